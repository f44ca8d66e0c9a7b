import type { FunctionComponent } from 'preact'
import type { Element } from '../../../../domain/names/questionnaire.ts'
import { IconCalendar, IconPerson, IconPlace, IconReason, IconReport, IconWay } from '../../../../ui/Icon/Icon.tsx'

const icons: Readonly<Record<Element, FunctionComponent>> = {
  what: IconReport,
  who: IconPerson,
  where: IconPlace,
  when: IconCalendar,
  why: IconReason,
  how: IconWay,
}

const middle = { x: 180, y: 176 }
const radius = 124

interface Props {
  elements: readonly { id: Element; name: string }[]
  /** Name of the sheet in the middle. */
  sheet: string
  /** The whole drawing in one sentence. */
  label: string
}

/** The elements that the questionnaire asks for, around the sheet that they make up. */
export function ElementsDiagram({ elements, sheet, label }: Props) {
  const nodes = elements.map((element, at) => ({ ...element, ...onCircle(at / elements.length) }))
  return (
    <svg class="diagram" viewBox="0 0 360 376" role="img" aria-label={label}>
      {nodes.map(({ id, x, y }) => (
        <path key={id} class="diagram-spoke" d={`M${middle.x} ${middle.y}L${x} ${y}`} />
      ))}
      <path class="diagram-sheet" d="M146 130h50l20 20v76h-70zM196 130v20h20" />
      <path class="diagram-lines" d="M158 166h46M158 180h46M158 194h28" />
      <text x={middle.x} y={216}>
        {sheet}{' '}
      </text>
      {nodes.map(({ id, name, x, y }) => (
        <Node key={id} id={id} name={name} x={x} y={y} />
      ))}
    </svg>
  )
}

function Node({ id, name, x, y }: { id: Element; name: string; x: number; y: number }) {
  const Icon = icons[id]
  return (
    <g class="diagram-node">
      <circle cx={x} cy={y} r="30" />
      <svg x={x - 15} y={y - 15} width="30" height="30" viewBox="0 0 24 24" aria-hidden="true">
        <Icon />
      </svg>
      <text x={x} y={y + 50}>
        {name}{' '}
      </text>
    </g>
  )
}

/** A point on the circle, clockwise from the top; whole pixels keep the page small. */
function onCircle(share: number): { x: number; y: number } {
  const angle = (share - 0.25) * 2 * Math.PI
  return { x: Math.round(middle.x + radius * Math.cos(angle)), y: Math.round(middle.y - 14 + radius * Math.sin(angle)) }
}
