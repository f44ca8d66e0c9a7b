import first from './corpus/first.json' with { type: 'json' }
import keptInnocent from './corpus/kept-innocent.json' with { type: 'json' }
import keptMarked from './corpus/kept-marked.json' with { type: 'json' }
import type { Labelled } from './score.ts'

/** Invented sentences with what should be found in them, including hard ones that the adviser misses. */
export const tuningSentences: readonly Labelled[] = labelled(first)

/**
 * Written before any pattern was tuned, and never read while tuning: only sums are measured on them. Files beside them
 * hold their hashes, so that a later change is noticed.
 */
export const keptSentences: readonly Labelled[] = labelled([...keptMarked, ...keptInnocent])

function labelled(entries: readonly (string | Labelled)[]): Labelled[] {
  return entries.map((entry) => (typeof entry === 'string' ? { text: entry } : entry))
}
