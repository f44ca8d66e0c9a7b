import { formatDate } from '../../../locales/format.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Stage } from '../../domain/names/stages.ts'
import { TRACKER } from '../../domain/stages.ts'
import { type PathStage, StagePath } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'

/** The eight stages with their days, by the signed entries: past, current and coming. */
export function Journey({ own }: { own: OwnCase }) {
  const t = useWords()
  const { standing, receipt } = own
  const days = new Map<Stage, string>([['received', receipt.day]])
  for (const { to, day } of standing.moves) days.set(to, day)
  const asked = standing.stage === 'clarification'
  const here = TRACKER.indexOf(standing.stage === 'archived' ? 'closed' : standing.stage)
  const stages = TRACKER.map((stage, at): PathStage => {
    const day = days.get(stage)
    const current = at === here
    return {
      id: stage,
      label: t(`stage.${current ? standing.stage : stage}`),
      // From a clarification the case returns to its earlier stage: a stage without a day is still to come.
      state: current ? 'current' : day && at < here ? 'done' : at > here || asked ? 'upcoming' : 'skipped',
      day: at > here ? undefined : day,
      note: current ? <CurrentNote own={own} /> : undefined,
    }
  })
  return <StagePath stages={stages} />
}

function CurrentNote({ own }: { own: OwnCase }) {
  const t = useWords()
  if (own.discard) return <>{t('reporter.discarded.here', { date: formatDate(own.discard.day, t.language) })}</>
  const { stage, moves } = own.standing
  const closing = moves.findLast(({ to }) => to === 'closed')
  const outcome = stage === 'closed' || stage === 'archived' ? closing?.outcome : null
  return (
    <>
      {t(`stage.${stage}.meaning`)}
      {outcome && <strong> {t('reporter.case.closed_as', { outcome: t(`outcome.${outcome}`) })}.</strong>}
      {outcome && closing?.passedTo && <> {t('reporter.case.passed_to', { body: closing.passedTo })}.</>}
    </>
  )
}
