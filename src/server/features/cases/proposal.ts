// Decisions of two members: the first proposes with an act beside an internal entry, a director decides with a second act,
// which refers to the first.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { stagesOf } from '../../../domain/stages.ts'
import { pairFault, TWO_SIGNATURES } from '../../../domain/two-signatures.ts'
import type { SignedAct } from '../../../protocol/entries/act.ts'
import type { ProposalRequest, SanctionRequest } from '../../../protocol/wire/cases.ts'
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

type Decision = keyof typeof TWO_SIGNATURES

/**
 * Stores the proposal to close a case as a false report, or to recommend a sanction. Throws `not_found`, `not_allowed`,
 * `invalid`, `conflict`.
 */
export async function proposeDecision(
  db: Db,
  staff: Staff,
  id: string,
  { decision, entry: sealed, act: signed, waitsFor }: z.infer<typeof ProposalRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file, author } = opened
    const atStage = decision !== 'false_report' || stagesOf('false_report').includes(file.stage)
    insist(atStage, 'not_allowed', 'not at this stage')
    const entry = checkNextEntry(opened, 'proposal', sealed)
    const may = TWO_SIGNATURES[decision].first.some((role) => author.roles.includes(role))
    insist(may, 'not_allowed', 'none of the roles that may propose this')
    const checked = checkAct(opened, decision, entry, signed)
    const { subject, refers } = checked.act
    insist(subject === '' && refers.length === 0, 'invalid', 'a proposal names and continues nothing')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    await insertAct(trx, file.organization_id, id, entry, checked)
    await waitFor(trx, opened, waitsFor)
  })
}

/** Stores the second signature under a recommended sanction. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function signSanction(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, act: signed, waitsFor }: z.infer<typeof SanctionRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { organization_id } = opened.file
    const entry = checkNextEntry(opened, 'sanction', sealed)
    const decided = await checkSecond(trx, opened, 'sanction', entry, signed)
    await insertOfficeEntry(trx, organization_id, id, entry)
    await insertAct(trx, organization_id, id, entry, decided)
    await waitFor(trx, opened, waitsFor)
  })
}

/** The second act, by which a director decides. Throws `invalid`, and `not_allowed` if the two do not make a decision. */
export async function checkSecond(
  db: Db,
  opened: OpenedCase,
  decision: Decision,
  entry: CheckedEntry,
  signed: SignedAct,
): Promise<CheckedAct> {
  const { organization_id, id, channel } = opened.file
  const checked = checkAct(opened, decision, entry, signed)
  const { subject, refers, seen } = checked.act
  insist(subject === '' && refers.length === 1, 'invalid', 'not the second of two acts')
  const found = await findAct(db, organization_id, id, refers[0] ?? '')
  const proposed = found?.chain === 'internal' && found.act.act === decision
  insist(proposed, 'invalid', 'not the act of a proposal')
  // An entry that the reporter reads says itself what its author had read.
  const same = entry.header.chain === 'internal' || seen === entry.header.seen
  insist(same, 'invalid', 'an act about another state than its entry')
  insist(seen === opened.heads.other.at(-1), 'not_allowed', 'the reporter has written since')
  const decisions = await listDecisions(db, organization_id, id)
  const decided = decisions.some((act) => act.refers.includes(refers[0] ?? ''))
  insist(!decided, 'not_allowed', 'the proposal was decided before')
  const rosters = await statementsOf(db, organization_id, [found.act, checked.act])
  const fault = pairFault(decision, { first: found.act, second: checked.act, channel, rosters })
  insist(fault === null, 'not_allowed', 'the two acts do not make a decision')
  return checked
}
