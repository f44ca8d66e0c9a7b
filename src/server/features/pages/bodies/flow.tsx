import type { Stage } from '../../../../domain/names/stages.ts'
import { StagePath } from '../../../../ui/StagePath/StagePath.tsx'
import { Steps } from '../../../../ui/Steps/Steps.tsx'
import { FlowDiagram } from '../drawings/FlowDiagram.tsx'
import { StepsDiagram } from '../drawings/StepsDiagram.tsx'
import { afterSending, laneRows, reporterSteps } from '../facts/journey.ts'
import { stagesOf } from '../facts/lists.ts'
import { Section } from '../frame/frame.tsx'
import { addressOf, type View } from '../view.ts'

/** The course of a report: the reporter's few steps, and then both sides' steps next to each other. */
export function FlowPage({ view }: { view: View }) {
  const { t, facts } = view
  const steps = reporterSteps(view)
  return (
    <>
      <h1>{t('flow.title')}</h1>
      <p class="lead">{t('flow.lead')}</p>
      <Section title={t('flow.short')}>
        <div class="flow">
          <StepsDiagram steps={steps} label={t('flow.short.drawing', { count: steps.length })} />
          <Steps steps={steps.map(({ title, text }) => ({ title, text }))} />
        </div>
      </Section>
      <Section title={t('flow.detailed')} lead={t('flow.detailed.text', { count: facts.site.firstAnswerDays })}>
        <div class="flow">
          <FlowDiagram
            rows={laneRows(view)}
            heads={[t('flow.you'), t('flow.office')]}
            label={t('flow.detailed.drawing')}
          />
          <div class="stack">
            <h3>{t('home.stages')}</h3>
            <StagePath label={t('home.stages')} stages={stagesWithTargets(view)} />
          </div>
        </div>
      </Section>
      <Section title={t('flow.after')}>
        <ul>
          {afterSending(view).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      <p>
        <a href={addressOf(view, 'guide')}>{t('flow.next')}</a>
      </p>
    </>
  )
}

/** The stages, each with the number of days that the office has set for it. */
function stagesWithTargets(view: View) {
  const { t, facts } = view
  return stagesOf(view).map((stage) => {
    const days = facts.site.stageTargets[stage.id as Stage]
    if (days === undefined) return stage
    return { ...stage, note: `${stage.note} ${t('flow.target', { count: days })}` }
  })
}
