// A case that a member may see, opened for writing: who writes, and where the next entries go.
import type { EntryKind } from '../../../domain/names/entries.ts'
import { rolesOnCase } from '../../../domain/rights.ts'
import type { Db } from '../../database/index.ts'
import type { Staff } from '../sessions/index.ts'
import { type CheckedEntry, checkEntry, type Ends, endsAfter, type Pen } from './entries.ts'
import { type CaseFile, findCase, findEnds, listAssigned } from './queries.ts'

export interface OpenedCase {
  readonly file: CaseFile
  readonly assigned: readonly number[]
  readonly pen: Pen
  readonly ends: Ends
}

/** Throws `not_found`. */
export async function openForWriting(db: Db, staff: Staff, id: string, today: string): Promise<OpenedCase> {
  const file = await findCase(db, staff, id)
  const assigned = await listAssigned(db, file)
  const pen: Pen = {
    organization: staff.statement.organization,
    channel: file.channel,
    caseId: file.id,
    author: staff.number,
    verifyKey: staff.verifyKey,
    roles: rolesOnCase(staff, { channel: file.channel, assigned }),
    serial: staff.statement.serial,
    today,
  }
  return { file, assigned, pen, ends: await findEnds(db, file) }
}

/** Up to which number of the reporter's chain the author of this entry, or of one before it, had read; -1 for nothing. */
export function readBy({ header }: CheckedEntry, { office, reporter }: Ends): number {
  return Math.max(...[header.seen, office?.seen].map((hash) => (hash ? reporter.indexOf(hash) : -1)))
}

/** Checks entries that one request brings one after the other. */
export function checkEntries(
  { pen, ends }: OpenedCase,
  expected: readonly { readonly kind: EntryKind; readonly sealed: Parameters<typeof checkEntry>[3] }[],
): CheckedEntry[] {
  let last = ends
  return expected.map(({ kind, sealed }) => {
    const entry = checkEntry(pen, last, [kind], sealed)
    last = endsAfter(last, entry)
    return entry
  })
}
