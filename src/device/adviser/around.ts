// Patterns around the words for "I". Each place where the writer says "I" is visited once, and each pattern reads only a
// short piece before and after it: the time does not grow faster than the text.
import type { Kind, Span } from './kinds.ts'
import { bosses, fillers, kin, me } from './vocabulary.ts'

/** A word for "I" in a text, with the piece of text on either side in small letters. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** How far into `after` up to four fillers reach: "saya" 0, " memang" 7, " memang dulu" 12. */
  readonly skips: readonly number[]
}

const reach = 120
const pronoun = new RegExp(`(?:${me})`, 'g')
const filler = new RegExp(`^,? {1,2}(?:${fillers})(?![a-zé\\d])`)
const mostFillers = 4

export function mentionsOf(text: string): Mention[] {
  const low = lowered(text)
  const found: Mention[] = []
  for (const match of low.matchAll(pronoun)) {
    const start = match.index
    const end = start + match[0].length
    if (!isWhole(low, start, end)) continue
    const after = low.slice(end, end + reach)
    found.push({ start, end, before: low.slice(Math.max(0, start - reach), start), after, skips: skipsOf(after) })
  }
  return found
}

function skipsOf(after: string): number[] {
  const skips = [0]
  let at = 0
  while (skips.length <= mostFillers) {
    const match = filler.exec(after.slice(at))
    if (!match) break
    at += match[0].length
    skips.push(at)
  }
  return skips
}

/** Small letters, each at its old place: a few capitals would become two characters. Faster than patterns for both. */
export function lowered(text: string): string {
  const low = text.toLowerCase()
  return low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** A pattern as it is compiled. */
export interface Around {
  readonly kind: Kind
  readonly before: RegExp | null
  readonly after: RegExp
  readonly skips: boolean
}

/** `@` stands for the word for "I", `~` after it for up to four fillers; a space is also a typed double space. */
export function around(kind: Kind, pattern: string): Around {
  const [before = '', rest = ''] = pattern.replaceAll(/ (?![?{])/g, ' {1,2}').split('@')
  const skips = rest.startsWith('~')
  return {
    kind,
    before: before === '' ? null : new RegExp(`(?:^|[^a-zé\\d])(${before})$`),
    after: new RegExp(`^(?:${skips ? rest.slice(1) : rest})(?![a-zé\\d])`),
    skips,
  }
}

/** After these, "saya" is not who acts or is: "menurut saya bendahara itu", "yang saya laporkan guru". */
const notSubject =
  /(?:^|[^a-zé])(?:menurut|kepada|kpd|pada|bagi|buat|untuk|utk|oleh|dari|dr|ke|sama|depan|belakang|kata|terhadap|tentang|se[a-z]{0,12}tahu(?:an)?|setau|seingat|pengetahuan|pertanyaan|bukan|yang|yg|kecuali|selain|bersama|mengajak|menyuruh)\s$/
/** "Suami saya menandatangani": the husband did. */
const others = new RegExp(`(?:^|[^a-zé])(?:${kin}|${bosses}|murid|siswa|pasien|warga|tetangga)\\s$`)

export function isSubject({ before }: Pick<Mention, 'before'>): boolean {
  return !notSubject.test(before) && !others.test(before)
}

/** Where the pattern fits around this word for "I". */
export function fitAround({ kind, before, after, skips }: Around, mention: Mention): Span | null {
  for (const skip of skips ? mention.skips : [0]) {
    const right = after.exec(mention.after.slice(skip))
    if (!right) continue
    const end = mention.end + skip + right[0].length
    if (!before) return isSubject(mention) ? { kind, start: mention.start, end } : null
    const left = before.exec(mention.before)
    return left ? { kind, start: mention.start - (left[1] ?? '').length, end } : null
  }
  return null
}

/** Not the middle of a longer word: `\b` knows only ASCII letters, and older phones have no lookbehind. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\d]/u.test(text[start - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[end] ?? ' ')
}
