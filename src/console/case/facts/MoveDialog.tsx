import { useState } from 'preact/hooks'
import { makeTranslator } from '../../../../locales/translator.ts'
import { listCases } from '../../../device/casework/list.ts'
import { moveCase } from '../../../device/casework/write.ts'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import type { Outcome } from '../../../domain/names/stages.ts'
import { parseRegistration } from '../../../protocol/registration.ts'
import {
  Button,
  ConfirmDialog,
  Disclosure,
  ErrorSummary,
  Notice,
  RadioGroup,
  TextArea,
  TextInput,
  Tick,
  useT,
} from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'
import { demandsNow, type NextStep, nextSteps } from './nextSteps.ts'

interface Props {
  step: NextStep
  submission: Submission
  onClose: () => void
}

type FieldId = 'move-outcome' | 'move-successor' | 'move-other' | 'move-letter' | 'move-reason'
const PASSED_MAX = 200

/** Texts for the reporter are in Indonesian, whatever language the handler works in. */
const toReporter = makeTranslator<ConsoleWords>(catalogue, 'id')

/** One step of the case, with the text for the reporter and the reason for colleagues. */
export function MoveDialog({ step, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open, roles } = useOpenedCase()
  const { standing, row } = open
  const { to, meaning, outcomes } = step
  const [picked, setOutcome] = useState<Outcome | null>(null)
  // One that can no longer be chosen, because a proposal has lapsed, is not chosen.
  const outcome = outcomes.find((one) => one === picked) ?? null
  const [checking, setChecking] = useState(false)
  const [passedTo, setPassedTo] = useState('')
  const [other, setOther] = useState('')
  const [answer, setAnswer] = useState(false)
  const [problems, setProblems] = useState<{ id: FieldId; message: string }[]>([])
  // Standard texts of all outcomes: one that came back after a lock must not end up under another outcome.
  const standards = [...outcomes, null].map(standardText)
  const draft = useDraft(`${row.id}/${to}`, standardText(null), standards)
  const reason = useDraft(`${row.id}/${to}/alasan`)
  useArrival(submission, {
    chain: 'office',
    restored: false,
    isIt: (content) => content.kind === 'stage' && content.to === to && content.text === draft.text.trim(),
    finish,
  })
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  const overtaken = settled && !nextSteps(standing, roles).some((one) => one.to === to)
  const closing = to === 'closed'
  const demands = demandsNow(standing, to, closing ? outcome : null, roles)
  const needsReason = demands.includes('reason')
  const standard = standardText(outcome)
  const isStandard = standards.includes(draft.text.trim())
  const errorOf = (id: FieldId) => problems.find((problem) => problem.id === id)?.message
  const reasonField = (
    <TextArea
      id="move-reason"
      label={t('case.move.reason')}
      hint={t('case.move.reason.hint')}
      error={errorOf('move-reason')}
      required={needsReason}
      rows={2}
      value={reason.text}
      onInput={reason.write}
      maxLength={MESSAGE_MAX}
    />
  )

  return (
    <ConfirmDialog
      id="move-title"
      open
      title={t('case.move.title', { stage: t(`stage.${to}`) })}
      consequence={
        <p>{t(to === 'closed' || to === 'archived' ? `case.move.consequence.${to}` : 'case.move.consequence')}</p>
      }
      confirm={meaning === 'back' ? t('case.moves.back', { stage: t(`stage.${to}`) }) : t(`case.moves.${meaning}`)}
      danger={outcome === 'false_report'}
      busy={submission.busy || checking}
      disabled={overtaken}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <ErrorSummary problems={problems} />
      {outcomes.length > 0 && (
        <RadioGroup
          id="move-outcome"
          label={t('case.move.outcome')}
          error={errorOf('move-outcome')}
          required
          options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          value={outcome ?? undefined}
          onChange={(value) => choose(outcomes.find((one) => one === value) ?? null)}
        />
      )}
      {outcome === 'false_report' && (
        <Notice tone="warning">
          <p>{t('case.move.consequence.false_report')}</p>
        </Notice>
      )}
      {demands.includes('body') && (
        <TextInput
          id="move-successor"
          label={t('case.move.passed')}
          hint={t('case.move.passed.hint')}
          error={errorOf('move-successor')}
          required
          value={passedTo}
          onInput={setPassedTo}
          maxLength={PASSED_MAX}
        />
      )}
      {demands.includes('other_case') && (
        <TextInput
          id="move-other"
          label={t('case.move.other')}
          hint={t('case.move.other.hint')}
          error={errorOf('move-other')}
          required
          value={other}
          onInput={setOther}
          maxLength={12}
        />
      )}
      <TextArea
        id="move-letter"
        label={t('case.move.text')}
        hint={t('case.move.text.hint')}
        error={errorOf('move-letter')}
        required
        value={draft.text}
        onInput={draft.write}
        maxLength={MESSAGE_MAX}
      />
      {!isStandard && standard !== '' && (
        <div>
          <Button look="quiet" onClick={() => draft.clear(standard)}>
            {t('case.move.text.standard')}
          </Button>
        </div>
      )}
      {closing ? (
        <p class="muted">{t('case.move.answer.closing')}</p>
      ) : (
        <Tick
          id="move-answers"
          label={t('case.move.answer')}
          hint={t(isStandard ? 'case.move.answer.standard' : 'case.reply.answer.hint')}
          checked={answer && !isStandard}
          disabled={isStandard}
          onChange={setAnswer}
        />
      )}
      {needsReason ? (
        reasonField
      ) : (
        <Disclosure summary={t('case.move.reason.add')} open={reason.text !== ''}>
          {reasonField}
        </Disclosure>
      )}
      {overtaken ? (
        <Notice tone="warning" announce>
          <p>{t('case.move.overtaken', { stage: t(`stage.${standing.stage}`) })}</p>
        </Notice>
      ) : (
        <SubmissionNotice submission={submission} done="" />
      )}
    </ConfirmDialog>
  )

  function standardText(chosen: Outcome | null): string {
    if (meaning === 'closed') return chosen ? toReporter(`case.text.closed.${chosen}`) : ''
    return toReporter(`case.text.${meaning}`)
  }

  /** The standard text follows the outcome until somebody changes it. */
  function choose(next: Outcome | null): void {
    if (isStandard) draft.clear(standardText(next))
    setOutcome(next)
  }

  async function confirm(): Promise<void> {
    const found = findProblems()
    const number = demands.includes('other_case') ? parseRegistration(other) : null
    if (number !== null && found.length === 0) {
      setChecking(true)
      found.push(...(await problemsOfOther(number)))
      setChecking(false)
    }
    setProblems(found)
    if (found.length > 0) return
    const intent = {
      to,
      outcome: closing ? outcome : null,
      passedTo: demands.includes('body') ? passedTo.trim() : null,
      text: draft.text.trim(),
      answer: closing || (answer && !isStandard),
      // The number of the other case stands in the entry that holds the reason, which may be empty then.
      reason: reason.text.trim() || (number === null ? null : ''),
      other: number,
    }
    if (await submission.write(() => moveCase(keyring, open, intent))) finish()
  }

  function finish(): void {
    draft.clear()
    reason.clear()
    onClose()
  }

  function isOther(number: string | null): boolean {
    return number !== null && number !== row.registration
  }

  /** The other case must be one that this member can open. */
  async function problemsOfOther(number: string): Promise<{ id: FieldId; message: string }[]> {
    const page = await listCases({ show: 'all', registration: number }).catch(() => null)
    if (page === null) return [{ id: 'move-other', message: t('case.move.other.offline') }]
    return page.cases.length > 0 ? [] : [{ id: 'move-other', message: t('case.move.other.unknown') }]
  }

  function findProblems(): { id: FieldId; message: string }[] {
    const found: { id: FieldId; message: string }[] = []
    const add = (id: FieldId, message: string) => found.push({ id, message })
    if (closing && outcome === null) add('move-outcome', t('case.move.outcome.empty'))
    if (demands.includes('body') && passedTo.trim() === '') add('move-successor', t('case.move.passed.empty'))
    if (demands.includes('other_case') && !isOther(parseRegistration(other))) {
      add('move-other', t('case.move.other.empty'))
    }
    if (draft.text.trim() === '') add('move-letter', t('case.move.text.empty'))
    else if (to === 'clarification' && isStandard) add('move-letter', t('case.move.text.question'))
    if (needsReason && reason.text.trim() === '') add('move-reason', t('case.move.reason.empty'))
    return found
  }
}
