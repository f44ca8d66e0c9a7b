import type { Span } from './kinds.ts'

/** A sentence with the relevant words marked, to be quoted beside the field. */
export interface Quote {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** This many characters on either side fit beside a field on a phone. */
const reach = 90

/** The sentence around a place in a text, shortened to what is needed to find it again. */
export function quoteOf(text: string, { start, end }: Pick<Span, 'start' | 'end'>): Quote {
  const head = text.slice(0, start)
  const tail = text.slice(end)
  const opened = [...head.matchAll(/[.!?]\s+|\n+/g)].at(-1)
  const from = opened ? opened.index + opened[0].length : 0
  const closed = /[.!?](?=\s|$)|\n/.exec(tail)
  const rest = closed ? tail.slice(0, closed.index + (closed[0] === '\n' ? 0 : 1)) : tail
  return { before: shortenStart(head.slice(from)), marked: text.slice(start, end), after: shortenEnd(rest) }
}

function shortenStart(text: string): string {
  if (text.length <= reach) return text
  const cut = text.slice(-reach)
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`
}

function shortenEnd(text: string): string {
  if (text.length <= reach) return text
  const cut = text.slice(0, reach)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}
