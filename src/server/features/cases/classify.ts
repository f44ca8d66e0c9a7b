import { insist } from '../../../domain/errors.ts'
import type { Db } from '../../database/index.ts'
import type { Staff } from '../sessions/index.ts'
import { findCase, setType } from './queries.ts'

/** Sets one of the office's violation types. Every member who sees the case may. Throws `not_found`, `invalid`. */
export async function classifyCase(
  db: Db,
  staff: Staff,
  id: string,
  type: string | null,
  offered: readonly string[],
): Promise<void> {
  const file = await findCase(db, staff, id)
  insist(type === null || offered.includes(type), 'invalid', 'not a type of this office')
  await setType(db, file, type)
}
