// The configuration of an office: one shape for the administrator's requests and for the files of presets. FAULT holds
// a sentence for each fault; rules that a shape cannot express are in src/domain/{profile,questionnaire}-check.ts.
import * as z from 'zod/mini'
import { STAGE_NAMES } from '../content.ts'
import { CHANNEL_ID, ChannelId, Hash32 } from '../shapes.ts'
import { bytes } from './common.ts'

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
  year: 'must not be longer than a year',
  hour: 'must be an hour from 0 to 23',
  year_number: 'must be a year such as 2026',
  few: 'needs at least one',
  long: 'is too long',
  many: 'holds too many',
} as const
export type ShapeFault = keyof typeof FAULT

export const TIME_ZONE_NAMES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export const CONTACT_KINDS = ['address', 'phone', 'email', 'web', 'hours'] as const
export const ELEMENT_NAMES = ['what', 'who', 'where', 'when', 'why', 'how'] as const
export const QUESTION_TYPE_NAMES = [
  'short',
  'long',
  'choice',
  'choices',
  'date',
  'place',
  'people',
  'amount',
  'tick',
] as const

const words = (max: number) => z.string().check(z.regex(/\S/, FAULT.empty), z.maxLength(max, FAULT.long))
const text = (max: number) => z.strictObject({ id: words(max), en: z.optional(words(max)) })
const list = <Item extends z.ZodMiniType>(item: Item, max: number, min = 0) =>
  z.array(item).check(z.minLength(min, FAULT.few), z.maxLength(max, FAULT.many))
const https = z.string().check(z.regex(/^https:\/\/[^\s<>"]+$/, FAULT.https), z.maxLength(300, FAULT.long))
const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/, FAULT.color))
const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,40}$/, FAULT.name))
const days = z.int(FAULT.days).check(z.gte(1, FAULT.days))
const hour = z.int().check(z.gte(0, FAULT.hour), z.lte(23, FAULT.hour))

/** An option of a list: the stored value, and the text that people read. */
export const ChoiceShape = z.strictObject({ value: name, label: text(200) })
const word = z.optional(text(60))

/** Public holidays and collective leave by year; src/domain checks that each is a day of its year. */
export const HolidayYears = list(
  z.strictObject({
    year: z.int(FAULT.year_number).check(z.gte(2000, FAULT.year_number), z.lte(2200, FAULT.year_number)),
    source: words(500),
    days: list(z.strictObject({ day: words(40), name: z.string().check(z.maxLength(200, FAULT.long)) }), 100),
  }),
  50,
)

/** Everything in a profile except the questionnaires and the long texts. */
export const ProfileFields = z.strictObject({
  site: z.strictObject({
    name: words(120),
    region: words(120),
    shortName: words(40),
    timeZone: z.enum(TIME_ZONE_NAMES),
    legalBasis: list(text(500), 20),
    contacts: list(z.strictObject({ kind: z.enum(CONTACT_KINDS), value: words(300) }), 20),
    colors: z.strictObject({ nila: z.optional(color), pandan: z.optional(color) }),
    quickExit: https,
    firstAnswerDays: days.check(z.lte(30, FAULT.law)),
    types: list(ChoiceShape, 60, 1),
  }),
  units: list(ChoiceShape, 500),
  release: z.strictObject({ mode: z.enum(['daily', 'at_once']), hour }),
  flow: z.optional(
    z.strictObject({
      account: z.enum(['code', 'code_then_password', 'register_first']),
      criteriaFirst: z.boolean(),
      sendAfterAffirmation: z.boolean(),
      words: z.strictObject({ write: word, send: word, cancel: word, code: word, mine: word, another: word }),
    }),
  ),
  others: z.optional(z.strictObject({ text: text(1000), link: https })),
  stageTargets: z.optional(z.partialRecord(z.enum(STAGE_NAMES), days.check(z.lte(365, FAULT.year)))),
  publication: z.optional(z.enum(['rounded', 'exact'])),
})

export const PageHead = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, FAULT.slug), z.maxLength(60, FAULT.long)),
  title: text(120),
  inMenu: z.boolean(),
})
export const FrequentQuestions = list(z.strictObject({ question: text(300), answer: text(5000) }), 100)

/** Everything in a profile that an administrator writes. */
export const ProfileShape = z.extend(ProfileFields, {
  pages: z.optional(list(z.extend(PageHead, { body: text(40_000) }), 40)),
  questions: z.optional(FrequentQuestions),
  criteria: z.optional(text(20_000)),
  holidays: z.optional(HolidayYears),
})
export type ProfileShape = z.infer<typeof ProfileShape>

export const QuestionShape = z.strictObject({
  id: name,
  type: z.enum(QUESTION_TYPE_NAMES),
  label: text(500),
  hint: z.optional(text(1000)),
  element: z.nullable(z.enum(ELEMENT_NAMES)),
  required: z.optional(z.boolean()),
  options: z.optional(list(ChoiceShape, 500)),
  when: z.optional(z.strictObject({ question: name, in: list(name, 500, 1) })),
  max: z.optional(z.int().check(z.gte(1, 'must be at least one character'))),
  workingDays: z.optional(days.check(z.lte(366, FAULT.many))),
})

/** A channel's questionnaire without its version, which the server assigns. */
export const QuestionnaireShape = z.strictObject({
  v: z.literal(1),
  channel: z.string().check(z.regex(CHANNEL_ID, FAULT.channel)),
  title: text(120),
  elements: list(z.enum(ELEMENT_NAMES), ELEMENT_NAMES.length, 1),
  questions: list(QuestionShape, 100, 1),
  identity: list(QuestionShape, 30),
  evidence: z.strictObject({ hint: text(1000), expected: z.boolean() }),
  affirmation: text(1000),
})
export type QuestionnaireShape = z.infer<typeof QuestionnaireShape>

const StoredQuestion = z.object(QuestionShape.shape)
/**
 * GET /api/questionnaires/:hash: the stored questionnaire. Reports are read with it for as long as they are kept, so a
 * limit above may be raised but never lowered.
 */
export const StoredQuestionnaire = z.object({
  ...QuestionnaireShape.shape,
  version: z.int(),
  questions: z.array(StoredQuestion),
  identity: z.array(StoredQuestion),
})

/** GET /api/staff/profile (administrator): the stored profile, and its hash, which a change must name. */
export const ProfileAnswer = z.object({
  version: Hash32,
  profile: ProfileShape,
  emblem: z.nullable(z.object({ src: z.string(), width: z.int(), height: z.int() })),
  /** Names of the pictures that texts may show. */
  pictures: z.array(z.string()),
})
export type ProfileAnswer = z.infer<typeof ProfileAnswer>

/** PUT /api/staff/profile (administrator). `conflict` when the stored profile is no longer the one that was read. */
export const ProfileRequest = z.strictObject({
  version: Hash32,
  profile: ProfileShape,
  /** A change of the release mode must be confirmed, because it changes what an observer of the server learns. */
  releaseConfirmed: z.boolean(),
})

/** Largest emblem in bytes. */
export const EMBLEM_MAX = 12 * 1024
/** PUT /api/staff/profile/emblem (administrator): a PNG, or null to remove the emblem. */
export const EmblemRequest = z.strictObject({ version: Hash32, png: z.nullable(bytes(EMBLEM_MAX)) })

/** POST /api/staff/questionnaires (administrator): a new version, or the first one of a new channel. */
export const QuestionnaireRequest = z.strictObject({
  questionnaire: QuestionnaireShape,
  /** The version on which this one is based; 0 for a new channel. */
  after: z.int().check(z.gte(0)),
})
export const QuestionnaireAnswer = z.object({ hash: Hash32, version: z.int() })

/** PUT /api/staff/channels (administrator): every channel of the office, in the new order. */
export const ChannelOrderRequest = z.strictObject({ channels: list(ChannelId, 50) })

/** PUT /api/staff/channels/:id/pause (administrator, director): closes a channel to new reports, or opens it again. */
export const PauseRequest = z.strictObject({ paused: z.boolean() })
