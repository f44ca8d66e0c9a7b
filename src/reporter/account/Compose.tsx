import { useState } from 'preact/hooks'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { EVIDENCE_LIMITS } from '../../domain/evidence.ts'
import { MESSAGE_MAX } from '../../domain/names/limits.ts'
import { TextArea } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { FileList } from '../evidence/FileList.tsx'
import { Picker } from '../evidence/Picker.tsx'
import { isBusy, storedFiles } from '../evidence/queue.ts'
import { LetterForm, useLetter } from './LetterForm.tsx'
import { verbOf } from './verb.ts'

export interface ComposeProps<Kind extends string> {
  own: OwnCase
  kind: Kind
  /** True if it was sent, false if given up. */
  done: (sent: boolean) => void
}

/** A letter, or evidence with a text. The typed text survives every failure. */
export function Compose({ own, kind, done }: ComposeProps<'message' | 'evidence'>) {
  const t = useWords()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const letter = useLetter(own, text.trim() !== '')
  const { queue } = letter

  async function send() {
    setTried(true)
    if (check()) return
    const files = storedFiles(queue)
    if (await letter.send(kind === 'evidence' ? { v: 1, kind, text, files } : { v: 1, kind, text })) done(true)
  }

  function check(): string | undefined {
    if (kind !== 'evidence') return text.trim() === '' ? t('reporter.reply.empty') : undefined
    if (isBusy(queue)) return t('reporter.add_evidence.busy')
    return storedFiles(queue).length === 0 ? t('reporter.add_evidence.empty') : undefined
  }

  const error = tried ? check() : undefined
  return (
    <LetterForm title={t(verbOf(kind, own))} letter={letter} onSend={send} onCancel={() => done(false)}>
      {kind === 'evidence' && <FileList queue={queue} />}
      {kind === 'evidence' &&
        (own.room.files > 0 ? (
          <Picker queue={queue} room={Math.min(own.room.files, EVIDENCE_LIMITS.files)} />
        ) : (
          <p>{t('reporter.add_evidence.full')}</p>
        ))}
      {kind === 'evidence' && error && (
        <p class="alarm" role="alert">
          {error}
        </p>
      )}
      <TextArea
        id="letter"
        label={t(kind === 'evidence' ? 'reporter.add_evidence.text' : 'reporter.reply.label')}
        hint={t('reporter.reply.hint')}
        optional={kind === 'evidence'}
        rows={6}
        maxLength={MESSAGE_MAX}
        rest={t('reporter.reply.rest')}
        value={text}
        onInput={setText}
        error={kind === 'evidence' ? undefined : error}
      />
    </LetterForm>
  )
}
