// Finds the faults of an office's profile whose fields all have the right shape.
import { isContact } from './contact.ts'
import { safeAddress } from './link.ts'
import { isDay } from './names/day.ts'
import { LANGUAGES, type Text } from './names/languages.ts'
import type { Contact } from './names/site.ts'
import { pictureIn } from './picture.ts'
import type { HolidayYear, StoredProfile } from './profile.ts'

export type ProfileFaultCode =
  | 'value_twice'
  | 'slug_twice'
  | 'slug_taken'
  | 'contact_wrong'
  | HolidayFaultCode
  | MarkdownFaultCode
type HolidayFaultCode = 'year_twice' | 'day_wrong'
export type MarkdownFaultCode = 'html' | 'picture' | 'link'

export interface ProfileFault {
  readonly code: ProfileFaultCode
  /** Path of the field, such as `['pages', 2, 'body', 'id']`. */
  readonly path: readonly (string | number)[]
  /** The value at fault, unless it is a whole text. */
  readonly value?: string
}

/** First parts of addresses that the software itself answers: a page there would never be shown. */
export const TAKEN = ['en', 'lapor', 'petugas', 'api', 'assets', 'pictures', 'healthz', 'undangan']

/** Every fault of a profile; empty if it can be stored. `pictures` are the names of this installation's pictures. */
export function profileFaults(profile: StoredProfile, pictures: readonly string[]): ProfileFault[] {
  const { site, units, pages = [], questions = [], criteria, holidays = [], protection = [] } = profile
  return [
    ...choiceFaults(['site', 'types'], site.types),
    ...choiceFaults(['protection'], protection),
    ...choiceFaults(['units'], units),
    ...contactFaults(site.contacts),
    ...slugFaults(pages.map(({ slug }) => slug)),
    ...pages.flatMap(({ body }, at) => textFaults(body, ['pages', at, 'body'], pictures)),
    ...questions.flatMap(({ answer }, at) => textFaults(answer, ['questions', at, 'answer'], pictures)),
    ...(criteria ? textFaults(criteria, ['criteria'], pictures) : []),
    ...holidayFaults(holidays),
  ]
}

/** Every contact whose value is not of its kind: a page would show it without the link that people expect. */
export function contactFaults(contacts: readonly Contact[]): ProfileFault[] {
  return contacts.flatMap((contact, at) =>
    isContact(contact) ? [] : [fault('contact_wrong', ['site', 'contacts', at, 'value'], contact.value)],
  )
}

/** Every fault of a list of days off. */
export function holidayFaults(holidays: readonly HolidayYear[]): ProfileFault[] {
  return [
    ...repeated(holidays.map(({ year }) => String(year))).map((at) => fault('year_twice', ['holidays', at, 'year'])),
    ...holidays.flatMap(({ year, days }, at) =>
      days
        .filter(({ day }) => !isDay(day) || !day.startsWith(`${year}-`))
        .slice(0, 1)
        .map(({ day }) => fault('day_wrong', ['holidays', at, 'days'], day)),
    ),
  ]
}

/**
 * The faults of an office's Markdown. Pages show neither raw HTML nor anything from another place, so only named
 * pictures are allowed, each on a line of its own.
 */
export function markdownFaults(
  body: string,
  pictures: readonly string[],
): { readonly code: MarkdownFaultCode; readonly value?: string }[] {
  const shown = body.split('\n').filter((line) => line.includes('!['))
  // The first branch skips the bracket of a picture. A lookbehind would be simpler, but Safari before 16.4 refuses it.
  const inLine = [...body.matchAll(/!\[|\[[^\]]*\]\(([^)]*)\)/g)].flatMap(([, target]) => target ?? [])
  // An address below the text, to which its links refer by a name. Words after a name in brackets are no address.
  const below = [...body.matchAll(/^[ >]*\[[^\]\n]+\]:[ \t]*(\S+)$/gm)].flatMap(([, target = '']) => target)
  const targets = [...inLine, ...below.filter((target) => /[:/]/.test(target))]
  return [
    ...(/<[a-z/!?]/i.test(body) ? [{ code: 'html' as const }] : []),
    ...shown
      .filter((line) => !pictures.includes(pictureIn(line)?.name ?? ''))
      .map((line) => ({ code: 'picture' as const, value: line.trim() })),
    ...targets
      .filter((target) => safeAddress(target) === null || /^http:/i.test(target))
      .map((value) => ({ code: 'link' as const, value })),
  ]
}

function textFaults(text: Text, path: readonly (string | number)[], pictures: readonly string[]): ProfileFault[] {
  return LANGUAGES.flatMap((language) =>
    markdownFaults(text[language] ?? '', pictures).map((found) => ({ ...found, path: [...path, language] })),
  )
}

function choiceFaults(path: readonly string[], choices: readonly { readonly value: string }[]): ProfileFault[] {
  const values = choices.map(({ value }) => value)
  return repeated(values).map((at) => fault('value_twice', [...path, at, 'label', 'id'], values[at]))
}

function slugFaults(slugs: readonly string[]): ProfileFault[] {
  const taken = slugs.flatMap((slug, at) => (TAKEN.includes(slug) ? [at] : []))
  return [
    ...repeated(slugs).map((at) => fault('slug_twice', ['pages', at, 'slug'], slugs[at])),
    ...taken.map((at) => fault('slug_taken', ['pages', at, 'slug'], slugs[at])),
  ]
}

function fault(code: ProfileFaultCode, path: readonly (string | number)[], value?: string): ProfileFault {
  return { code, path, ...(value !== undefined && { value }) }
}

/** Indexes of the values that have occurred before. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []))
}
