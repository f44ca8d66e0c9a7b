import { useState } from 'preact/hooks'
import { askForIdentity } from '../../../device/casework/identity/ask.ts'
import type { IdentityRequest } from '../../../device/casework/identity/requests.ts'
import { PURPOSES } from '../../../domain/names/disclosure.ts'
import { IDENTITY_LENGTHS } from '../../../domain/names/limits.ts'
import { ConfirmDialog, ErrorSummary, Notice, RadioGroup, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'
import { mayAsk } from './mayAsk.ts'

interface Props {
  /** The own request that the custodian asked back about, whose texts the form begins with; null for a new one. */
  answered: IdentityRequest | null
  submission: Submission
  onClose: () => void
}

type FieldId = 'identity-purpose' | 'identity-needed' | 'identity-reason'

/** Asks the custodian for the identity. What was typed survives the lock and a colleague who was faster. */
export function AskDialog({ answered, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const replaces = answered?.hash ?? null
  const place = `${open.row.id}/identitas/${answered ? 'jawab' : 'minta'}`
  const chosen = useDraft(`${place}/tujuan`, answered?.content.purpose)
  const needed = useDraft(`${place}/perlu`, answered?.content.needed)
  const reason = useDraft(`${place}/alasan`, answered?.content.text)
  const [problems, setProblems] = useState<{ id: FieldId; message: string }[]>([])
  const purpose = PURPOSES.find((one) => one === chosen.text) ?? null
  useArrival(submission, {
    chain: 'internal',
    restored: reason.restored,
    isIt: (content) =>
      content.kind === 'request' &&
      content.about === 'opening' &&
      content.text === reason.text.trim() &&
      content.replaces === replaces,
    finish,
  })
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  const overtaken = settled && !mayAsk(open, keyring.number, replaces)
  const question = answered?.questions.at(-1)
  const errorOf = (id: FieldId) => problems.find((problem) => problem.id === id)?.message
  return (
    <ConfirmDialog
      id="identity-title"
      open
      title={t('identity.ask.title')}
      consequence={
        <ul class="case-list">
          <li>{t('identity.ask.readers')}</li>
          <li>{t('identity.ask.colleagues')}</li>
          <li>{t('identity.ask.reporter')}</li>
        </ul>
      }
      confirm={t('identity.ask.confirm')}
      busy={submission.busy}
      disabled={overtaken}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <ErrorSummary problems={problems} />
      {question && (
        <>
          <p>{t('identity.request.questioned')}</p>
          <blockquote class="case-text case-quote" dir="auto">
            {question.text}
          </blockquote>
        </>
      )}
      <RadioGroup
        id="identity-purpose"
        label={t('identity.ask.purpose')}
        error={errorOf('identity-purpose')}
        required
        options={PURPOSES.map((value) => ({ value, label: t(`identity.purpose.${value}`) }))}
        value={purpose ?? undefined}
        onChange={chosen.write}
      />
      <TextArea
        id="identity-needed"
        label={t('identity.ask.needed')}
        hint={t('identity.ask.needed.hint')}
        error={errorOf('identity-needed')}
        required
        rows={2}
        value={needed.text}
        onInput={needed.write}
        maxLength={IDENTITY_LENGTHS.needed}
      />
      <TextArea
        id="identity-reason"
        label={t('identity.ask.reason')}
        hint={t('identity.ask.reason.hint')}
        error={errorOf('identity-reason')}
        required
        rows={3}
        value={reason.text}
        onInput={reason.write}
        maxLength={IDENTITY_LENGTHS.reason}
      />
      {overtaken ? (
        <Notice tone="warning" announce>
          <p>{t('identity.ask.overtaken')}</p>
        </Notice>
      ) : (
        <SubmissionNotice submission={submission} done="" />
      )}
    </ConfirmDialog>
  )

  async function confirm(): Promise<void> {
    const text = reason.text.trim()
    const wanted = needed.text.trim()
    const found: typeof problems = []
    if (purpose === null) found.push({ id: 'identity-purpose', message: t('identity.ask.purpose.empty') })
    if (wanted === '') found.push({ id: 'identity-needed', message: t('identity.ask.needed.empty') })
    if (text === '') found.push({ id: 'identity-reason', message: t('identity.ask.reason.empty') })
    setProblems(found)
    if (purpose === null || found.length > 0) return
    const asked = { purpose, needed: wanted, reason: text, replaces }
    if (await submission.write(() => askForIdentity(keyring, open, asked))) finish()
  }

  function finish(): void {
    for (const draft of [chosen, needed, reason]) draft.clear()
    onClose()
  }
}
