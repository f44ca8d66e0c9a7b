import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { MESSAGE_MAX } from '../../domain/names/limits.ts'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import { ConfirmDialog, Notice, TextArea } from '../../ui/index.ts'
import { useOpenedCase } from './openedCase.tsx'
import { SubmissionNotice } from './SubmissionNotice.tsx'
import { useArrival } from './useArrival.ts'
import { useDraft } from './useDraft.ts'
import type { Submission } from './useSubmission.ts'

interface Props<C extends 'office' | 'internal'> {
  /** Begins the ids of its parts. */
  id: string
  /** Of the draft, below the case. */
  place: string
  title: string
  consequence: ComponentChildren
  label: string
  hint?: string | undefined
  /** The text that stands there at first, for the author to change or send. */
  initial?: string | undefined
  /** Said if the text is empty. */
  empty: string
  confirm: string
  danger?: boolean | undefined
  rows?: number
  /** Whether a draft that came back after a lock may have been stored already. */
  restores?: boolean
  /** What has happened meanwhile, so that nothing can be confirmed any more. */
  overtaken?: string | null
  /** The chain of the entry, and whether an entry of it is the one that was written here. */
  chain: C
  isIt: (content: OpenEntry<C>['content'], text: string) => boolean
  send: (text: string) => Promise<void>
  /** False if a further field is not filled in; it then says so itself. */
  check?: () => boolean
  /** Said once it is stored, if the dialog stays open. */
  done?: string
  submission: Submission
  onClose: () => void
  /** Called once it is stored, before `onClose`. */
  onDone?: () => void
  /** Further fields above the text. */
  children?: ComponentChildren
}

/** Asks for one text that becomes an entry of the case. The text survives the lock and a colleague who was faster. */
export function TextDialog<C extends 'office' | 'internal'>({
  id,
  place,
  initial = '',
  restores = false,
  overtaken = null,
  chain,
  isIt,
  send,
  check = () => true,
  submission,
  onClose,
  onDone,
  ...shown
}: Props<C>) {
  const { open } = useOpenedCase()
  const draft = useDraft(`${open.row.id}/${place}`, initial)
  const [empty, setEmpty] = useState(false)
  useArrival<C>(submission, {
    chain,
    restored: restores && draft.restored,
    isIt: (content) => isIt(content, draft.text.trim()),
    finish,
  })
  return (
    <ConfirmDialog
      id={`${id}-title`}
      open
      title={shown.title}
      consequence={shown.consequence}
      confirm={shown.confirm}
      danger={shown.danger}
      busy={submission.busy}
      disabled={overtaken !== null}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {shown.children}
      <TextArea
        id={`${id}-text`}
        label={shown.label}
        hint={shown.hint}
        error={empty ? shown.empty : undefined}
        required
        rows={shown.rows ?? 3}
        value={draft.text}
        onInput={(text) => {
          draft.write(text)
          setEmpty(false)
        }}
        maxLength={MESSAGE_MAX}
      />
      {overtaken !== null ? (
        <Notice tone="warning" announce>
          <p>{overtaken}</p>
        </Notice>
      ) : (
        <SubmissionNotice submission={submission} done={shown.done ?? ''} />
      )}
    </ConfirmDialog>
  )

  async function confirm(): Promise<void> {
    const text = draft.text.trim()
    setEmpty(text === '')
    const filled = check()
    if (text !== '' && filled && (await submission.write(() => send(text)))) finish()
  }

  function finish(): void {
    draft.clear()
    onDone?.()
    onClose()
  }
}
