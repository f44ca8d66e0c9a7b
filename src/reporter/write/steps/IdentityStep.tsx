import { useState } from 'preact/hooks'
import { askedQuestions, isAnswered } from '../../../domain/questionnaire.ts'
import { Button, IconVault, Notice } from '../../core/components.ts'
import { useWords } from '../../core/language.ts'
import { go } from '../../core/state.ts'
import { IdentityQuestion } from '../questions/IdentityQuestion.tsx'
import type { Writing } from '../state.ts'
import { answerQuestion } from '../writing.ts'

/** Who the reporter is, if they want to say it: the answers go only to the vault. */
export function IdentityStep({ report }: { report: Writing }) {
  const t = useWords()
  const answers = report.identity.value
  const [open, setOpen] = useState(Object.values(answers).some(isAnswered))
  return (
    <>
      <div class="stack">
        <h1>{t('reporter.identity.title')}</h1>
        <p>{t('reporter.identity.text')}</p>
      </div>
      <Notice title={t('reporter.vault.title')}>
        <p>{t('reporter.identity.custodian')}</p>
        <p>{t('reporter.identity.later')}</p>
      </Notice>
      {open ? (
        askedQuestions(report.questionnaire.identity, answers).map((question) => (
          <IdentityQuestion
            key={question.id}
            question={question}
            answer={answers[question.id]}
            onAnswer={(answer) => answerQuestion(report.identity, question.id, answer)}
          />
        ))
      ) : (
        <div class="row">
          <Button look="primary" onClick={() => go({ at: 'step', step: 'check' })}>
            {t('reporter.identity.skip')}
          </Button>
          <Button icon={<IconVault />} onClick={() => setOpen(true)}>
            {t('reporter.identity.fill')}
          </Button>
        </div>
      )}
    </>
  )
}
