import type { FunctionComponent } from 'preact'
import { IconCheck, IconEye, IconKey, IconNext, IconPerson, IconReport, IconWrite } from '../../../../ui/Icon/Icon.tsx'
import type { StepName } from '../facts/journey.ts'
import { linesOf } from './lines.ts'

const icons: Readonly<Record<StepName, FunctionComponent>> = {
  criteria: IconCheck,
  register: IconPerson,
  write: IconWrite,
  send: IconNext,
  code: IconKey,
  account: IconPerson,
  number: IconReport,
  follow: IconEye,
}

const pitch = 84

/** The reporter's steps, one icon below the other. */
export function StepsDiagram(props: { steps: readonly { name: StepName; title: string }[]; label: string }) {
  const { steps, label } = props
  return (
    <svg class="diagram" viewBox={`0 0 340 ${steps.length * pitch}`} role="img" aria-label={label}>
      <path class="diagram-spoke" d={`M40 40V${(steps.length - 1) * pitch + 40}`} />
      {steps.map(({ name, title }, at) => {
        const Icon = icons[name]
        const y = at * pitch + 40
        const lines = linesOf(title, 23)
        return (
          <g key={name} class="diagram-node">
            <circle cx="40" cy={y} r="30" />
            <svg x="25" y={y - 15} width="30" height="30" viewBox="0 0 24 24" aria-hidden="true">
              <Icon />
            </svg>
            {lines.map((line, row) => (
              <text key={line} data-start x="88" y={y + 6 + row * 20 - (lines.length - 1) * 10}>
                {line}{' '}
              </text>
            ))}
          </g>
        )
      })}
    </svg>
  )
}
