import type { Span } from '../../device/adviser/index.ts'

interface Place {
  readonly words: string
  readonly span: Span
}

export interface KindOfPlaces {
  readonly kind: Span['kind']
  readonly places: readonly Place[]
}

/** The places in a text by the reason why they matter, each wording once, without those that the writer keeps. */
export function byKind(text: string, spans: readonly Span[], kept: ReadonlySet<string> = new Set()): KindOfPlaces[] {
  const kinds = new Map<Span['kind'], Map<string, Span>>()
  for (const span of spans) {
    const words = text.slice(span.start, span.end)
    const places = kinds.get(span.kind) ?? new Map<string, Span>()
    if (!kept.has(words) && !places.has(words)) kinds.set(span.kind, places.set(words, span))
  }
  return [...kinds].map(([kind, places]) => ({ kind, places: [...places].map(([words, span]) => ({ words, span })) }))
}
