import { formatDate } from '../../../../locales/format.ts'
import { deadlineState, stageDeadline } from '../../../domain/deadlines.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import { formatRegistration } from '../../../protocol/registration.ts'
import { Card, Deadline, type Fact, Facts, IconInfo, useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'

/** The facts of a case; stage and outcome come from the signed entries, not from the server's row. */
export function FactsCard() {
  const t = useT<ConsoleWords>()
  const { row, today, standing, discard } = useOpenedCase().open
  const last = standing.moves.at(-1)
  const outcome = standing.moves.findLast((move) => move.outcome !== null)
  const channel = site.value?.channels.find(({ id }) => id === row.channel)
  const { state, left, due } = deadlineState(row.answerDue, today, row.firstAnswerDay)
  const since = last?.day ?? row.receivedDay
  const target = stageDeadline({ stage: standing.stage, since }, site.value?.stageTargets ?? {}, today)
  const facts: (Fact | false | null)[] = [
    { label: t('case.facts.number'), value: <span class="numeric">{formatRegistration(row.registration)}</span> },
    // Nobody answers a discarded case or moves it on.
    !discard && {
      label: t('case.facts.deadline'),
      value: (
        <>
          <Deadline state={state} days={left} due={due} />
          {row.firstAnswerDay && (
            <span class="case-detail">
              {t('case.facts.answered', { date: formatDate(row.firstAnswerDay, t.language) })}
            </span>
          )}
        </>
      ),
    },
    {
      label: t('case.facts.stage'),
      value: t('case.facts.since', {
        stage: t(`stage.${standing.stage}`),
        date: formatDate(since, t.language),
      }),
    },
    target !== null &&
      !discard && {
        label: t('case.facts.target'),
        value: <Deadline state={target.state} days={target.left} due={target.due} />,
      },
    outcome?.outcome && (standing.stage === 'closed' || standing.stage === 'archived')
      ? { label: t('case.facts.outcome'), value: t(`outcome.${outcome.outcome}`) }
      : null,
    { label: t('case.facts.received'), value: formatDate(row.receivedDay, t.language) },
    discard && { label: t('case.discarded.day'), value: formatDate(discard.day, t.language) },
    { label: t('case.facts.channel'), value: channel ? textIn(channel.title, t.language) : row.channel },
  ]
  return (
    <Card id="pokok" title={t('case.facts.title')} icon={<IconInfo />}>
      <Facts facts={facts.filter((fact) => fact !== null && fact !== false)} />
    </Card>
  )
}
