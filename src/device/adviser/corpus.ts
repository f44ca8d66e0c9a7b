import corpus from './corpus.json' with { type: 'json' }
import type { Labelled } from './score.ts'

/** Invented sentences with what should be found in them, including hard ones that the adviser misses. */
export const labelledSentences: readonly Labelled[] = corpus.map((entry) =>
  typeof entry === 'string' ? { text: entry } : entry,
)
