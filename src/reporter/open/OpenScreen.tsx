import { useEffect, useState } from 'preact/hooks'
import { ActionBar, Button, Disclosure, ErrorSummary, Notice, TextArea } from '../../ui/index.ts'
import { type Opening, opening } from '../core/device.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'
import { settle, typeAll, typeInto, WORD_COUNT } from './filling.ts'
import { openCode } from './open-code.ts'
import { problemsOf, type WordProblems } from './problems.ts'
import { WordField } from './WordField.tsx'

const places = Array.from({ length: WORD_COUNT }, (_, at) => at)

/** What was found wrong, with the words at that time: a word that was changed since is no longer reported. */
type Found = WordProblems & { readonly given: readonly string[] }

/** The screen where people return: eight words, typed with suggestions or pasted at once. */
export function OpenScreen() {
  const t = useWords()
  const [words, setWords] = useState<readonly string[]>(() => places.map(() => ''))
  const [tools, setTools] = useState<Opening | null>(null)
  const [problems, setProblems] = useState<Found | null>(null)
  const [failure, setFailure] = useState<Failure | 'nothing' | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void attempt(async () => setTools(await opening()))
  }, [])

  function type(at: number, text: string) {
    const { next } = typeInto(tools, words, at, text)
    setWords((before) => typeInto(tools, before, at, text).words)
    if (next !== null) focusWord(next)
  }

  async function open() {
    setFailure(null)
    setBusy(true)
    const failed = await attempt(async () => {
      const loaded = tools ?? (await opening())
      setTools(loaded)
      const meant = settle(loaded, words)
      setWords(meant)
      const found = problemsOf(loaded, meant, t)
      setProblems(found && { ...found, given: meant })
      if (found) return
      const opened = await openCode(meant)
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
            tools={tools}
            onInput={(text) => type(at, text)}
            onDone={() => focusWord(at + 1)}
            error={problems?.given[at] === words[at] ? problems?.words.get(at) : undefined}
          />
        ))}
      </div>
      <Disclosure summary={t('reporter.open.paste')}>
        <TextArea
          id="all-words"
          label={t('reporter.open.paste_label')}
          rows={3}
          onInput={(text) => setWords(typeAll(tools, text))}
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
  // After the next frame, so that the field has its new word.
  requestAnimationFrame(() => document.getElementById(wordId(Math.min(at, WORD_COUNT - 1)))?.focus())
}
