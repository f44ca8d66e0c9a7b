import type { ComponentChildren } from 'preact'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { TextDialog } from '../TextDialog.tsx'
import type { Submission } from '../useSubmission.ts'

interface Props {
  kind: 'discard' | 'take_back'
  /** Of the draft, below the case. */
  place: string
  consequence: ComponentChildren
  danger?: boolean
  /** What has happened meanwhile, so that nothing can be confirmed any more. */
  overtaken?: string | null
  /** Stores the entry with this reason. */
  send: (reason: string) => Promise<void>
  submission: Submission
  onClose: () => void
}

/** Asks for the reason of a discard or a take-back, which the reporter reads, after saying what it does. */
export function ReasonDialog({ kind, ...props }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <TextDialog
      {...props}
      id={kind.replace('_', '-')}
      title={t(`case.${kind}.dialog.title`)}
      label={t(`case.${kind}.reason`)}
      hint={t(`case.${kind}.reason.hint`)}
      empty={t('case.discard.reason.empty')}
      confirm={t(`case.${kind}.action`)}
      chain="office"
      isIt={(content, text) => content.kind === kind && content.text === text}
    />
  )
}
