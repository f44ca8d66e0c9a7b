// A false report is decided by two members: the first proposes with an act beside an internal entry, a director decides
// with a second act, which refers to the first.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { stagesOf } from '../../../domain/stages.ts'
import { pairFault, TWO_SIGNATURES } from '../../../domain/two-signatures.ts'
import type { SignedAct } from '../../../protocol/entries/act.ts'
import type { ProposalRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import {
  type CheckedAct,
  type CheckedEntry,
  checkAct,
  findAct,
  insertAct,
  insertOfficeEntry,
  listDecisions,
} from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { statementsOf } from '../statements/index.ts'
import { checkNextEntry, type OpenedCase, openForWriting } from './opened-case.ts'
import { waitFor } from './waits.ts'

const { first } = TWO_SIGNATURES.false_report

/** Stores the proposal to close a case as a false report. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function proposeFalseReport(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, act: signed, waitsFor }: z.infer<typeof ProposalRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file, author } = opened
    insist(stagesOf('false_report').includes(file.stage), 'not_allowed', 'not at this stage')
    const entry = checkNextEntry(opened, 'proposal', sealed)
    const may = first.some((role) => author.roles.includes(role))
    insist(may, 'not_allowed', 'none of the roles that may propose this')
    const checked = checkAct(opened, 'false_report', entry, signed)
    const { subject, refers } = checked.act
    insist(subject === '' && refers.length === 0, 'invalid', 'a proposal names and continues nothing')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    await insertAct(trx, file.organization_id, id, entry, checked)
    await waitFor(trx, opened, waitsFor)
  })
}

/** The second act, by which a director decides. Throws `invalid`, and `not_allowed` if the two do not make a decision. */
export async function checkSecond(
  db: Db,
  opened: OpenedCase,
  entry: CheckedEntry,
  signed: SignedAct,
): Promise<CheckedAct> {
  const { organization_id, id, channel } = opened.file
  const checked = checkAct(opened, 'false_report', entry, signed)
  const { subject, refers, seen } = checked.act
  insist(subject === '' && refers.length === 1, 'invalid', 'not the second of two acts')
  const found = await findAct(db, organization_id, id, refers[0] ?? '')
  const proposed = found?.chain === 'internal' && found.act.act === 'false_report'
  insist(proposed, 'invalid', 'not the act of a proposal')
  insist(seen === entry.header.seen, 'invalid', 'an act about another state than its entry')
  insist(seen === opened.heads.other.at(-1), 'not_allowed', 'the reporter has written since')
  const decisions = await listDecisions(db, organization_id, id)
  const decided = decisions.some((act) => act.refers.includes(refers[0] ?? ''))
  insist(!decided, 'not_allowed', 'the proposal was decided before')
  const rosters = await statementsOf(db, organization_id, [found.act, checked.act])
  const fault = pairFault('false_report', { first: found.act, second: checked.act, channel, rosters })
  insist(fault === null, 'not_allowed', 'the two acts do not make a decision')
  return checked
}
