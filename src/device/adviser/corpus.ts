import chat from './corpus/chat.json' with { type: 'json' }
import circumstances from './corpus/circumstances.json' with { type: 'json' }
import dialects from './corpus/dialects.json' with { type: 'json' }
import first from './corpus/first.json' with { type: 'json' }
import innocentOthers from './corpus/innocent-others.json' with { type: 'json' }
import innocentWriter from './corpus/innocent-writer.json' with { type: 'json' }
import keptInnocent from './corpus/kept-innocent.json' with { type: 'json' }
import keptMarked from './corpus/kept-marked.json' with { type: 'json' }
import keptReports from './corpus/kept-reports.json' with { type: 'json' }
import letters from './corpus/letters.json' with { type: 'json' }
import type { Labelled } from './score.ts'

/** Invented texts with what should be found in them, including hard ones that the adviser misses. */
export const tuningTexts: readonly Labelled[] = labelled([
  ...first,
  ...letters,
  ...circumstances,
  ...chat,
  ...dialects,
  ...innocentWriter,
  ...innocentOthers,
])

/**
 * Texts that were written before any pattern was tuned, and are never read while tuning: only sums are measured on
 * them. `kept.sha256` holds their hashes, so that a later change is noticed.
 */
export const keptTexts: readonly Labelled[] = labelled([...keptMarked, ...keptInnocent, ...keptReports])

function labelled(entries: readonly (string | Labelled)[]): Labelled[] {
  return entries.map((entry) => (typeof entry === 'string' ? { text: entry } : entry))
}
