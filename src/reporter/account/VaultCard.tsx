import { useState } from 'preact/hooks'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Answers, Questionnaire } from '../../domain/names/questionnaire.ts'
import { askedQuestions, isAnswered } from '../../domain/questionnaire.ts'
import { Button, Card, ConfirmDialog, Disclosure, IconVault, Notice } from '../../ui/index.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { AnswerList } from '../write/questions/AnswerList.tsx'
import { IdentityDecisions } from './IdentityDecisions.tsx'
import { changeVault } from './own.ts'
import { VaultForm } from './VaultForm.tsx'

type Mode = 'shown' | 'editing' | 'draining'

/** The identity vault: its content, whether it was opened, and changing or emptying it until then. */
export function VaultCard({ own, questionnaire }: { own: OwnCase; questionnaire: Questionnaire }) {
  const t = useWords()
  const [mode, setMode] = useState<Mode>('shown')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [replaced, setReplaced] = useState(false)
  const { vault } = own
  if (!vault) {
    return (
      <Card title={t('reporter.vault.title')} icon={<IconVault />}>
        <p>{t('reporter.vault.gone')}</p>
      </Card>
    )
  }
  const filled = askedQuestions(questionnaire.identity, vault.answers).some(({ id }) => isAnswered(vault.answers[id]))

  // A custodian may open the vault while somebody writes: then nothing can be changed.
  const draining = mode === 'draining' && !vault.opened

  async function replace(answers: Answers) {
    setBusy(true)
    const failed = await attempt(() => changeVault(own, answers))
    setBusy(false)
    setFailure(failed)
    setReplaced(!failed)
    if (!failed) setMode('shown')
  }

  const notice = failure && (
    <Notice tone="warning" announce>
      <p>{vault.opened ? t('reporter.vault.late') : failureWords(failure, t)}</p>
    </Notice>
  )
  return (
    <Card title={t('reporter.vault.title')} icon={<IconVault />}>
      <p key={`opened ${vault.opened}`}>{t(vault.opened ? 'reporter.vault.opened' : 'reporter.vault.closed')}</p>
      <IdentityDecisions own={own} />
      {replaced && <Notice tone="success" title={t('reporter.vault.replaced')} announce />}
      {!draining && notice}
      {mode === 'editing' && !vault.opened ? (
        <VaultForm
          questionnaire={questionnaire}
          vault={vault}
          busy={busy}
          save={replace}
          cancel={() => setMode('shown')}
        />
      ) : (
        <>
          <p key={`filled ${filled}`}>{t(filled ? 'reporter.vault.filled' : 'reporter.vault.empty')}</p>
          {filled && (
            <Disclosure summary={t('reporter.vault.show')}>
              <AnswerList questions={questionnaire.identity} answers={vault.answers} />
            </Disclosure>
          )}
          {!vault.opened && !own.expired && questionnaire.identity.length > 0 && (
            <div class="row">
              <Button onClick={() => setMode('editing')}>
                {t(filled ? 'reporter.vault.change' : 'reporter.vault.fill')}
              </Button>
              {filled && (
                <Button look="quiet" onClick={() => setMode('draining')}>
                  {t('reporter.vault.drain')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
      <ConfirmDialog
        id="drain"
        open={draining}
        title={t('reporter.vault.drain')}
        consequence={t('reporter.vault.drain.consequence')}
        confirm={t('reporter.vault.drain')}
        danger
        busy={busy}
        onConfirm={() => replace({})}
        onCancel={() => setMode('shown')}
      >
        {notice}
      </ConfirmDialog>
    </Card>
  )
}
