import { useEffect, useRef, useState } from 'preact/hooks'
import type { Addition, OwnCase } from '../../device/reporter/reading.ts'
import { EVIDENCE_LIMITS } from '../../domain/evidence.ts'
import { ActionBar, Button, Notice, TextArea } from '../../ui/index.ts'
import type { Failure } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { setUnsent } from '../core/state.ts'
import { FileList } from '../evidence/FileList.tsx'
import { Picker } from '../evidence/Picker.tsx'
import { isBusy, makeQueue, storedFiles } from '../evidence/queue.ts'
import { LeaveButton } from './LeaveButton.tsx'
import { letterFailure, makeSender } from './sender.ts'
import { verbOf } from './verb.ts'

export type ComposeKind = 'message' | 'evidence' | 'protection_request'

const MOST_LETTERS = 20_000

interface Props {
  own: OwnCase
  kind: ComposeKind
  /** True if it was sent, false if given up. */
  done: (sent: boolean) => void
}

/** One letter, evidence or request being written and sent. The typed text survives every failure. */
export function Compose({ own, kind, done }: Props) {
  const t = useWords()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [sender] = useState(() => makeSender(own))
  const [queue] = useState(() =>
    makeQueue(
      async () => own.slot,
      [],
      async () => null,
      () => {},
    ),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const stored = useRef(false)
  useEffect(() => {
    setUnsent('letter', text.trim() !== '' || queue.files.value.length > 0)
    return () => setUnsent('letter', false)
  }, [text, queue.files.value])
  useEffect(() => {
    heading.current?.focus()
    // However this screen is left: files that no letter names would only take up space on the server.
    return () => {
      if (!stored.current) for (const { key } of queue.files.value) queue.remove(key)
    }
  }, [])

  async function send() {
    setTried(true)
    if (check()) return
    setBusy(true)
    const failed = await sender(content())
    setBusy(false)
    setFailure(failed)
    stored.current = !failed
    if (!failed) done(true)
  }

  function check(): string | undefined {
    if (kind !== 'evidence') return text.trim() === '' ? t('reporter.reply.empty') : undefined
    if (isBusy(queue)) return t('reporter.add_evidence.busy')
    return storedFiles(queue).length === 0 ? t('reporter.add_evidence.empty') : undefined
  }

  function content(): Addition {
    if (kind === 'evidence') return { v: 1, kind, text, files: storedFiles(queue) }
    return { v: 1, kind, text }
  }

  const error = tried ? check() : undefined
  return (
    <section class="stack letter-form">
      <h2 tabIndex={-1} ref={heading}>
        {t(verbOf(kind, own))}
      </h2>
      {kind === 'protection_request' && <p>{t('reporter.protection.text')}</p>}
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
        maxLength={MOST_LETTERS}
        rest={t('reporter.reply.rest')}
        value={text}
        onInput={setText}
        error={kind === 'evidence' ? undefined : error}
      />
      {kind === 'protection_request' && <p class="muted">{t('reporter.protection.identity')}</p>}
      {failure && (
        <Notice tone="warning" announce>
          <p>{letterFailure(failure, t)}</p>
        </Notice>
      )}
      <ActionBar>
        <LeaveButton id="leave-letter" losing={['letter']} onLeave={() => done(false)}>
          {t('action.cancel')}
        </LeaveButton>
        <Button look="primary" busy={busy} onClick={send}>
          {t('action.send')}
        </Button>
      </ActionBar>
    </section>
  )
}
