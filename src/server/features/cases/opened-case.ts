// A case that a member may see, opened for writing: its author, and the heads of its chains.
import { insist } from '../../../domain/errors.ts'
import { rolesOnCase } from '../../../domain/rights.ts'
import type { SealedEntry } from '../../../protocol/entries/chain.ts'
import type { Db } from '../../database/index.ts'
import {
  type CheckedEntry,
  checkEntry,
  checkNext,
  findOfficeHeads,
  type Heads,
  type Intake,
  type StaffAuthor,
} from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { type CaseFile, findCase, listAssigned } from './queries.ts'

export interface OpenedCase {
  readonly file: CaseFile
  readonly assigned: readonly number[]
  readonly author: StaffAuthor
  readonly heads: Heads
}

/** A case in work. Throws `not_found`, and `conflict` if it is discarded: then it can only be taken back. */
export async function openForWriting(db: Db, staff: Staff, id: string, today: string): Promise<OpenedCase> {
  const opened = await openCase(db, staff, id, today)
  insist(opened.file.discarded_day === null, 'conflict', 'the case is discarded')
  return opened
}

/** A case in work or a discarded one. Throws `not_found`. */
export async function openCase(db: Db, staff: Staff, id: string, today: string): Promise<OpenedCase> {
  const file = await findCase(db, staff, id, today)
  const assigned = await listAssigned(db, file)
  const author: StaffAuthor = {
    side: 'office',
    place: { organization: staff.statement.organization, channel: file.channel, caseId: file.id },
    verifyKey: staff.verifyKey,
    number: staff.number,
    roles: rolesOnCase(staff, { channel: file.channel, assigned }),
    serial: staff.statement.serial,
    today,
  }
  return { file, assigned, author, heads: await findOfficeHeads(db, file.organization_id, file.id) }
}

/** Checks an entry and that it continues its chain. Throws what `checkEntry` and `checkNext` throw. */
export function checkNextEntry(
  { author, heads }: Pick<OpenedCase, 'author' | 'heads'>,
  intake: Intake,
  sealed: SealedEntry,
): CheckedEntry {
  const entry = checkEntry(author, intake, sealed)
  checkNext(heads, entry.header)
  return entry
}
