// How well the adviser finds what people marked by hand. Used by the tests and by the bench, which prints the table.
import { findGiveaways } from './find.ts'
import { KINDS, type Kind, type Span } from './kinds.ts'

/** A sentence in which `{kind|words}` marks what should be found; `name` is the writer's own as given for the vault. */
export interface Labelled {
  readonly text: string
  readonly name?: string | undefined
}

/** Kinds whose patterns are alike and that share a goal. */
export const GROUPS = {
  numbers: ['phone', 'email', 'nik', 'nip', 'plate', 'account'],
  'self and role': ['self', 'role'],
} as const satisfies Record<string, readonly Kind[]>
type Group = keyof typeof GROUPS

export interface Score {
  readonly kind: Kind | Group | 'all'
  /** Places marked by hand, how many of them were found, and how many were found where nothing is marked. */
  readonly marked: number
  readonly found: number
  readonly wrong: number
  readonly recall: number
  readonly precision: number
}

/** Splits a labelled sentence into the plain text and the places marked in it. */
export function readLabels({ text }: Labelled): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let plain = ''
  let at = 0
  for (const match of text.matchAll(/\{([a-z]+)\|([^}]*)\}/g)) {
    plain += text.slice(at, match.index)
    const [whole, kind, words = ''] = match
    if (!KINDS.includes(kind as Kind)) throw new Error(`unknown kind in: ${text}`)
    spans.push({ kind: kind as Kind, start: plain.length, end: plain.length + words.length })
    plain += words
    at = match.index + whole.length
  }
  return { text: plain + text.slice(at), spans }
}

/** Recall and precision of each kind, of the groups, and of all together. A place counts as found when one of its kind overlaps it. */
export function scoreOf(corpus: readonly Labelled[]): Score[] {
  const counts = new Map<Kind, { marked: number; found: number; wrong: number }>()
  for (const kind of KINDS) counts.set(kind, { marked: 0, found: 0, wrong: 0 })
  for (const labelled of corpus) {
    const { marked, missed, wrong } = compare(labelled)
    for (const { kind } of marked) add(counts, kind, 'marked')
    for (const { kind } of marked) add(counts, kind, 'found')
    for (const { kind } of missed) add(counts, kind, 'found', -1)
    for (const { kind } of wrong) add(counts, kind, 'wrong')
  }
  const rows = [...counts].map(([kind, count]) => row(kind, count))
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => {
    const within: readonly Score['kind'][] = GROUPS[group]
    return total(
      group,
      rows.filter(({ kind }) => within.includes(kind)),
    )
  })
  return [...rows, ...groups, total('all', rows)]
}

function total(kind: Score['kind'], rows: readonly Score[]): Score {
  const sum = (key: 'marked' | 'found' | 'wrong') => rows.reduce((so, score) => so + score[key], 0)
  return row(kind, { marked: sum('marked'), found: sum('found'), wrong: sum('wrong') })
}

/** For one sentence: what was marked, which marks were missed, and what was found without a mark. */
export function compare(labelled: Labelled): { marked: Span[]; missed: Span[]; wrong: Span[] } {
  const { text, spans } = readLabels(labelled)
  const found = findGiveaways(text, labelled.name)
  const meets = (one: Span) => (other: Span) =>
    one.kind === other.kind && one.start < other.end && other.start < one.end
  return {
    marked: spans,
    missed: spans.filter((span) => !found.some(meets(span))),
    wrong: found.filter((span) => !spans.some(meets(span))),
  }
}

function add(
  counts: Map<Kind, { marked: number; found: number; wrong: number }>,
  kind: Kind,
  key: 'marked' | 'found' | 'wrong',
  by = 1,
): void {
  const count = counts.get(kind)
  if (count) count[key] += by
}

function row(kind: Score['kind'], { marked, found, wrong }: { marked: number; found: number; wrong: number }): Score {
  const recall = marked === 0 ? 1 : found / marked
  const precision = found + wrong === 0 ? 1 : found / (found + wrong)
  return { kind, marked, found, wrong, recall, precision }
}
