// Reads a slot: chains, signatures, roles and the receipt are checked before a word of it is shown.
import { OFFICE_DECISIONS } from '../../domain/names/entries.ts'
import type { Answers } from '../../domain/names/questionnaire.ts'
import type { Slot } from '../../protocol/account/slots.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { type CheckedHeader, checkChain, checkSeen, type OpenEntry } from '../../protocol/entries/chain.ts'
import type { ReportContent } from '../../protocol/entries/content.ts'
import { demand } from '../../protocol/errors.ts'
import { currentKey, type Statement } from '../../protocol/keys/statement.ts'
import { openReceipt, type Receipt } from '../../protocol/receipt.ts'
import type { VaultFormat } from '../../protocol/sealing/vault.ts'
import { type SentSlot, SlotAnswer } from '../../protocol/wire/reporter.ts'
import { checkActs, checkDiscards, type Discard, discardOf } from '../acts.ts'
import { request } from '../api.ts'
import { openStatements, staffKeyOf, standingOf } from '../authors.ts'
import { leadingOpen, type OpenedEntries, openedOf, openPages } from '../bodies.ts'
import { decisionsOf, type IdentityDecision } from '../disclosures.ts'
import { type Draft, openDraft, stampOf } from './draft.ts'
import { type TimelineItem, timelineOf } from './timeline.ts'
import { readVault } from './vault.ts'
import type { ReadableOrganization } from './verified-organization.ts'

export interface OwnCase {
  readonly state: 'sent'
  readonly slot: Slot
  readonly channel: string
  readonly receipt: Receipt
  readonly answerDue: string
  readonly today: string
  readonly released: boolean
  /** How many of the reporter's entries the office can already see. */
  readonly releasedEntries: number
  /** The day on which each of the reporter's entries was sent, as the server says: nobody has signed it. */
  readonly reporterDays: readonly string[]
  readonly report: ReportContent
  readonly reporter: readonly OpenEntry<'reporter'>[]
  readonly office: readonly OpenEntry<'office'>[]
  readonly timeline: readonly TimelineItem[]
  readonly standing: ReturnType<typeof standingOf>
  /** The office's discard of the report by the signed entries; null if there is none, or it was taken back. */
  readonly discard: Discard | null
  /** The day of the discard as the server says: it only follows the signed entry. */
  readonly discardedDay: string | null
  /** Due days and states of the requests for protection, as the server says. */
  readonly procedures: SentSlot['protection']
  /** `opened`: since a grant took effect, the vault can no longer be changed. */
  readonly vault: {
    readonly format: VaultFormat
    readonly version: number
    readonly answers: Answers
    readonly opened: boolean
  } | null
  /** The custodians' decisions about the identity, the oldest first. */
  readonly decisions: readonly IdentityDecision[]
  readonly room: { readonly files: number; readonly bytes: number }
  /** The day on which the office changed its signing key after the report was sent, or null. */
  readonly keyChanged: string | null
  /** The statement under which it was read, if that has expired: then nothing can be added. */
  readonly expired: Pick<Statement, 'serial' | 'day'> | null
  /**
   * False while letters are still to arrive: the lists of entries then end before the first missing one, in the order of
   * the timeline. Everything else is complete.
   */
  readonly whole: boolean
  /** Every entry that is open, so that it is not fetched again. */
  readonly opened: OpenedEntries
}

export interface OwnDraft {
  readonly state: 'draft'
  readonly slot: Slot
  /** Null if the slot was opened but no draft saved. */
  readonly draft: Draft | null
  /** Names the version that was read; null if no draft was saved. */
  readonly stamp: string | null
  readonly keptUntil: string
}

export interface OwnDestroyed {
  readonly state: 'destroyed'
  readonly slot: Slot
}

export type OwnSlot = OwnCase | OwnDraft | OwnDestroyed

interface Reading {
  /** The case as it was read before. */
  readonly before?: OwnCase | undefined
  /** Called with what can be shown, each time that more can be. */
  readonly onPart?: (own: OwnCase) => void
}

/**
 * Reads one slot. A sent report is checked, then its entries arrive page by page: first those that say where the case
 * stands, then the letters from the first on. Throws `ProtocolError` if anything is not what was signed: then nothing may
 * be shown, and nothing that was given to `onPart` any longer.
 */
export async function readSlot(
  organization: ReadableOrganization,
  slot: Slot,
  { before, onPart }: Reading = {},
): Promise<OwnSlot> {
  const answer = await request({ path: '/api/reporter/slot', token: slot.token, answer: SlotAnswer })
  if (answer.state === 'destroyed') return { state: 'destroyed', slot }
  if (answer.state === 'draft') {
    const draft = answer.draft === null ? null : await openDraft(slot, answer.draft)
    return { state: 'draft', slot, draft, stamp: answer.draft && stampOf(answer.draft), keptUntil: answer.keptUntil }
  }
  const checked = checkCase(organization, slot, answer)
  const { reporter, office, timeline, deciding, statements, keyOf } = checked
  const { vault } = answer
  const facts = {
    state: 'sent',
    slot,
    channel: answer.channel,
    receipt: checkReceipt(answer.receipt, organization, statements, reporter[0]?.header.leaf ?? ''),
    answerDue: answer.answerDue,
    today: answer.today,
    released: answer.released,
    releasedEntries: answer.releasedEntries,
    discardedDay: answer.discardedDay,
    reporterDays: answer.reporterDays ?? [],
    procedures: answer.protection,
    vault: vault && {
      version: vault.version,
      opened: vault.opened,
      ...(await readVault(organization.id, slot, vault)),
    },
    room: answer.room,
    expired: organization.expired ? organization.statement : null,
  } as const
  const identities = { reporter: slot.caseIdentity, office: slot.caseIdentity }
  const source = { path: '/api/reporter/bodies', token: slot.token }
  let own: OwnCase | null = null
  for await (const opened of openPages([...deciding, ...timeline], identities, before?.opened ?? new Map(), source)) {
    if (leadingOpen(deciding, opened).length < deciding.length) continue
    const report = reportIn(openedOf(reporter, opened), slot)
    const decided = openedOf<'office'>(office, opened)
    checkActs(decided, { acts: answer.acts, reporter, keyOf, statements })
    const shown = new Set(leadingOpen(timeline, opened))
    const entries = {
      reporter: openedOf<'reporter'>(
        reporter.filter((entry) => shown.has(entry)),
        opened,
      ),
      office: openedOf<'office'>(
        office.filter((entry) => shown.has(entry)),
        opened,
      ),
    }
    own = {
      ...facts,
      ...entries,
      report,
      timeline: timelineOf(entries.reporter, entries.office),
      standing: standingOf(decided, statements, report.v),
      discard: discardOf(decided),
      decisions: decisionsOf(entries.office, { acts: answer.acts, keyOf, statements }),
      keyChanged: keyChange(organization, report),
      whole: shown.size === timeline.length,
      opened,
    }
    onPart?.(own)
  }
  demand(own?.whole, 'chain', 'a case without a report')
  return own
}

const DECISIONS: ReadonlySet<string> = new Set(OFFICE_DECISIONS)

/** Everything that can be checked before a body is read; `deciding` are the entries that say where the case stands. */
function checkCase(organization: ReadableOrganization, slot: Slot, answer: SentSlot) {
  demand(answer.caseId === slot.caseId, 'chain', 'the wrong case')
  const place = { organization: organization.id, channel: answer.channel, caseId: slot.caseId }
  const notes = [...answer.statements, organization.note]
  const statements = openStatements(notes, { today: answer.today, organization: organization.id })
  const reporter = checkChain('reporter', place, answer.reporter, () => slot.caseKey.verifyKey)
  const keyOf = staffKeyOf(statements)
  const office = checkChain('office', place, answer.office, keyOf)
  checkDiscards(office)
  checkSeen(reporter, office)
  checkSeen(office, reporter)
  demandCurrent(organization, [...reporter, ...office])
  demand(reporter.length > 0, 'chain', 'a case without a report')
  const decisions = office.filter(({ header }) => DECISIONS.has(header.kind))
  const timeline: CheckedHeader[] = timelineOf(reporter, office).map(({ entry }) => entry)
  return { statements, reporter, office, timeline, keyOf, deciding: [...reporter.slice(0, 1), ...decisions] }
}

/** The statement shown today must not be older than any statement in the case. */
function demandCurrent({ statement }: ReadableOrganization, entries: readonly { header: { serial: number } }[]): void {
  const highest = Math.max(0, ...entries.map(({ header }) => header.serial))
  demand(statement.serial >= highest, 'stale', 'a statement older than one in the case')
}

function reportIn(reporter: readonly OpenEntry<'reporter'>[], slot: Slot): ReportContent {
  const report = reporter[0]?.content
  demand(report?.kind === 'report', 'chain', 'a case without a report')
  demand(report.verifyKey === slot.caseKey.verifyKey, 'key', 'a report with another key')
  demand(report.recipient === recipientHash(slot.caseRecipient), 'key', 'a report with another recipient')
  return report
}

/** A receipt stays valid when the log key is renewed: today's key or an earlier one may have signed it. */
function checkReceipt(
  note: string,
  organization: ReadableOrganization,
  statements: ReadonlyMap<number, Statement>,
  leaf: string,
): Receipt {
  const keys = new Set([organization.statement.log, ...[...statements.values()].map(({ log }) => log)])
  let failure: unknown
  for (const key of keys) {
    try {
      return openReceipt(note, organization.id, key, leaf)
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

function keyChange({ fingerprint, statement }: ReadableOrganization, report: ReportContent): string | null {
  if (report.fingerprint === fingerprint) return null
  return statement.keys.find(({ key }) => key === currentKey(statement))?.day ?? statement.day
}
