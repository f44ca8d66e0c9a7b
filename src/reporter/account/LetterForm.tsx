import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Addition, OwnCase } from '../../device/reporter/reading.ts'
import { ActionBar, Button, Notice } from '../../ui/index.ts'
import type { Failure } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { setUnsent } from '../core/state.ts'
import { makeQueue } from '../evidence/queue.ts'
import { LeaveButton } from './LeaveButton.tsx'
import { letterFailure, makeSender } from './sender.ts'

export type Letter = ReturnType<typeof useLetter>

/** A letter that is being written: its files, and how it is sent. `written`: whether any field holds text. */
export function useLetter(own: OwnCase, written: boolean) {
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
  const stored = useRef(false)
  const begun = written || queue.files.value.length > 0
  useEffect(() => {
    setUnsent('letter', begun)
    return () => setUnsent('letter', false)
  }, [begun])
  useEffect(() => {
    // However this screen is left: files that no letter names would only take up space on the server.
    return () => {
      if (!stored.current) for (const { key } of queue.files.value) queue.remove(key)
    }
  }, [])

  /** True if it arrived; otherwise the form says why, and everything stays as it was typed. */
  async function send(content: Addition): Promise<boolean> {
    setBusy(true)
    const failed = await sender(content)
    setBusy(false)
    setFailure(failed)
    stored.current = !failed
    return !failed
  }
  return { queue, busy, failure, send }
}

interface Props {
  title: string
  letter: Letter
  onSend: () => void
  onCancel: () => void
  children: ComponentChildren
}

/** The frame of every letter: its heading, which gets the focus, why it was not sent, and the two buttons. */
export function LetterForm({ title, letter: { busy, failure }, onSend, onCancel, children }: Props) {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="stack letter-form">
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      {failure && (
        <Notice tone="warning" announce>
          <p>{letterFailure(failure, t)}</p>
        </Notice>
      )}
      <ActionBar>
        <LeaveButton id="leave-letter" losing={['letter']} onLeave={onCancel}>
          {t('action.cancel')}
        </LeaveButton>
        <Button look="primary" busy={busy} onClick={onSend}>
          {t('action.send')}
        </Button>
      </ActionBar>
    </section>
  )
}
