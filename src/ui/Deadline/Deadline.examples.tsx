import type { Examples } from '../examples.ts'
import { Deadline } from './Deadline.tsx'

export const examples: Examples = {
  'four states': () => (
    <div class="stack" data-gap="small">
      <Deadline state="on_time" days={22} due="2026-12-03" />
      <Deadline state="due_soon" days={0} due="2026-11-11" />
      <Deadline state="late" days={-3} due="2026-11-08" />
      <Deadline state="met" days={0} due="2026-11-08" />
    </div>
  ),
  'in a row': () => <Deadline state="due_soon" days={4} due="2026-11-15" short />,
}
