// The acts beside the office's entries. A server could hide one, forge one or show one of another case, so each is
// checked with the entry that quotes it before anything is shown.
import { fromBase64 } from '../protocol/encoding/bytes.ts'
import { actHash, openAct, type SignedAct } from '../protocol/entries/act.ts'
import type { KeyOf, OpenEntry } from '../protocol/entries/chain.ts'
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
  for (const { header, content } of office) {
    if (content.kind !== 'classification') continue
    const signed = byHash.get(content.act)
    demand(signed, 'chain', 'an act is missing')
    const key = keyOf(header)
    demand(key !== null, 'role', 'the author may not write this')
    const { act, subject, refers, seen } = openAct(signed, header, key)
    const same = act === content.kind && subject === (content.type ?? '') && refers.length === 0
    demand(same, 'content', 'an act that says something else than its entry')
    demand(
      reporter.some(({ hash }) => hash === seen),
      'chain',
      'an entry that the author of an act had read is missing',
    )
  }
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
