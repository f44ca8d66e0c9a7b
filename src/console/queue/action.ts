// What an action for chosen cases is given.
import type { CaseRow } from '../../protocol/wire/cases.ts'

export interface ActionProps {
  /** At least one, in the order in which they stand on screen. */
  readonly chosen: readonly CaseRow[]
  /** Fetches the list again, after the action has changed something. */
  readonly reload: () => void
}
