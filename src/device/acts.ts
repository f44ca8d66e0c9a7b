// The acts beside the office's entries. A server could hide one, forge one or show one of another case, so each is
// checked with the entry that quotes it before anything is shown.
import { DISCARD_FROM } from '../domain/discard.ts'
import type { Stage } from '../domain/names/stages.ts'
import { fromBase64 } from '../protocol/encoding/bytes.ts'
import { actHash, openAct, type SignedAct } from '../protocol/entries/act.ts'
import type { KeyOf, OpenEntry } from '../protocol/entries/chain.ts'
import type { Header } from '../protocol/entries/header.ts'
import { demand } from '../protocol/errors.ts'

type OfficeEntry = OpenEntry<'office'>

/**
 * Checks that every entry that needs an act has its own, signed by its author, and that both say the same. `reporter` are
 * the entries that an author can have read. Throws `chain` if an act is missing, and what `openAct` throws.
 */
export function checkActs(
  office: readonly OfficeEntry[],
  acts: readonly SignedAct[],
  reporter: readonly { readonly hash: string }[],
  keyOf: KeyOf,
): void {
  const byHash = new Map(acts.map((signed) => [actHash(fromBase64(signed.act)), signed]))
  let stage: Stage = 'received'
  let discard: string | null = null
  for (const { header, content } of office) {
    if (content.kind === 'stage') stage = content.to
    if (!isDecision(content)) continue
    const signed = byHash.get(content.act)
    demand(signed, 'chain', 'an act is missing')
    const key = keyOf(header)
    demand(key !== null, 'role', 'the author may not write this')
    const { act, subject, refers, seen } = openAct(signed, header, key)
    const said = content.kind === 'classification' ? (content.type ?? '') : ''
    const continues = content.kind === 'take_back' ? discard : null
    const same = act === content.kind && subject === said && refers.join() === (continues ?? '')
    demand(same, 'content', 'an act that says something else than its entry')
    demand(
      reporter.some(({ hash }) => hash === seen),
      'chain',
      'an entry that the author of an act had read is missing',
    )
    if (content.kind !== 'discard') continue
    demand(DISCARD_FROM.includes(stage), 'content', 'a discard in a later stage')
    discard = content.act
  }
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

type Decision = Extract<OfficeEntry['content'], { readonly act: string }>

function isDecision(content: OfficeEntry['content']): content is Decision {
  return 'act' in content
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
