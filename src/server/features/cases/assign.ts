// Assigns a case to investigators: stores their common dossier, and adds and removes lockboxes with the assignment.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { hasDuty } from '../../../domain/rights.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import { LOCKBOX_STEP } from '../../../protocol/encoding/padding.ts'
import type { SealedEntry } from '../../../protocol/entries/chain.ts'
import { findMember } from '../../../protocol/keys/statement.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import type { AssignmentRequest, DossierRequest } from '../../../protocol/wire/cases.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import type { Db } from '../../database/index.ts'
import { decode } from '../../http/index.ts'
import { type CheckedEntry, headsAfter, type Intake, insertOfficeEntry } from '../entries/index.ts'
import { endRequests } from '../identity-requests/index.ts'
import { lockboxName, putLockboxes } from '../organizations/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkNextEntry, type OpenedCase, openForWriting } from './opened-case.ts'
import { deleteCaseLockboxes, listColleagues, replaceAssignments } from './queries.ts'
import { waitFor } from './waits.ts'

/** Stores the dossier's first entry and its lockboxes. The first stored wins; a later one gets `conflict`. */
export async function openDossier(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, lockboxes }: z.infer<typeof DossierRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const entry = checkNextEntry(opened, 'dossier', sealed)
    const readers = await listColleagues(trx, staff.organizationId, opened.assigned)
    checkLockboxes(lockboxes, [
      ...dossierLockboxes(staff, opened),
      ...readers.map(({ recipient }) => dossier(id, recipient)),
    ])
    await insertOfficeEntry(trx, staff.organizationId, id, entry)
    await putLockboxes(trx, staff.organizationId, lockboxes)
  })
}

/** Assigns the case to exactly these investigators. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function assignCase(
  db: Db,
  staff: Staff,
  id: string,
  { entries, staff: numbers, lockboxes, waitsFor }: z.infer<typeof AssignmentRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    // The assignment is the last entry; an entry before it is the first one of the dossier.
    const withDossier = entries.length > 1
    const checked = checkEntries(
      opened,
      entries.map((sealed, i) => ({ intake: withDossier && i === 0 ? 'dossier' : 'assignment', sealed })),
    )
    const added = numbers.filter((number) => !opened.assigned.includes(number))
    await checkInvestigators(trx, staff, numbers, added)
    const removed = opened.assigned.filter((number) => !numbers.includes(number))
    const newcomers = await listColleagues(trx, staff.organizationId, added)
    checkLockboxes(lockboxes, [
      ...(withDossier ? dossierLockboxes(staff, opened) : []),
      ...newcomers.flatMap(({ recipient }) => [
        dossier(id, recipient),
        { ...dossier(id, recipient), kind: 'case' as const },
      ]),
    ])
    for (const entry of checked) await insertOfficeEntry(trx, staff.organizationId, id, entry)
    await replaceAssignments(trx, opened.file, numbers)
    await putLockboxes(trx, staff.organizationId, lockboxes)
    await waitFor(trx, opened, waitsFor, { assigned: numbers })
    const leaving = await listColleagues(trx, staff.organizationId, removed)
    await deleteCaseLockboxes(
      trx,
      opened.file,
      leaving.map(({ recipient }) => recipientHash(recipient)),
    )
    await endRequests(trx, staff.organizationId, staff.statement, today, { case_id: id })
  })
}

/** Checks the entries of one request in their order. */
function checkEntries(
  opened: OpenedCase,
  expected: readonly { readonly intake: Intake; readonly sealed: SealedEntry }[],
): CheckedEntry[] {
  const { author } = opened
  let { heads } = opened
  return expected.map(({ intake, sealed }) => {
    const entry = checkNextEntry({ author, heads }, intake, sealed)
    heads = headsAfter(heads, entry)
    return entry
  })
}

type Wanted = Pick<LockboxRow, 'kind' | 'of' | 'to'>

function dossier(id: string, recipient: string): Wanted {
  return { kind: 'dossier', of: id, to: recipientHash(recipient) }
}

/** The dossier's lockbox is sealed to the channel's identity in the current statement. */
function dossierLockboxes({ statement }: Staff, { file }: OpenedCase): Wanted[] {
  const channel = statement.channels.find(({ id }) => id === file.channel)
  return channel ? [{ kind: 'dossier', of: file.id, to: channel.recipient }] : []
}

/** Checks that these are exactly the needed lockboxes, each of the right form. */
function checkLockboxes(given: readonly LockboxRow[], wanted: readonly Wanted[]): void {
  const names = given.map(lockboxName).sort()
  insist(names.join() === wanted.map(lockboxName).sort().join(), 'invalid', 'not exactly the needed lockboxes')
  for (const { bytes } of given) insist(isSealedInSteps(decode(bytes), LOCKBOX_STEP), 'invalid', 'not a lockbox')
}

/** A suspended investigator may stay assigned, but only members who may work now can be added. */
async function checkInvestigators(
  db: Db,
  { organizationId, statement }: Staff,
  numbers: readonly number[],
  added: readonly number[],
) {
  insist(new Set(numbers).size === numbers.length, 'invalid', 'a member is named twice')
  const colleagues = await listColleagues(db, organizationId, added)
  const able = new Set(colleagues.flatMap(({ number, state }) => (state === 'member' ? [number] : [])))
  for (const number of numbers) {
    const investigates = hasDuty(findMember(statement, number) ?? { roles: [] }, 'investigate')
    const may = able.has(number) || !added.includes(number)
    insist(may && investigates, 'invalid', 'not an investigator who may work now')
  }
}
