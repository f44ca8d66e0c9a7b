import { useEffect, useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { Button, Card, Disclosure, IconBack, Loading, Notice } from '../../ui/index.ts'
import { loadQuestionnaire } from '../core/bootstrap.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'
import { Actions } from './Actions.tsx'
import { AnswerDue } from './AnswerDue.tsx'
import { CheckIn } from './CheckIn.tsx'
import { Conversation } from './Conversation.tsx'
import { Discarded } from './Discarded.tsx'
import { ExpiredNotice } from './ExpiredNotice.tsx'
import { Journey } from './Journey.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import { nextOf } from './next.ts'
import { own as allOwn, caseAt, readOwn } from './own.ts'
import { ReportText } from './ReportText.tsx'
import { StageTag } from './StageTag.tsx'
import { VaultCard } from './VaultCard.tsx'
import { verbOf } from './verb.ts'

/** One report: its stage, the letters, the possible actions, the report's text, the vault. */
export function CaseScreen({ index }: { index: number }) {
  const found = caseAt(index)
  return found ? <Case own={found} /> : null
}

function Case({ own }: { own: OwnCase }) {
  const t = useWords()
  const { questionnaire, failure, load } = useQuestionnaire(own.report.questionnaire)
  return (
    <>
      <header class="stack" data-gap="small">
        <div>
          <LeaveButton
            id="leave-case"
            losing={['letter', 'vault']}
            look="quiet"
            icon={<IconBack />}
            onLeave={() => go({ at: 'account' })}
          >
            {t('reporter.case.back')}
          </LeaveButton>
        </div>
        <h1 class="numeric">
          {t('reporter.case.title', { registration: formatRegistration(own.receipt.registration) })}
        </h1>
        <p class="row">
          <StageTag own={own} />
          <span class="muted">{t('reporter.account.sent_on', { date: formatDate(own.receipt.day, t.language) })}</span>
        </p>
        {own.whole && !own.discard && <AnswerDue own={own} />}
      </header>
      <ExpiredNotice expired={own.expired} />
      {own.keyChanged && (
        <Notice tone="warning">
          <p>{t('reporter.case.key_changed', { date: formatDate(own.keyChanged, t.language) })}</p>
        </Notice>
      )}
      {!own.released && (
        <Notice>
          <p>{t('reporter.case.waiting')}</p>
        </Notice>
      )}
      <Discarded own={own} />
      {own.whole && !own.discard && !(own.expired && nextOf(own).asked) && <NextLine own={own} />}
      {own.whole && !own.discard && !own.expired && <CheckIn own={own} />}
      <div class="columns">
        <div class="stack" data-gap="large">
          <section class="stack">
            <h2>{t('reporter.case.letters')}</h2>
            <Conversation own={own} />
          </section>
          {!own.whole && <Rest />}
          {own.whole && !own.expired && <Actions own={own} />}
          <Disclosure summary={t('reporter.case.report')}>
            {questionnaire ? (
              <ReportText own={own} questionnaire={questionnaire} />
            ) : failure ? (
              <Notice tone="warning" announce>
                <p>{failureWords(failure, t)}</p>
                <Button onClick={load}>{t('action.retry')}</Button>
              </Notice>
            ) : (
              <Loading />
            )}
          </Disclosure>
        </div>
        <div class="stack">
          <Card title={t('reporter.case.path')}>
            <Journey own={own} />
          </Card>
          {questionnaire && <VaultCard own={own} questionnaire={questionnaire} />}
        </div>
      </div>
    </>
  )
}

/** The place of the letters that are still to arrive; after a failure, why they did not, and a button to try again. */
function Rest() {
  const t = useWords()
  const { failure } = allOwn.value
  if (!failure) return <Loading text={t('reporter.account.reading')} />
  return (
    <Notice tone="warning" announce>
      <p>{failureWords(failure, t)}</p>
      <Button onClick={readOwn}>{t('action.retry')}</Button>
    </Notice>
  )
}

/** What happens next, which every reporter wants to know. */
function NextLine({ own }: { own: OwnCase }) {
  const t = useWords()
  const { key, asked, due } = nextOf(own)
  const button = t(verbOf('message', own))
  const words = (
    <p key={`${key} ${due}`}>
      {t(key)}
      {due && ` ${t(`reporter.case.${due}`, { date: formatDate(own.answerDue, t.language), button })}`}
    </p>
  )
  return asked ? <Notice tone="warning">{words}</Notice> : words
}

/** The questions that the report answered; `load` fetches them again after a failure. */
function useQuestionnaire(hash: string) {
  const [questionnaire, setQuestionnaire] = useState<Questionnaire | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function load() {
    setFailure(null)
    setFailure(await attempt(async () => setQuestionnaire((await loadQuestionnaire(hash)).questionnaire)))
  }
  useEffect(() => {
    void load()
  }, [hash])
  return { questionnaire, failure, load }
}
