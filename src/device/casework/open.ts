// Opens a case: every signature, place and link is checked before a word of it is shown.
import { fromBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { checkChain, checkSeen, type OpenEntry, openChain, type Place } from '../../protocol/entries/chain.ts'
import type { ReportContent } from '../../protocol/entries/content.ts'
import { demand, ProtocolError } from '../../protocol/errors.ts'
import type { Statement } from '../../protocol/keys/statement.ts'
import { recipientOf } from '../../protocol/sealing/age.ts'
import { openLockbox } from '../../protocol/sealing/lockbox.ts'
import { CaseAnswer, type CaseRow } from '../../protocol/wire/cases.ts'
import { type Classification, checkActs, classificationOf } from '../acts.ts'
import { request } from '../api.ts'
import { openStatements, staffKeyOf, standingOf } from '../authors.ts'
import type { Desk } from '../staff/desk.ts'
import type { Keyring } from '../staff/keyring.ts'

export interface OpenCase {
  readonly row: CaseRow
  readonly today: string
  readonly place: Place
  readonly caseIdentity: string
  readonly caseRecipient: string
  readonly verifyKey: string
  readonly report: ReportContent
  readonly reporter: readonly OpenEntry<'reporter'>[]
  /** The day on which the server says it received each of them; null if it gives no days. */
  readonly reporterDays: readonly string[] | null
  readonly office: readonly OpenEntry<'office'>[]
  /** The internal chain with its key; null while there is no dossier. */
  readonly dossier: Dossier | null
  /** Stage, outcome and moves according to the signed entries. */
  readonly standing: ReturnType<typeof standingOf>
  /** The type according to the signed entries; null if nobody has signed one. */
  readonly classification: Classification | null
  readonly statements: ReadonlyMap<number, Statement>
  /** Version of the identity vault, filled or not; null once destroyed. */
  readonly vaultVersion: number | null
}

export interface Dossier {
  readonly identity: string
  readonly recipient: string
  readonly entries: readonly OpenEntry<'internal'>[]
}

/** Fetches a case as the server has it, without opening it. Throws `RequestError`. */
export function fetchCase(id: string): Promise<CaseAnswer> {
  return request({ path: `/api/staff/cases/${id}`, answer: CaseAnswer })
}

/** Checks and opens a case. If it throws `ProtocolError`, nothing may be shown but what is wrong. */
export async function openCase(
  keyring: Keyring,
  sealed: CaseAnswer,
  seen: Desk['seen'][string] | null,
): Promise<OpenCase> {
  const { row, place } = placeOf(keyring, sealed)
  const expected = { today: sealed.today, organization: place.organization }
  const statements = openStatements([...new Set([...sealed.statements, keyring.organization.note])], expected)
  const caseIdentity = await openCaseLockbox(keyring, sealed, 'case')
  demand(caseIdentity !== null, 'key', 'no lockbox of this case opens with your keys')
  const caseRecipient = await recipientOf(caseIdentity)

  const reporterHeaders = checkChain('reporter', place, sealed.reporter, () => sealed.verifyKey)
  const officeHeaders = checkChain('office', place, sealed.office, staffKeyOf(statements))
  checkSeen(reporterHeaders, officeHeaders)
  checkSeen(officeHeaders, reporterHeaders)
  demandNotShorter(reporterHeaders, seen?.reporter ?? null)
  demandNotShorter(officeHeaders, seen?.office ?? null)

  const reporter = await openChain('reporter', reporterHeaders, caseIdentity)
  const office = await openChain('office', officeHeaders, caseIdentity)
  checkActs(office, sealed.acts, reporter, staffKeyOf(statements))
  const report = reporter[0]?.content
  demand(report?.kind === 'report', 'chain', 'the report is missing')
  demand(report.verifyKey === sealed.verifyKey, 'key', 'not the verify key that the report names')
  demand(report.recipient === recipientHash(caseRecipient), 'key', 'not the case key that the report names')

  const standing = standingOf(office, statements)
  demand(standing.stage === row.stage, 'chain', 'the stage on the server differs from the signed entries')
  const dossier = await openDossier(keyring, sealed, place, staffKeyOf(statements))
  demandNotShorter(dossier?.entries ?? [], seen?.internal ?? null)
  const team = teamOf(dossier)
  demand(
    row.assigned.every((number) => team.includes(number)),
    'role',
    'the server shows a handler whom no director assigned',
  )
  const { verifyKey, today, vaultVersion, reporterDays = null } = sealed
  demand(reporterDays === null || reporterDays.length === reporter.length, 'form', 'not one day for each entry')
  return {
    row,
    today,
    place,
    caseIdentity,
    caseRecipient,
    verifyKey,
    report,
    reporter,
    reporterDays,
    office,
    dossier,
    standing,
    classification: classificationOf(office),
    statements,
    vaultVersion,
  }
}

/**
 * The same; if a check fails, it tries once more with newer keys, if there are any. The channel may have been renewed,
 * or opened to this member, after the keys were fetched, and that is not a lie. Throws `ProtocolError`, and what
 * `newerKeys` throws.
 */
export async function openWithNewestKeys(
  keyring: Keyring,
  sealed: CaseAnswer,
  seen: Desk['seen'][string] | null,
  newerKeys: (than: Keyring) => Promise<Keyring | null>,
): Promise<OpenCase> {
  try {
    return await openCase(keyring, sealed, seen)
  } catch (error) {
    const newer = error instanceof ProtocolError ? await newerKeys(keyring) : null
    if (newer === null) throw error
    return openCase(newer, sealed, seen)
  }
}

/** The handlers to whom the last signed assignment gives the case; nobody if there is none. */
export function teamOf(dossier: Dossier | null): readonly number[] {
  const assignment = dossier?.entries.findLast(({ content }) => content.kind === 'assignment')?.content
  return assignment?.kind === 'assignment' ? assignment.staff : []
}

/** What the desk remembers of a case that was read. */
export function seenOf({ reporter, office, dossier }: OpenCase): Desk['seen'][string] {
  const last = (entries: readonly OpenEntry[]) => {
    const entry = entries.at(-1)
    return entry ? { number: entry.header.number, hash: entry.hash } : null
  }
  return { reporter: last(reporter), office: last(office), internal: last(dossier?.entries ?? []) }
}

function placeOf(keyring: Keyring, { case: row }: CaseAnswer): { row: CaseRow; place: Place } {
  return { row, place: { organization: keyring.statement.organization, channel: row.channel, caseId: row.id } }
}

async function openDossier(
  keyring: Keyring,
  sealed: CaseAnswer,
  place: Place,
  keyOf: ReturnType<typeof staffKeyOf>,
): Promise<Dossier | null> {
  const identity = await openCaseLockbox(keyring, sealed, 'dossier')
  if (identity === null) {
    demand(sealed.internal.length === 0, 'key', 'no lockbox of this dossier opens with your keys')
    return null
  }
  const recipient = await recipientOf(identity)
  const entries = await openChain('internal', checkChain('internal', place, sealed.internal, keyOf), identity)
  const first = entries[0]?.content
  demand(
    first?.kind === 'dossier' && first.recipient === recipientHash(recipient),
    'key',
    'a dossier key that nobody signed',
  )
  return { identity, recipient, entries }
}

async function openCaseLockbox(keyring: Keyring, { lockboxes, case: row }: CaseAnswer, kind: 'case' | 'dossier') {
  const { organization } = keyring.statement
  for (const { kind: found, of, to, bytes } of lockboxes) {
    const identity = keyring.identities.get(to)
    if (found !== kind || of !== row.id || !identity) continue
    return openLockbox(identity, { organization, kind, id: row.id }, fromBase64(bytes))
  }
  return null
}

function demandNotShorter(headers: readonly { hash: string }[], seen: { number: number; hash: string } | null): void {
  if (seen === null) return
  demand(headers[seen.number]?.hash === seen.hash, 'chain', 'the chain is shorter than what you read, or differs')
}
