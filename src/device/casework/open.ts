// Opens a case: every signature, place and link of all its chains is checked before a word of it is shown.
import { type Chain, OFFICE_DECISIONS } from '../../domain/names/entries.ts'
import { fromBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { type CheckedHeader, checkChain, checkSeen, type OpenEntry, type Place } from '../../protocol/entries/chain.ts'
import { demand, ProtocolError } from '../../protocol/errors.ts'
import { recipientOf } from '../../protocol/sealing/age.ts'
import { openLockbox } from '../../protocol/sealing/lockbox.ts'
import { CaseAnswer } from '../../protocol/wire/cases.ts'
import { checkActs, checkDiscards, classificationOf, discardOf } from '../acts.ts'
import { request } from '../api.ts'
import { openStatements, staffKeyOf, standingOf } from '../authors.ts'
import { leadingOpen, type OpenedEntries, openedOf, openPages } from '../bodies.ts'
import { decisionsOf } from '../disclosures.ts'
import type { Desk } from '../staff/desk.ts'
import type { Keyring } from '../staff/keyring.ts'
import { teamOf } from './demands.ts'
import type { Dossier, OpenCase } from './open-case.ts'
import { inOrder } from './order.ts'
import { openProposals } from './proposal.ts'
import { openSanctions } from './sanctions.ts'

export interface Opening {
  /** The case as it was opened before. */
  readonly before?: OpenCase | null
  /** Called with what can be shown, each time that more can be. */
  readonly onPart?: (open: OpenCase) => unknown
  readonly signal?: AbortSignal
}

/** Fetches a case as the server has it, without the bodies of its entries. Throws `RequestError`. */
export function fetchCase(id: string): Promise<CaseAnswer> {
  return request({ path: `/api/staff/cases/${id}`, answer: CaseAnswer })
}

/**
 * Checks a case, then fetches and opens its entries page by page: first those that say where the case stands, then the
 * conversation from its beginning. If it throws `ProtocolError`, nothing may be shown but what is wrong, and nothing that
 * was given to `onPart` any longer. After `RequestError` that may stay.
 */
export async function openCase(
  keyring: Keyring,
  sealed: CaseAnswer,
  seen: Desk['seen'][string] | null,
  { before = null, onPart, signal }: Opening = {},
): Promise<OpenCase> {
  const checked = await checkCase(keyring, sealed, seen)
  const order = [...checked.deciding, ...checked.letters]
  const source = { path: `/api/staff/cases/${sealed.case.id}/bodies`, signal }
  let open: OpenCase | null = null
  for await (const opened of openPages(order, checked.identities, before?.opened ?? new Map(), source)) {
    if (leadingOpen(checked.deciding, opened).length < checked.deciding.length) continue
    open = showCase(sealed, checked, opened)
    await onPart?.(open)
  }
  demand(open?.whole, 'chain', 'the report is missing')
  return open
}

/** A case of which everything was checked that needs no body. */
type CheckedCase = Awaited<ReturnType<typeof checkCase>>

async function checkCase(keyring: Keyring, sealed: CaseAnswer, seen: Desk['seen'][string] | null) {
  const { case: row, verifyKey, reporterDays = null } = sealed
  const { organization } = keyring.statement
  const place: Place = { organization, channel: row.channel, caseId: row.id }
  const notes = [...new Set([...sealed.statements, keyring.organization.note])]
  const statements = openStatements(notes, { today: sealed.today, organization })
  const keyOf = staffKeyOf(statements)
  const identity = await openCaseLockbox(keyring, sealed, 'case')
  demand(identity !== null, 'key', 'no lockbox of this case opens with your keys')
  const dossier = await openCaseLockbox(keyring, sealed, 'dossier')
  demand(dossier !== null || sealed.internal.length === 0, 'key', 'no lockbox of this dossier opens with your keys')

  const reporter = checkChain('reporter', place, sealed.reporter, () => verifyKey)
  const office = checkChain('office', place, sealed.office, keyOf)
  const internal = checkChain('internal', place, sealed.internal, keyOf)
  checkDiscards(office)
  checkSeen(reporter, office)
  checkSeen(office, reporter)
  demandNotShorter(reporter, seen?.reporter ?? null)
  demandNotShorter(office, seen?.office ?? null)
  demandNotShorter(internal, seen?.internal ?? null)
  demand(reporter.length > 0, 'chain', 'the report is missing')
  demand(reporterDays === null || reporterDays.length === reporter.length, 'form', 'not one day for each entry')

  const letters = inOrder({ row, reporterDays, reporter, office, internal }).map(({ entry }) => entry)
  const deciding = [...reporter.slice(0, 1), ...office, ...internal].filter(({ header }) => DECIDING.has(header.kind))
  return {
    place,
    reporter,
    reporterDays,
    office,
    internal,
    letters,
    deciding,
    keyOf,
    statements,
    caseRecipient: await recipientOf(identity),
    dossierRecipient: dossier && (await recipientOf(dossier)),
    identities: { reporter: identity, office: identity, ...(dossier && { internal: dossier }) },
  }
}

/** The entries that say what a case is about, where it stands, of which type it is and who works on it. */
const DECIDING: ReadonlySet<string> = new Set(['report', ...OFFICE_DECISIONS, 'dossier', 'assignment'])

/** The case as far as it is open; the deciding entries must be. */
function showCase(sealed: CaseAnswer, checked: CheckedCase, opened: OpenedEntries): OpenCase {
  const { case: row, today, verifyKey, vaultVersion, discardedDay, protection } = sealed
  const { place, reporterDays, statements, caseRecipient, identities } = checked
  const report = openedOf<'reporter'>(checked.reporter.slice(0, 1), opened)[0]?.content
  demand(report?.kind === 'report', 'chain', 'the report is missing')
  demand(report.verifyKey === verifyKey, 'key', 'not the verify key that the report names')
  demand(report.recipient === recipientHash(caseRecipient), 'key', 'not the case key that the report names')
  const office = openedOf<'office'>(checked.office, opened)
  checkActs(office, { acts: sealed.acts, reporter: checked.reporter, keyOf: checked.keyOf, statements })
  const standing = standingOf(office, statements, report.v)
  demand(standing.stage === row.stage, 'chain', 'the stage on the server differs from the signed entries')
  const internal = openedOf<'internal'>(checked.internal, opened)
  const { staff } = teamOf({ entries: internal })
  const assigned = row.assigned.every((number) => staff.includes(number))
  demand(assigned, 'role', 'the server shows a handler whom no director assigned')

  const letters = leadingOpen(checked.letters, opened)
  // Report and dossier are not part of the conversation.
  const shown = new Set([...checked.reporter.slice(0, 1), ...checked.internal.slice(0, 1), ...letters])
  const whole = letters.length === checked.letters.length
  const part = <C extends Chain>(chain: readonly CheckedHeader[]) =>
    openedOf<C>(
      chain.filter((entry) => shown.has(entry)),
      opened,
    )
  const shownOffice = part<'office'>(checked.office)
  return {
    row,
    today,
    place,
    caseIdentity: identities.reporter,
    caseRecipient,
    verifyKey,
    report,
    reporter: part<'reporter'>(checked.reporter),
    reporterDays,
    office: shownOffice,
    dossier: dossierOf(checked, part<'internal'>(checked.internal)),
    standing,
    classification: classificationOf(office),
    discard: discardOf(office),
    discardedDay,
    procedures: protection,
    statements,
    vaultVersion,
    identityDecisions: decisionsOf(shownOffice, { acts: sealed.acts, keyOf: checked.keyOf, statements }),
    identityRows: sealed.identityRequests,
    proposals: whole ? openProposals(internal, sealed.acts, checked.keyOf) : [],
    sanctions: whole ? openSanctions(internal, { ...checked, acts: sealed.acts }) : [],
    whole,
    opened,
  }
}

/**
 * The same; if a check fails, it tries once more with newer keys, if there are any. The channel may have been renewed,
 * or opened to this member, after the keys were fetched, and that is not a lie. If newer keys cannot be had, it throws
 * what failed first: a server that refuses them hides nothing by it.
 */
export async function openWithNewestKeys(
  keyring: Keyring,
  sealed: CaseAnswer,
  seen: Desk['seen'][string] | null,
  newerKeys: (than: Keyring) => Promise<Keyring | null>,
  opening: Opening = {},
): Promise<OpenCase> {
  let isShown = false
  const onPart = (open: OpenCase) => {
    isShown = true
    return opening.onPart?.(open)
  }
  try {
    return await openCase(keyring, sealed, seen, { ...opening, onPart })
  } catch (error) {
    // All that needs keys is checked before the first part: after it, newer ones mend nothing, and the part has to go now.
    if (isShown || !(error instanceof ProtocolError)) throw error
    const newer = await newerKeys(keyring).catch(() => null)
    if (newer === null) throw error
    return openCase(newer, sealed, seen, opening)
  }
}

/** What the desk remembers of a case that was read. */
export function seenOf({ reporter, office, dossier }: OpenCase): Desk['seen'][string] {
  const last = (entries: readonly OpenEntry[]) => {
    const entry = entries.at(-1)
    return entry ? { number: entry.header.number, hash: entry.hash } : null
  }
  return { reporter: last(reporter), office: last(office), internal: last(dossier?.entries ?? []) }
}

function dossierOf({ identities, dossierRecipient }: CheckedCase, entries: Dossier['entries']): Dossier | null {
  const { internal: identity } = identities
  if (identity === undefined || dossierRecipient === null) return null
  const first = entries[0]?.content
  const signed = first?.kind === 'dossier' && first.recipient === recipientHash(dossierRecipient)
  demand(signed, 'key', 'a dossier key that nobody signed')
  return { identity, recipient: dossierRecipient, entries }
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
