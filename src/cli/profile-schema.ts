// What the files of a preset must look like. Offices write them by hand, so every fault is told in a plain sentence.
import * as z from 'zod/mini'
import { TIME_ZONES } from '../domain/days.ts'
import { FIRST_ANSWER_DAYS } from '../domain/deadlines.ts'
import type { Text as DomainText } from '../domain/questionnaire.ts'
import { ELEMENTS, LENGTHS, QUESTION_TYPES, type Question, type Questionnaire } from '../domain/questionnaire.ts'
import { STAGES } from '../domain/stages.ts'

const words = z.string().check(z.regex(/\S/, 'must not be empty'))
const Text = z.strictObject({ id: words, en: z.optional(words) })
const https = z.string().check(z.regex(/^https:\/\/[^\s<>"]+$/, 'must be an address that begins with https://'))
const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #1d3b8b'))
const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,40}$/, 'must be lower case letters, digits, _ and -'))
const days = z.int('must be a whole number of days').check(z.gte(1, 'must be at least one day'))
const Choice = z.strictObject({ value: name, label: Text })

/** profile.json: everything of a profile but the questionnaires and the long texts. */
export const ProfileFile = z.strictObject({
  site: z.strictObject({
    name: words,
    region: words,
    shortName: words,
    timeZone: z.enum(TIME_ZONES),
    legalBasis: z.array(Text),
    contacts: z.array(z.strictObject({ kind: z.enum(['address', 'phone', 'email', 'web', 'hours']), value: words })),
    colors: z.strictObject({ nila: z.optional(color), pandan: z.optional(color) }),
    quickExit: https,
    firstAnswerDays: days.check(z.lte(FIRST_ANSWER_DAYS, 'must not be longer than the law allows, 30 days')),
    types: z.array(Choice).check(z.minLength(1, 'needs at least one type')),
  }),
  units: z.array(Choice),
  release: z.strictObject({
    mode: z.enum(['daily', 'at_once']),
    hour: z.int().check(z.gte(0, 'must be an hour from 0 to 23'), z.lte(23, 'must be an hour from 0 to 23')),
  }),
  flow: z.optional(
    z.strictObject({
      account: z.enum(['code', 'code_then_password', 'register_first']),
      criteriaFirst: z.boolean(),
      sendAfterAffirmation: z.boolean(),
      words: z.strictObject({
        write: z.optional(Text),
        send: z.optional(Text),
        cancel: z.optional(Text),
        code: z.optional(Text),
        mine: z.optional(Text),
        another: z.optional(Text),
      }),
    }),
  ),
  others: z.optional(z.strictObject({ text: Text, link: https })),
  publication: z.optional(z.enum(['rounded', 'exact'])),
  stageTargets: z.optional(z.partialRecord(z.enum(STAGES), days)),
})

/** pages/index.json: the office's own pages in their order; the texts lie beside it. */
export const PagesFile = z.array(
  z.strictObject({
    slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens')),
    title: Text,
    inMenu: z.boolean(),
  }),
)

/** faq.json: the questions that people ask, in their order. */
export const QuestionsFile = z.array(z.strictObject({ question: Text, answer: Text }))

const QuestionFile = z.strictObject({
  id: name,
  type: z.enum(QUESTION_TYPES),
  label: Text,
  hint: z.optional(Text),
  element: z.nullable(z.enum(ELEMENTS)),
  required: z.optional(z.boolean()),
  /** A list of its own, or the profile's. */
  options: z.optional(z.union([z.array(Choice), z.enum(['types', 'units'])])),
  when: z.optional(z.strictObject({ question: name, in: z.array(name).check(z.minLength(1)) })),
  max: z.optional(z.int().check(z.gte(1, 'must be at least one character'))),
})

/** questionnaires/*.json. */
export const QuestionnaireFile = z.strictObject({
  v: z.literal(1),
  channel: name,
  version: z.int().check(z.gte(1, 'counts from 1')),
  title: Text,
  elements: z.array(z.enum(ELEMENTS)).check(z.minLength(1, 'needs at least one element')),
  questions: z.array(QuestionFile),
  identity: z.array(QuestionFile),
  evidence: z.strictObject({ hint: Text, expected: z.boolean() }),
  affirmation: Text,
})

/** The value in the schema's shape. Throws the file, the field and what is wrong with it. */
export function parseFile<T extends z.ZodMiniType>(schema: T, value: unknown, file: string): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'} ${sentence(issue, value)}`)
  throw new Error(`${file}: ${faults.join('; ')}`)
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return `does not know the field ${issue.keys.join(', ')}`
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)
  if (found === undefined) return 'is missing'
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return `must be of the kind "${issue.expected}"`
  return issue.message
}

/** What is wrong with a questionnaire although every field has its shape, in sentences. */
export function faultsOf({ elements, questions, identity }: Questionnaire): string[] {
  const all = [...questions, ...identity]
  return [
    ...repeated(all.map(({ id }) => id)).map((id) => `the question ${id} is there twice`),
    ...repeated(elements).map((element) => `the element ${element} is there twice`),
    ...elements
      .filter((element) => !questions.some((question) => question.element === element))
      .map((element) => `no question serves the element ${element}`),
    ...questions
      .filter(({ element }) => element === null || !elements.includes(element))
      .map(({ id }) => `the question ${id} serves no element of this questionnaire`),
    ...identity
      .filter(({ element }) => element !== null)
      .map(({ id }) => `${id} belongs to the vault, not to an element`),
    ...all.flatMap(optionFaults),
    ...questions.flatMap((question, at) => conditionFaults(question, questions.slice(0, at))),
    ...identity.flatMap((question, at) => conditionFaults(question, identity.slice(0, at))),
    ...all.filter(tooLong).map(({ id }) => `the answer to ${id} may be longer than a report holds`),
  ]
}

function optionFaults({ id, type, options }: Question): string[] {
  const chosen = type === 'choice' || type === 'choices'
  if (!chosen) return options ? [`the question ${id} is no choice but has options`] : []
  if (!options || options.length < 2) return [`the question ${id} offers nothing to choose from`]
  return repeated(options.map(({ value }) => value)).map((value) => `${id} offers ${value} twice`)
}

function conditionFaults({ id, when }: Question, earlier: readonly Question[]): string[] {
  if (!when) return []
  const asked = earlier.find((question) => question.id === when.question)
  if (!asked) return [`${id} depends on ${when.question}, which is not asked before it`]
  const values = asked.options?.map(({ value }) => value) ?? []
  return when.in
    .filter((value) => !values.includes(value))
    .map((value) => `${id} waits for ${value}, which nobody can choose`)
}

/** Longest answers; types that are not here have no length of their own. */
const LONGEST: Partial<Record<Question['type'], number>> = {
  short: LENGTHS.short,
  long: LENGTHS.long,
  place: LENGTHS.place,
  people: LENGTHS.person,
}

function tooLong({ type, max }: Question): boolean {
  return max !== undefined && max > (LONGEST[type] ?? 0)
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}

/** What an office's Markdown may not hold, because the pages show neither raw HTML nor anything from elsewhere. */
export function markdownFaults({ id, en }: DomainText): string[] {
  return [id, en ?? ''].flatMap((body) => [
    ...(/<[a-z/!?]/i.test(body) ? ['raw HTML is not shown; write Markdown'] : []),
    ...(/!\[/.test(body) ? ['pictures are not shown'] : []),
    ...[...body.matchAll(/\]\(([^)]*)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(https:\/\/|\/(?!\/)|#)[^\s]*$/.test(target))
      .map((target) => `the link ${target} leads neither to https:// nor to a page of this site`),
  ])
}
