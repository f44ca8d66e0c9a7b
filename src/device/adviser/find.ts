// What in a text identifies its writer. Pure and on the device: the text is sent nowhere. It finds common signs, not
// all: an empty answer does not mean that a text is safe, and no screen may say so.
import { findAccounts } from './account.ts'
import type { Span } from './kinds.ts'
import { findNumbers } from './numbers.ts'
import { findSelf } from './self.ts'
import { findEmails, findName, findPlates } from './signs.ts'
import { findPhrases, findSpeech } from './words.ts'

/** Only this much of a longer text is read: a phone must not stall while somebody types. */
const longest = 20_000
/** What is left of a shortened place must still be a word. */
const shortest = 4

/** Every place in the text that points at its writer, in order; none lies within another. */
export function findGiveaways(text: string, name = ''): Span[] {
  const read = text.slice(0, longest)
  const speech = findSpeech(read)
  const own = [...findSelf(read), ...findPhrases(read)].filter(
    ({ start, end }) => !speech.some((quoted) => quoted.start <= start && end <= quoted.end),
  )
  const found = [
    ...findEmails(read),
    ...findNumbers(read),
    ...findPlates(read),
    ...findAccounts(read),
    ...findName(read, name),
    ...own,
  ]
  return withoutOverlaps(found, read)
}

/** A relation to the writer tells more than the writer's place of work: "Suami saya bekerja di sana". */
const weak: readonly Span['kind'][] = ['role']

/**
 * Of two that overlap, the more telling one is kept, then the longer one. One that begins earlier keeps its beginning:
 * in "Selaku PPK saya menolak tanda tangan" the post is a place of its own.
 */
function withoutOverlaps(found: readonly Span[], text: string): Span[] {
  const rank = ({ kind, start, end }: Span) => (weak.includes(kind) ? 0 : 1000) + end - start
  const kept: Span[] = []
  for (const span of [...found].sort((a, b) => rank(b) - rank(a))) {
    const others = kept.filter((other) => span.start < other.end && other.start < span.end)
    const head = text.slice(span.start, Math.min(span.end, ...others.map(({ start }) => start))).trimEnd()
    const apart = others.every(({ kind }) => kind !== span.kind) && head.length >= shortest
    if (others.length === 0 || apart) kept.push({ ...span, end: span.start + head.length })
  }
  return kept.sort((a, b) => a.start - b.start)
}
