import { useState } from 'preact/hooks'
import { OPEN_STAGES, type Stage } from '../../../domain/stages.ts'
import { Card, IconClock, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../app/words.ts'
import { same } from '../form/merge.ts'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { DaysInput } from './DaysInput.tsx'

/** The first answer, and how long each stage may take. */
export function TimePart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { site, stageTargets = {} } = form.profile
  function put(stage: Stage, days: number | undefined) {
    const { [stage]: _, ...others } = stageTargets
    form.change({ stageTargets: days === undefined ? others : { ...others, [stage]: days } })
  }
  return (
    <Card title={t('office.time')} icon={<IconClock />}>
      <DaysInput
        id="site-firstAnswerDays"
        label={t('office.first')}
        hint={t('office.first.hint')}
        value={site.firstAnswerDays}
        onChange={(days) => form.changeSite({ firstAnswerDays: days ?? Number.NaN })}
        error={errorOf('site-firstAnswerDays')}
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
      <Holidays form={form} errorOf={errorOf} />
    </Card>
  )
}

/** One day per line, as they are announced each year; the text stays as it is typed. */
function Holidays({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { holidays = [] } = form.profile
  const [typed, setTyped] = useState<string | null>(null)
  const lines = typed !== null && same(daysOf(typed), holidays) ? typed : holidays.join('\n')
  const wrong = holidays.findIndex((_, at) => errorOf(`holidays-${at}`))
  return (
    <TextArea
      id={wrong < 0 ? 'holidays' : `holidays-${wrong}`}
      label={t('office.holidays')}
      hint={t('office.holidays.hint')}
      rows={6}
      value={lines}
      error={wrong < 0 ? errorOf('holidays') : t('office.holidays.wrong', { line: holidays[wrong] ?? '' })}
      onInput={(text) => {
        setTyped(text)
        form.change({ holidays: daysOf(text) })
      }}
    />
  )
}

function daysOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
