import type { ExpressionBuilder, Insertable } from 'kysely'
import { LETTER_KINDS, type Letter, type LetterKind } from '../../../domain/letters.ts'
import type { WaitsFor } from '../../../domain/names/waits.ts'
import { TEAM_STAGES } from '../../../domain/waits.ts'
import type { Db, Schema } from '../../database/index.ts'

type Row<Table extends keyof Schema> = Insertable<Schema[Table]>

/**
 * Counts a letter that has just become visible as unanswered in its case. This is one SQL statement on one row, so that
 * neither the letter nor an answer at the same moment is lost. If the case waited for the reporter, or for nobody, its
 * handlers have to act.
 */
export async function addLetter(trx: Db, organizationId: string, caseId: string, { kind, day }: Letter): Promise<void> {
  const noMorePressing = LETTER_KINDS.slice(LETTER_KINDS.indexOf(kind))
  await trx
    .updateTable('case_file')
    .set((eb) => ({
      letter_kind: eb
        .case()
        .when(eb.or([eb('letter_kind', 'is', null), eb('letter_kind', 'in', noMorePressing)]))
        .then(kind as LetterKind | null)
        .else(eb.ref('letter_kind'))
        .end(),
      letter_day: eb
        .case()
        .when(eb.or([eb('letter_day', 'is', null), eb('letter_day', '>', day)]))
        .then(day as string | null)
        .else(eb.ref('letter_day'))
        .end(),
      // The rule of `waitsSince` in `src/domain/waits.ts`; a discarded case waits for nobody.
      waits_for: eb
        .case()
        .when(eb.and([eb('waits_for', 'in', ['reporter', 'nobody']), eb('discarded_day', 'is', null)]))
        .then(
          eb
            .case()
            .when(eb.and([eb('stage', 'in', [...TEAM_STAGES]), eb.exists(assigned(eb))]))
            .then('team' as WaitsFor)
            .else('reviewer' as WaitsFor)
            .end(),
        )
        .else(eb.ref('waits_for'))
        .end(),
    }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', caseId)
    .execute()
}

function assigned(eb: ExpressionBuilder<Schema, 'case_file'>) {
  return eb
    .selectFrom('assignment')
    .whereRef('assignment.organization_id', '=', 'case_file.organization_id')
    .whereRef('assignment.case_id', '=', 'case_file.id')
    .select('assignment.case_id')
}

/** Stores that this day's job is done. */
export async function markTicked(db: Db, organizationId: string, day: string): Promise<void> {
  await db.updateTable('organization').set({ last_tick_day: day }).where('id', '=', organizationId).execute()
}

type Lease = Omit<Row<'lease'>, 'until'>

/**
 * Takes a lease for `length` milliseconds, if it is free or has expired; false when another process holds it. A lease
 * that ends even later than a new one was taken before the clock was set back; nobody renews it, so it counts as free.
 */
export async function claimLease(db: Db, lease: Lease, now: number, length: number): Promise<boolean> {
  const until = now + length
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('lease')
    .values({ ...lease, until })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'name'])
        .doUpdateSet({ holder: lease.holder, until })
        .where(({ eb, or }) => or([eb('lease.until', '<', now), eb('lease.until', '>', until + length)])),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Extends a lease until this instant, unless another process has taken it. */
export async function renewLease(db: Db, { organization_id, name, holder }: Lease, until: number): Promise<void> {
  await db
    .updateTable('lease')
    .set({ until })
    .where('organization_id', '=', organization_id)
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute()
}

export async function endLease(db: Db, { organization_id, name, holder }: Lease): Promise<void> {
  await db
    .deleteFrom('lease')
    .where('organization_id', '=', organization_id)
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute()
}

/** Name of a lease without a holder: from its instant on, the removal of traces has to be tried again. */
const DEBT = 'traces'
/**
 * What the daily job deletes outside the inbox: replaced vaults, records that reporters deleted, destroyed cases. Each
 * with the name of a lease that says that the next removal of traces includes it, and its tables.
 */
const ERASURES = {
  vault: { lease: 'erasure-vault', tables: ['vault'] },
  record: { lease: 'erasure-record', tables: ['record'] },
  case: {
    lease: 'erasure-case',
    tables: [
      'case_file',
      'slot',
      'registration',
      'lockbox',
      'act',
      'vault',
      'assignment',
      'protection',
      'piece',
      'deletion',
      'entry',
    ],
  },
} as const satisfies Record<string, { readonly lease: string; readonly tables: readonly (keyof Schema)[] }>
type Erased = keyof typeof ERASURES

/** Stores that traces of a release must be removed, with the instant of the next attempt. */
export async function owe(db: Db, organizationId: string, until: number): Promise<void> {
  await db
    .insertInto('lease')
    .values({ organization_id: organizationId, name: DEBT, holder: '', until })
    .onConflict((conflict) => conflict.columns(['organization_id', 'name']).doUpdateSet({ until }))
    .execute()
}

/** Sets the next attempt of all debts: one removal cleans the whole database, so none of them needs one of its own. */
export async function postpone(db: Db, until: number): Promise<void> {
  await db.updateTable('lease').set({ until }).where('name', '=', DEBT).execute()
}

/**
 * The organisation of a debt whose next attempt is due; no other process gets it within `length` milliseconds. An
 * instant further away than that was stored before the clock was set back, so it counts as due.
 */
export async function claimDebt(db: Db, now: number, length: number): Promise<string | null> {
  const due = await db
    .selectFrom('lease')
    .select(['organization_id', 'until'])
    .where('name', '=', DEBT)
    .where(({ eb, or }) => or([eb('until', '<=', now), eb('until', '>', now + length)]))
    .executeTakeFirst()
  if (!due) return null
  const { numUpdatedRows } = await db
    .updateTable('lease')
    .set({ until: now + length })
    .where('organization_id', '=', due.organization_id)
    .where('name', '=', DEBT)
    .where('until', '=', due.until)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? due.organization_id : null
}

/** Stores, in the transaction that deletes something of this kind, that its traces must be removed too. */
export async function oweErasure(trx: Db, organizationId: string, what: Erased): Promise<void> {
  await trx
    .insertInto('lease')
    .values({ organization_id: organizationId, name: ERASURES[what].lease, holder: '', until: 0 })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'name']).doUpdateSet((eb) => ({ until: eb('lease.until', '+', 1) })),
    )
    .execute()
}

/** What is owed besides the inbox: the tables from which rows were deleted, and how often by which organisation. */
export function listErasures(db: Db) {
  return db
    .selectFrom('lease')
    .select(['organization_id', 'name', 'until'])
    .where(
      'name',
      'in',
      Object.values(ERASURES).map(({ lease }) => lease),
    )
    .execute()
}
type Erasures = Awaited<ReturnType<typeof listErasures>>

/** The tables that these erasures are about. */
export function erasedTables(erasures: Erasures): (keyof Schema)[] {
  const names = new Set(erasures.map(({ name }) => name))
  const tables = Object.values(ERASURES).flatMap((one) => (names.has(one.lease) ? one.tables : []))
  return [...new Set<keyof Schema>(tables)]
}

/** All debts, which one removal pays. */
export function listDebts(db: Db) {
  return db.selectFrom('lease').select(['organization_id', 'name', 'until']).where('name', '=', DEBT).execute()
}
export type Debts = Awaited<ReturnType<typeof listDebts>>

/** Puts these debts off; answers them as they are then. One that was owed again since stays due, and is left out. */
export async function renewDebts(db: Db, debts: Debts, until: number): Promise<Debts> {
  const renewed: Debts = []
  for (const debt of debts) {
    const { numUpdatedRows } = await db
      .updateTable('lease')
      .set({ until })
      .where('organization_id', '=', debt.organization_id)
      .where('name', '=', DEBT)
      .where('until', '=', debt.until)
      .executeTakeFirst()
    if (numUpdatedRows === 1n) renewed.push({ ...debt, until })
  }
  return renewed
}

/** Cancels debts or erasures. What was owed again since they were listed has another number, and stays. */
export async function cancel(db: Db, debts: Erasures): Promise<void> {
  for (const { organization_id, name, until } of debts) {
    await db
      .deleteFrom('lease')
      .where('organization_id', '=', organization_id)
      .where('name', '=', name)
      .where('until', '=', until)
      .execute()
  }
}

export async function isIndebted(db: Db): Promise<boolean> {
  return (await db.selectFrom('lease').select('name').where('name', '=', DEBT).executeTakeFirst()) !== undefined
}
