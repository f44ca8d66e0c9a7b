import { useEffect, useState } from 'preact/hooks'
import { ActionBar, Button, Disclosure, ErrorSummary, Notice, TextArea } from '../../ui/index.ts'
import { type Device, device } from '../core/device.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'
import { openCode } from './open-code.ts'
import { problemsOf, type WordProblems } from './problems.ts'
import { WordField } from './WordField.tsx'

const COUNT = 8
const places = Array.from({ length: COUNT }, (_, at) => at)

/** The way back in: eight words, typed with the list's help or pasted at once. */
export function OpenScreen() {
  const t = useWords()
  const [words, setWords] = useState<readonly string[]>(() => places.map(() => ''))
  const [tools, setTools] = useState<Device | null>(null)
  const [problems, setProblems] = useState<WordProblems | null>(null)
  const [failure, setFailure] = useState<Failure | 'nothing' | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void attempt(async () => setTools(await device()))
  }, [])

  /** Fills from this place on; one text may bring several words. Tells how many. */
  function fill(at: number, text: string): number {
    const parts = text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((part) => part !== '')
    const given = parts.length > 1 ? parts : [text.toLowerCase().replace(/[^a-z]/g, '')]
    setWords((before) => before.map((word, place) => (place >= at ? (given[place - at] ?? word) : word)))
    return given.length
  }

  /** Several words in one field: on to the next one, or to the last of them while it is still being typed. */
  function type(at: number, text: string) {
    const count = fill(at, text)
    if (count > 1) focusWord(at + count - (/[a-z]$/i.test(text) ? 1 : 0))
  }

  async function open() {
    setFailure(null)
    setBusy(true)
    const failed = await attempt(async () => {
      const loaded = tools ?? (await device())
      setTools(loaded)
      const found = problemsOf(loaded, words, t)
      setProblems(found)
      if (found) return
      const opened = await openCode(words)
      if (opened) go({ at: 'account' })
      else setFailure('nothing')
    })
    setBusy(false)
    if (failed) setFailure(failed)
  }

  return (
    <form
      class="stack"
      data-gap="large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void open()
      }}
    >
      <div class="stack" data-gap="small">
        <h1>{t('reporter.open.title')}</h1>
        <p>{t('reporter.open.text')}</p>
      </div>
      {problems && <ErrorSummary problems={problems.summary} />}
      <div class="words">
        {places.map((at) => (
          <WordField
            key={at}
            at={at}
            word={words[at] ?? ''}
            complete={tools?.completeWord ?? null}
            onInput={(text) => type(at, text)}
            onDone={() => focusWord(at + 1)}
            error={problems?.words.get(at)}
          />
        ))}
      </div>
      <Disclosure summary={t('reporter.open.paste')}>
        <TextArea
          id="all-words"
          label={t('reporter.open.paste_label')}
          rows={3}
          onInput={(text) => void fill(0, text)}
        />
      </Disclosure>
      <p class="muted small">{t('reporter.open.local')}</p>
      {failure && (
        <Notice tone="warning" announce>
          <p>{failure === 'nothing' ? t('reporter.open.nothing') : failureWords(failure, t)}</p>
        </Notice>
      )}
      <div>
        <Button look="quiet" onClick={() => go({ at: 'login' })}>
          {t('reporter.open.by_name')}
        </Button>
      </div>
      <ActionBar>
        <Button onClick={() => go({ at: 'start' })}>{t('action.back')}</Button>
        <Button look="primary" type="submit" busy={busy}>
          {t(busy ? 'reporter.open.busy' : 'reporter.open.submit')}
        </Button>
      </ActionBar>
    </form>
  )
}

function wordId(at: number): string {
  return `word-${at}`
}

function focusWord(at: number) {
  // After the next drawing, so that the field has its new word.
  requestAnimationFrame(() => document.getElementById(wordId(Math.min(at, COUNT - 1)))?.focus())
}
