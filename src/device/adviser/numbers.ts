// Numbers that belong to one person. A number is read group by group, as people write it: 0812 3456 7890, 19850815
// 201001 2 003. Money, years, sizes and file numbers must not be taken for one.
import type { Kind, Span } from './kinds.ts'

interface Group {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** The text between this group and the one before; null for the first of a run. */
  readonly gap: string | null
}

const mostGroups = 6

/** Telephone numbers, NIK and NIP. */
export function findNumbers(text: string): Span[] {
  const found: Span[] = []
  for (const run of runsOf(text)) {
    for (let at = 0; at < run.length; ) {
      const span = isMoneyOrFile(text, run[at] as Group) ? null : longestFrom(text, run, at)
      if (span) found.push(span.span)
      at = span ? span.next : at + 1
    }
  }
  return found
}

/** Runs of digit groups, separated only by characters that may occur inside a number. */
function runsOf(text: string): Group[][] {
  const runs: Group[][] = []
  let end = 0
  for (const match of text.matchAll(/\d+/g)) {
    const between = text.slice(end, match.index)
    const joined = runs.length > 0 && /^(?:[ .–—-]|\) ?|\)-| \(| ?[–—-] ?)$/.test(between)
    const group = { digits: match[0], start: match.index, end: match.index + match[0].length }
    if (joined) runs.at(-1)?.push({ ...group, gap: between })
    else runs.push([{ ...group, gap: null }])
    end = group.end
  }
  return runs
}

function longestFrom(text: string, run: readonly Group[], at: number): { span: Span; next: number } | null {
  const first = run[at] as Group
  for (let next = Math.min(run.length, at + mostGroups); next > at; next -= 1) {
    const groups = run.slice(at, next)
    const kind = kindOf(text, groups)
    if (kind) return { span: { kind, start: first.start, end: (groups.at(-1) as Group).end }, next }
  }
  return null
}

function kindOf(text: string, groups: readonly Group[]): Kind | null {
  const digits = groups.map((group) => group.digits).join('')
  if (isNip(digits)) return 'nip'
  if (isNik(digits)) return 'nik'
  return isPhone(text, groups, digits) ? 'phone' : null
}

/** Day of birth, month of appointment, sex, serial. */
function isNip(digits: string): boolean {
  const match = /^(19[3-9]\d|200\d|201\d)(\d\d)(\d\d)((?:19[5-9]|20[0-4])\d)(\d\d)[12]\d{3}$/.exec(digits)
  return match !== null && isMonth(match[2]) && isDay(match[3]) && isMonth(match[5])
}

/** Region, day of birth (women's by forty more), serial. */
function isNik(digits: string): boolean {
  const match = /^[1-9]\d[0-7]\d\d\d(\d\d)(\d\d)\d\d(\d{4})$/.exec(digits)
  if (!match || match[3] === '0000') return false
  const day = Number(match[1])
  return isMonth(match[2]) && day % 40 >= 1 && day % 40 <= 31 && day <= 71
}

/** A mobile number in any spelling; a landline only if its area code is set apart. */
function isPhone(text: string, groups: readonly Group[], digits: string): boolean {
  const first = groups[0] as Group
  const plus = text[first.start - 1] === '+'
  if (/^08[1-9]\d{7,10}$/.test(digits)) return true
  if (/^628[1-9]\d{7,10}$/.test(digits)) return true
  if (plus && /^62[2-9]\d{7,10}$/.test(digits)) return true
  const landline = groups.length >= 2 && /^0[2-9]\d{1,2}$/.test(first.digits) && /^0\d{8,11}$/.test(digits)
  const apart = text[first.start - 1] === '(' || /^[ -]$/.test(groups[1]?.gap ?? '')
  return landline && apart && (groups[1]?.digits.length ?? 0) >= 3
}

/** A number after `Rp` is money; one after a slash or a letter is the number of a file. */
function isMoneyOrFile(text: string, { start }: Group): boolean {
  if (/wa\.me\/$/iu.test(text.slice(Math.max(0, start - 6), start))) return false
  return /(?:\bRp\.? ?|[\p{L}/,]|\d[/,])$/iu.test(text.slice(Math.max(0, start - 4), start))
}

function isMonth(text = ''): boolean {
  return Number(text) >= 1 && Number(text) <= 12
}

function isDay(text = ''): boolean {
  return Number(text) >= 1 && Number(text) <= 31
}
