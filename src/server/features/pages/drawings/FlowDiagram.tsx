import type { LaneRow } from '../facts/journey.ts'
import { linesOf } from './lines.ts'

type Lane = 'you' | 'office'

const lanes: Readonly<Record<Lane, number>> = { you: 4, office: 196 }
const box = { width: 160, height: 48 }
const top = 44
const pitch = 72
const middle = box.width / 2

interface Props {
  rows: readonly LaneRow[]
  /** Names of the two lanes. */
  heads: readonly [you: string, office: string]
  label: string
}

/** Two lanes, the reporter's and the office's, from the first word to the archive. */
export function FlowDiagram({ rows, heads, label }: Props) {
  const handover = rows.findIndex(({ office }) => office !== undefined)
  const height = top + rows.length * pitch - (pitch - box.height) + 4
  return (
    <svg class="diagram" viewBox={`0 0 360 ${height}`} role="img" aria-label={label}>
      <Head lane="you" word={heads[0]} />
      <Head lane="office" word={heads[1]} />
      {rows.map((row, at) => (
        <g key={at}>
          {at > 0 && at !== handover && <Down lane={at < handover ? 'you' : 'office'} at={at} />}
          {at === handover && <Handover at={at} />}
          {row.between && <Between row={row} at={at} />}
          {row.you !== undefined && <Box lane="you" at={at} words={row.you} />}
          {row.office !== undefined && <Box lane="office" at={at} words={row.office} />}
        </g>
      ))}
    </svg>
  )
}

function Head({ lane, word }: { lane: Lane; word: string }) {
  return (
    <text x={lanes[lane] + middle} y="24">
      {word}{' '}
    </text>
  )
}

function Box({ lane, at, words }: { lane: Lane; at: number; words: string }) {
  const y = top + at * pitch
  const lines = linesOf(words, 18)
  return (
    <g class="diagram-box" data-lane={lane}>
      <rect x={lanes[lane]} y={y} width={box.width} height={box.height} rx="8" />
      {lines.map((line, row) => (
        <text key={line} x={lanes[lane] + middle} y={y + 29 + row * 17 - (lines.length - 1) * 8.5}>
          {line}{' '}
        </text>
      ))}
    </g>
  )
}

/** The arrow from the box above to this one. */
function Down({ lane, at }: { lane: Lane; at: number }) {
  const [x, y] = [lanes[lane] + middle, top + at * pitch]
  return <path d={`M${x} ${y - (pitch - box.height)}V${y - 3}${arrow(x, y - 3, 'down')}`} />
}

/** The arrow from the reporter's last box to the office's first. */
function Handover({ at }: { at: number }) {
  const [from, x, y] = [lanes.you + middle, lanes.office + middle, top + at * pitch]
  const bend = y - (pitch - box.height) / 2
  return <path d={`M${from} ${y - (pitch - box.height)}V${bend}H${x}V${y - 3}${arrow(x, y - 3, 'down')}`} />
}

function Between({ row, at }: { row: LaneRow; at: number }) {
  const [left, right, y] = [lanes.you + box.width + 3, lanes.office - 3, top + at * pitch + box.height / 2]
  const back = row.between === 'both' ? arrow(right, y, 'right') : ''
  return <path d={`M${left} ${y}H${right}${arrow(left, y, 'left')}${back}`} />
}

function arrow(x: number, y: number, to: 'down' | 'left' | 'right'): string {
  if (to === 'down') return `M${x - 5} ${y - 6}L${x} ${y}L${x + 5} ${y - 6}`
  const tail = to === 'left' ? x + 6 : x - 6
  return `M${tail} ${y - 5}L${x} ${y}L${tail} ${y + 5}`
}
