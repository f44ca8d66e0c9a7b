import { useEffect, useState } from 'preact/hooks'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Answers, Questionnaire } from '../../domain/names/questionnaire.ts'
import { answersToSend, askedQuestions } from '../../domain/questionnaire.ts'
import { Button } from '../../ui/index.ts'
import { device } from '../core/device.ts'
import { useWords } from '../core/language.ts'
import { setUnsent } from '../core/state.ts'
import { IdentityQuestion } from '../write/questions/IdentityQuestion.tsx'
import { LeaveButton } from './LeaveButton.tsx'

interface Props {
  questionnaire: Questionnaire
  /** What the vault holds now. */
  vault: NonNullable<OwnCase['vault']>
  busy: boolean
  save: (answers: Answers) => Promise<void>
  cancel: () => void
}

/** Asks the identity questions again, to fill or change a vault after sending. */
export function VaultForm({ questionnaire, vault, busy, save, cancel }: Props) {
  const t = useWords()
  const given = vault.answers
  const [answers, setAnswers] = useState(given)
  const [tooLong, setTooLong] = useState(false)
  useEffect(() => {
    setUnsent('vault', answers !== given)
    return () => setUnsent('vault', false)
  }, [answers])
  async function check() {
    const holds = (await device()).vaultHolds(vault.format, questionnaire, answers)
    setTooLong(!holds)
    if (holds) await save(answersToSend(questionnaire.identity, answers))
  }
  return (
    <div class="stack">
      <p>{t('reporter.identity.custodian')}</p>
      {askedQuestions(questionnaire.identity, answers).map((question) => (
        <IdentityQuestion
          key={question.id}
          question={question}
          answer={answers[question.id]}
          onAnswer={(answer) => setAnswers((before) => withAnswer(before, question.id, answer))}
        />
      ))}
      {tooLong && (
        <p class="alarm" role="alert">
          {t('reporter.identity.too_long')}
        </p>
      )}
      <div class="row">
        <LeaveButton id="leave-vault" losing={['vault']} onLeave={cancel}>
          {t('action.cancel')}
        </LeaveButton>
        <Button look="primary" busy={busy} onClick={check}>
          {t('action.save')}
        </Button>
      </div>
    </div>
  )
}

function withAnswer(answers: Answers, id: string, answer: Answers[string] | undefined): Answers {
  const { [id]: _, ...others } = answers
  return answer === undefined ? others : { ...others, [id]: answer }
}
