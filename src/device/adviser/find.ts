// What in a text identifies its writer. Pure and on the device: the text is sent nowhere. It finds common signs, not
// all: an empty answer does not mean that a text is safe, and no screen may say so.
import type { Span } from './kinds.ts'
import { findNumbers } from './numbers.ts'
import { findEmails, findName, findPlates } from './signs.ts'
import { findPhrases } from './words.ts'

/** Only this much of a longer text is read: a phone must not stall while somebody types. */
const longest = 20_000

/** Every place in the text that points at its writer, in order; none lies within another. */
export function findGiveaways(text: string, name = ''): Span[] {
  const read = text.slice(0, longest)
  const found = [
    ...findEmails(read),
    ...findNumbers(read),
    ...findPlates(read),
    ...findName(read, name),
    ...findPhrases(read),
  ]
  return withoutOverlaps(found)
}

/** A relation to the writer tells more than the writer's place of work: "Suami saya bekerja di sana". */
const weak: readonly Span['kind'][] = ['role']

/** Of two that overlap, the more telling one is kept, then the longer one. */
function withoutOverlaps(found: readonly Span[]): Span[] {
  const rank = ({ kind, start, end }: Span) => (weak.includes(kind) ? 0 : 1000) + end - start
  const kept: Span[] = []
  for (const span of [...found].sort((a, b) => rank(b) - rank(a))) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}
