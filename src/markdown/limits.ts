// What a text may cost. The parser needs time that grows with the square of some signs, and more where blocks are
// nested, so a text is measured before it is read. The longest text of a preset has 46 marks in 38 lines.

/** As long as a page of a profile may be. */
const LENGTH = 40_000
const LINES = 2000
/** Signs that may begin or end something within a line; several of one kind in a row count once. */
const MARKS = 2000
/** Backticks in a row: each length is searched for to the end of the paragraph. */
const BACKTICKS = 8
/** Lists and quotes within each other. */
const DEPTH = 16

/** Whether reading a text could take so long that it is better shown as it was typed. */
export function isTooDense(text: string): boolean {
  if (text.length > LENGTH || text.includes('`'.repeat(BACKTICKS + 1))) return true
  const lines = text.split(/\r\n?|\n/)
  return lines.length > LINES || marksIn(text) > MARKS || lines.some((line) => depthOf(line) > DEPTH)
}

function marksIn(text: string): number {
  return text.match(/\*+|_+|`+|[[\]!<&|\\]/g)?.length ?? 0
}

/**
 * At most so many lists and quotes are open after a line: each one shows as a marker, or as an indentation of two
 * columns or more that carries on what an earlier line began.
 */
function depthOf(line: string): number {
  const [opening = ''] = /^(?:[ \t]|>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line) ?? []
  const markers = opening.match(/[>*+.)-]/g)?.length ?? 0
  const columns = opening.replaceAll('\t', '    ').match(/ /g)?.length ?? 0
  return markers === 0 || isRule(line) ? 0 : markers + Math.floor(columns / 2)
}

/** Three stars or hyphens with nothing else are no lists. */
function isRule(line: string): boolean {
  return /^[ \t>]*([*-])[ \t]*(?:\1[ \t]*){2,}$/.test(line)
}
