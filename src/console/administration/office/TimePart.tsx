import type { Stage } from '../../../domain/names/stages.ts'
import { PROTECTION_DAYS } from '../../../domain/protection.ts'
import { OPEN_STAGES } from '../../../domain/stages.ts'
import { Card, IconClock, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { DaysInput } from './DaysInput.tsx'

/** Time limits for the first answer, for requests for protection, and for each stage. */
export function TimePart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { site, stageTargets = {} } = form.profile
  function put(stage: Stage, days: number | undefined) {
    const { [stage]: _, ...others } = stageTargets
    form.change({ stageTargets: days === undefined ? others : { ...others, [stage]: days } })
  }
  return (
    <Card id="part-time" title={t('office.time')} icon={<IconClock />}>
      <DaysInput
        id="site-firstAnswerDays"
        label={t('office.first')}
        hint={t('office.first.hint')}
        value={site.firstAnswerDays}
        onChange={(days) => form.changeSite({ firstAnswerDays: days ?? Number.NaN })}
        error={errorOf('site-firstAnswerDays')}
      />
      <DaysInput
        id="protectionDays"
        label={t('office.protection_days')}
        hint={t('office.protection_days.hint', { count: PROTECTION_DAYS })}
        value={form.profile.protectionDays}
        onChange={(protectionDays) => form.change({ protectionDays })}
        error={errorOf('protectionDays')}
      />
      <h3>{t('office.targets')}</h3>
      <p class="muted">{t('office.targets.text')}</p>
      <div class="days-grid">
        {OPEN_STAGES.map((stage) => (
          <DaysInput
            key={stage}
            id={`stageTargets-${stage}`}
            label={t('office.target', { stage: t(`stage.${stage}`) })}
            value={stageTargets[stage]}
            onChange={(days) => put(stage, days)}
            error={errorOf(`stageTargets-${stage}`)}
          />
        ))}
      </div>
    </Card>
  )
}
