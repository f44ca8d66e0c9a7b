// Shapes of fields that an office fills in, for its requests and for the files of presets. FAULT holds a sentence for
// each fault; rules that a shape cannot express are in src/domain/{profile,questionnaire}-check.ts.
import * as z from 'zod/mini'

/** The faults of a field in the words for a preset's author. The console has its own words for each. */
export const FAULT = {
  empty: 'must not be empty',
  https: 'must be an address that begins with https://',
  color: 'must be a colour such as #1d3b8b',
  name: 'must be lower case letters, digits, _ and -',
  slug: 'must be lower case letters, digits and hyphens',
  channel: 'must be 2 to 31 lower case letters, digits and hyphens',
  days: 'must be at least one day',
  law: 'must not be longer than the law allows, 30 days',
  month: 'must not be longer than 30 days',
  year: 'must not be longer than a year',
  hour: 'must be an hour from 0 to 23',
  year_number: 'must be a year such as 2026',
  few: 'needs at least one',
  long: 'is too long',
  many: 'holds too many',
} as const
export type ShapeFault = keyof typeof FAULT

export const words = (max: number) => z.string().check(z.regex(/\S/, FAULT.empty), z.maxLength(max, FAULT.long))
export const text = (max: number) => z.strictObject({ id: words(max), en: z.optional(words(max)) })
export const list = <Item extends z.ZodMiniType>(item: Item, max: number, min = 0) =>
  z.array(item).check(z.minLength(min, FAULT.few), z.maxLength(max, FAULT.many))
export const https = z.string().check(z.regex(/^https:\/\/[^\s<>"]+$/, FAULT.https), z.maxLength(300, FAULT.long))
export const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/, FAULT.color))
export const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,40}$/, FAULT.name))
export const days = z.int(FAULT.days).check(z.gte(1, FAULT.days))
export const hour = z.int().check(z.gte(0, FAULT.hour), z.lte(23, FAULT.hour))

/** An option of a list: the stored value, and the text that people read. */
export const ChoiceShape = z.strictObject({ value: name, label: text(200) })
export const word = z.optional(text(60))
