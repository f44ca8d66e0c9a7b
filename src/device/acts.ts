// The acts beside the office's entries. A server could hide one, forge one or show one of another case, so each is
// checked with the entry that quotes it before anything is shown.
import { DISCARD_FROM } from '../domain/discard.ts'
import type { Stage } from '../domain/names/stages.ts'
import { pairFault } from '../domain/two-signatures.ts'
import { fromBase64 } from '../protocol/encoding/bytes.ts'
import { actHash, decodeAct, openAct, type SignedAct } from '../protocol/entries/act.ts'
import type { KeyOf, OpenEntry } from '../protocol/entries/chain.ts'
import type { Header } from '../protocol/entries/header.ts'
import { demand } from '../protocol/errors.ts'
import { verify } from '../protocol/keys/signing.ts'
import { findMember, type Statement } from '../protocol/keys/statement.ts'

type OfficeEntry = OpenEntry<'office'>

/** What the acts of a case are checked with. */
export interface ActSources {
  readonly acts: readonly SignedAct[]
  /** The entries that an author can have read. */
  readonly reporter: readonly { readonly hash: string }[]
  readonly keyOf: KeyOf
  readonly statements: ReadonlyMap<number, Statement>
}

/**
 * Checks that every entry that needs an act has its own, signed by its author, and that both say the same. Throws `chain`
 * if an act is missing, `role` if a decision of two people is not one, and what `openAct` throws.
 */
export function checkActs(office: readonly OfficeEntry[], { acts, reporter, keyOf, statements }: ActSources): void {
  const openQuoted = actOpener(acts, keyOf)
  let stage: Stage = 'received'
  let discard: string | null = null
  const decided = new Set<string>()
  for (const { header, content } of office) {
    if (content.kind === 'stage') {
      stage = content.to
      demandActOfMove(content)
    }
    if (!isDecision(content)) continue
    const { opened } = openQuoted(content.act, header)
    const { act, subject, refers, seen } = opened
    const name = content.kind === 'stage' ? 'false_report' : content.kind
    const said = content.kind === 'classification' ? (content.type ?? '') : ''
    const first = content.kind === 'stage' && content.v === 2 ? openFirst(content.proposal, header, statements) : null
    const continues = content.kind === 'take_back' ? discard : (first?.hash ?? null)
    const same = act === name && subject === said && refers.join() === (continues ?? '')
    demand(same, 'content', 'an act that says something else than its entry')
    demand(
      reporter.some(({ hash }) => hash === seen),
      'chain',
      'an entry that the author of an act had read is missing',
    )
    if (first) {
      demand(header.seen === seen, 'content', 'an act about another state than its entry')
      demand(!decided.has(first.hash), 'content', 'a first act that was decided before')
      decided.add(first.hash)
      const pair = { first: first.act, second: opened, channel: header.channel, rosters: statements.values() }
      demand(pairFault('false_report', pair) === null, 'role', 'not a decision of two people')
    }
    if (content.kind !== 'discard') continue
    demand(DISCARD_FROM.includes(stage), 'content', 'a discard in a later stage')
    discard = content.act
  }
}

/**
 * Opens the act with a hash, which belongs to the entry with a header and is signed by its author. Throws `chain` if it is
 * missing, `role` if the author may not write such an entry, and what `openAct` throws.
 */
export function actOpener(acts: readonly SignedAct[], keyOf: KeyOf) {
  const byHash = new Map(acts.map((signed) => [actHash(fromBase64(signed.act)), signed]))
  return (hash: string, header: Header) => {
    const signed = byHash.get(hash)
    demand(signed, 'chain', 'an act is missing')
    const key = keyOf(header)
    demand(key !== null, 'role', 'the author may not write this')
    return { signed, opened: openAct(signed, header, key) }
  }
}

/** A false report is decided by two acts, every other move by none. */
function demandActOfMove(content: Extract<OfficeEntry['content'], { kind: 'stage' }>): void {
  if (content.v === 1) return
  const pair = content.to === 'closed' && content.outcome === 'false_report'
  demand((content.act !== null) === pair && (content.proposal !== null) === pair, 'content', 'not the acts of the move')
}

/** The first of two acts, which the second carries whole: signed by a member, about the same case. */
function openFirst(signed: SignedAct | null, header: Header, statements: ActSources['statements']) {
  demand(signed, 'content', 'the first act is missing')
  const bytes = fromBase64(signed.act)
  const act = decodeAct(bytes)
  const statement = statements.get(act.serial)
  demand(statement, 'chain', 'the statement of the first act is missing')
  const key = findMember(statement, act.author)?.verifyKey
  demand(key && verify(key, bytes, fromBase64(signed.signature)), 'signature', 'an act that its author did not sign')
  const { organization, channel, caseId } = header
  const here = act.organization === organization && act.channel === channel && act.caseId === caseId
  demand(here && act.act === 'false_report' && act.refers.length === 0, 'content', 'not the first act of this decision')
  return { act, hash: actHash(bytes) }
}

/**
 * Checks where discards stand in the office's whole chain: not after a classification, and directly before a take-back by
 * another author, or at the end. Throws `content`, or `role` if somebody took back their own discard.
 */
export function checkDiscards(office: readonly { readonly header: Header }[]): void {
  let classified = false
  let discard: Header | null = null
  for (const { header } of office) {
    demand((header.kind === 'take_back') === (discard !== null), 'content', 'not what may follow a discard')
    demand(header.author !== discard?.author, 'role', 'the author of a discard took it back')
    discard = header.kind === 'discard' ? header : null
    classified ||= header.kind === 'classification'
    demand(!classified || discard === null, 'content', 'a discard after a classification')
  }
}

/** A discard that nobody has taken back. */
export interface Discard {
  /** The reason, which the reporter reads. */
  readonly text: string
  readonly author: number
  readonly day: string
  /** Hash of its act, which a take-back refers to. */
  readonly act: string
}

/** Whether the case is discarded, by the signed entries; null if not. The server's row only follows. */
export function discardOf(office: readonly OfficeEntry[]): Discard | null {
  const last = office.findLast(({ content: { kind } }) => kind === 'discard' || kind === 'take_back')
  if (last?.content.kind !== 'discard') return null
  return { text: last.content.text, author: last.header.author ?? 0, day: last.header.day ?? '', act: last.content.act }
}

/** How the day of discarding in the server's row stands to the signed entries. */
export function discardStanding(row: string | null, signed: Discard | null): 'none' | 'signed' | 'differs' {
  if (row !== (signed?.day ?? null)) return 'differs'
  return signed === null ? 'none' : 'signed'
}

type Decision = Exclude<OfficeEntry['content'], { kind: 'disclosure' }> & { readonly act: string }

/** Disclosures are read by `decisionsOf`: a false one must not keep the rest of the case from being read. */
function isDecision(content: OfficeEntry['content']): content is Decision {
  return content.kind !== 'disclosure' && 'act' in content && content.act !== null
}

/** What the office decided last about a case's type. */
export interface Classification {
  /** Null if the type was taken away. */
  readonly type: string | null
  readonly author: number
  readonly day: string
}

/** The type by the signed entries; null if nobody has signed one. The server's row only follows. */
export function classificationOf(office: readonly OfficeEntry[]): Classification | null {
  const last = office.findLast(({ content }) => content.kind === 'classification')
  if (last?.content.kind !== 'classification') return null
  return { type: last.content.type, author: last.header.author ?? 0, day: last.header.day ?? '' }
}

/**
 * How the type in the server's row stands to the signed entries: `none` of both, `signed` and the same, set before types
 * were signed (`unsigned`), or different from what was signed last (`differs`).
 */
export function typeStanding(row: string | null, signed: Classification | null) {
  if (signed !== null) return signed.type === row ? 'signed' : 'differs'
  return row === null ? 'none' : 'unsigned'
}
