import { useState } from 'preact/hooks'
import type { Procedure } from '../../../device/casework/protection.ts'
import { answerProtection } from '../../../device/casework/write-protection.ts'
import { DECISION_LENGTHS } from '../../../domain/names/limits.ts'
import { PROTECTION_DECISIONS } from '../../../domain/names/protection.ts'
import type { DecidedForm } from '../../../domain/protection.ts'
import { ErrorSummary, RadioGroup, TextInput, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'
import { decisionWords } from './Decisions.tsx'
import { decisionsIn, type Fields, fieldsOf, problemsIn, readTyped, writeTyped } from './draft.ts'

interface Props {
  procedure: Procedure
  /** The forms that can be decided, in the office's words. */
  forms: readonly string[]
  submission: Submission
  onClose: () => void
}

/** Decides about each form of protection, and answers the reporter with a letter. What was typed survives the lock. */
export function DecideDialog({ procedure, forms, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const place = `perlindungan/${procedure.number}`
  const draft = useDraft(`${open.row.id}/${place}/keputusan`)
  const [tried, setTried] = useState(false)
  const [answer, setAnswer] = useState(false)
  const typed = readTyped(draft.text)
  const problems = problemsIn(typed, forms)
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  const put = (form: string, change: Partial<Fields>) =>
    draft.write(writeTyped({ ...typed, [form]: { ...fieldsOf(typed, form), ...change } }))
  const messageOf = ({ form, fault }: (typeof problems)[number]) =>
    t(fault === 'reason' ? 'protection.decide.reason.empty' : 'protection.decide.to.empty', { form })

  return (
    <TextDialog
      id="protection"
      place={`${place}/surat`}
      title={t('protection.decide.title')}
      consequence={<p>{t('protection.decide.consequence')}</p>}
      label={t('protection.decide.text')}
      hint={t('case.reply.hint')}
      empty={t('protection.decide.text.empty')}
      confirm={t('protection.decide.confirm')}
      rows={5}
      restores
      overtaken={settled && procedure.state === 'ended' ? t('protection.overtaken') : null}
      chain="office"
      isIt={(content, text) => content.kind === 'protection' && content.text === text}
      check={() => {
        setTried(true)
        return problems.length === 0
      }}
      send={(text) =>
        answerProtection(keyring, open, procedure, { decisions: decisionsIn(typed, forms), text, answer })
      }
      submission={submission}
      onClose={onClose}
      onDone={draft.clear}
    >
      {tried && (
        <ErrorSummary
          problems={problems.map((problem) => ({ id: idOf(problem.at, problem.fault), message: messageOf(problem) }))}
        />
      )}
      {forms.map((form, at) => (
        <FormFields
          key={form}
          at={at}
          form={form}
          fields={fieldsOf(typed, form)}
          before={procedure.decisions.find((one) => one.form === form)}
          error={tried ? problems.filter((problem) => problem.at === at).map(messageOf)[0] : undefined}
          onChange={(change) => put(form, change)}
        />
      ))}
      {open.row.firstAnswerDay === null && (
        <Tick
          id="protection-answers"
          label={t('case.reply.answer')}
          hint={t('case.reply.answer.hint')}
          checked={answer}
          onChange={setAnswer}
        />
      )}
    </TextDialog>
  )
}

interface FormProps {
  at: number
  form: string
  fields: Fields
  /** What was decided about it before. */
  before: DecidedForm | undefined
  error: string | undefined
  onChange: (change: Partial<Fields>) => void
}

function FormFields({ at, form, fields: { decision, to, text }, before, error, onChange }: FormProps) {
  const t = useT<ConsoleWords>()
  return (
    <div class="stack" data-gap="small">
      <RadioGroup
        id={`protection-form-${at}`}
        label={form}
        hint={before && t('protection.decide.before', { decision: decisionWords(before, t) })}
        options={[
          ...PROTECTION_DECISIONS.map((value) => ({ value, label: t(`protection.decision.${value}`) })),
          { value: 'later', label: t('protection.decide.later') },
        ]}
        value={decision ?? 'later'}
        onChange={(value) => onChange({ decision: PROTECTION_DECISIONS.find((one) => one === value) ?? null })}
      />
      {decision === 'referred' && (
        <TextInput
          id={idOf(at, 'body')}
          label={t('protection.decide.to')}
          hint={t('protection.decide.to.hint')}
          error={error}
          required
          maxLength={DECISION_LENGTHS.to}
          value={to}
          onInput={(value) => onChange({ to: value })}
        />
      )}
      {decision !== null && (
        <TextInput
          id={idOf(at, 'reason')}
          label={t(decision === 'refused' ? 'protection.decide.reason' : 'protection.decide.explanation')}
          error={decision === 'refused' ? error : undefined}
          required={decision === 'refused'}
          optional={decision !== 'refused'}
          maxLength={DECISION_LENGTHS.text}
          value={text}
          onInput={(value) => onChange({ text: value })}
        />
      )}
    </div>
  )
}

function idOf(at: number, field: 'reason' | 'body'): string {
  return `protection-form-${at}-${field}`
}
