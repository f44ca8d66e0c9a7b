import { useState } from 'preact/hooks'
import { EVIDENCE_LIMITS } from '../../domain/evidence.ts'
import { MESSAGE_MAX, PROTECTION_LENGTHS } from '../../domain/names/limits.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { CheckboxGroup, TextArea, TextInput } from '../../ui/index.ts'
import { bootstrap } from '../core/bootstrap.ts'
import { useWords } from '../core/language.ts'
import { FileList } from '../evidence/FileList.tsx'
import { Picker } from '../evidence/Picker.tsx'
import { isBusy, storedFiles } from '../evidence/queue.ts'
import type { ComposeProps } from './Compose.tsx'
import { LetterForm, useLetter } from './LetterForm.tsx'
import { verbOf } from './verb.ts'

interface Props extends ComposeProps<'protection' | 'retaliation'> {
  /** What was typed elsewhere before. */
  begun?: string
}

/** Asks for protection from what is feared, or reports a retaliation that happened. Only the story is required. */
export function Protection({ own, kind, done, begun = '' }: Props) {
  const t = useWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [text, setText] = useState(begun)
  const [from, setFrom] = useState('')
  const [since, setSince] = useState('')
  const [tried, setTried] = useState(false)
  const letter = useLetter(own, chosen.length > 0 || [text, from, since].some((field) => field.trim() !== ''))
  const { queue } = letter
  const offered = kind === 'protection' ? bootstrap().site.protection : []
  const empty = text.trim() === ''

  async function send() {
    setTried(true)
    if (empty || isBusy(queue)) return
    const forms = offered.filter(({ value }) => chosen.includes(value)).map(({ label }) => label.id)
    const parts = { forms, text, from: from.trim(), since: since.trim(), files: storedFiles(queue) }
    if (await letter.send({ v: 2, kind: 'protection_request', about: kind, ...parts })) done(true)
  }

  return (
    <LetterForm title={t(verbOf(kind, own))} letter={letter} onSend={send} onCancel={() => done(false)}>
      <p>{t(`reporter.${kind}.text`)}</p>
      {offered.length > 0 && (
        <CheckboxGroup
          id="forms"
          label={t('reporter.protection.forms')}
          optional
          options={offered.map(({ value, label }) => ({ value, label: textIn(label, t.language) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <TextArea
        id="letter"
        label={t(`reporter.${kind}.what`)}
        hint={t('reporter.reply.hint')}
        rows={6}
        maxLength={MESSAGE_MAX}
        rest={t('reporter.reply.rest')}
        value={text}
        onInput={setText}
        error={tried && empty ? t('reporter.reply.empty') : undefined}
      />
      <TextInput
        id="from"
        label={t(`reporter.${kind}.from`)}
        hint={t('reporter.protection.from_hint')}
        optional
        maxLength={PROTECTION_LENGTHS.from}
        value={from}
        onInput={setFrom}
      />
      <TextInput
        id="since"
        label={t(`reporter.${kind}.since`)}
        hint={t('reporter.protection.since_hint')}
        optional
        maxLength={PROTECTION_LENGTHS.since}
        value={since}
        onInput={setSince}
      />
      {own.room.files > 0 && (
        <section class="stack" data-gap="small">
          <h3>{t('reporter.protection.files')}</h3>
          <FileList queue={queue} />
          <Picker queue={queue} room={Math.min(own.room.files, EVIDENCE_LIMITS.files)} />
        </section>
      )}
      {tried && isBusy(queue) && (
        <p class="alarm" role="alert">
          {t('reporter.add_evidence.busy')}
        </p>
      )}
      <p class="muted">{t('reporter.protection.identity')}</p>
    </LetterForm>
  )
}
