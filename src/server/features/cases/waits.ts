// Who has to act next on a case: what the author of an entry says, unless a letter waits.
import type { Stage } from '../../../domain/names/stages.ts'
import type { WaitsFor } from '../../../domain/names/waits.ts'
import type { Db } from '../../database/index.ts'
import type { OpenedCase } from './opened-case.ts'
import { setWaitsFor } from './queries.ts'

/** What an entry changes, besides who has to act. */
interface Change {
  readonly stage?: Stage
  readonly assigned?: readonly number[]
}

/** Stores whom the author of an entry names, within the transaction that stores the entry. */
export function waitFor(db: Db, { file, assigned }: OpenedCase, waitsFor: WaitsFor, change: Change = {}) {
  const team = change.assigned ?? assigned
  return setWaitsFor(db, file, waitsFor, { stage: change.stage ?? file.stage, assigned: team.length > 0 })
}
