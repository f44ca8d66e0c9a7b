import { USUAL_FLOW } from '../../../domain/names/site.ts'
import { fitsFlow, type Steps, stepsOf } from '../../../domain/steps.ts'
import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

interface Props {
  id: string
  steps: Steps | undefined
  flow: ProfileShape['flow']
  onChange: (steps: Steps | undefined) => void
}

/** Whether a text describes the office's steps, and is hidden while they differ from those that it describes. */
export function StepsTick({ id, steps, flow = { ...USUAL_FLOW, words: {} }, onChange }: Props) {
  const t = useT<ConsoleWords>()
  const hidden = !fitsFlow(steps, flow)
  return (
    <Tick
      id={id}
      label={t('pages.steps')}
      hint={t(hidden ? 'pages.steps.hidden' : 'pages.steps.hint')}
      checked={steps !== undefined}
      onChange={(checked) => onChange(checked ? stepsOf(flow) : undefined)}
    />
  )
}
