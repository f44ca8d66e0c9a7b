// The configuration of an office except its questionnaires: one shape for the administrator's requests and for presets.
import * as z from 'zod/mini'
import { FIRST_ANSWER_DAYS, PROTECTION_DAYS_MAX, PROTECTION_LENGTHS } from '../../domain/names/limits.ts'
import { ACCOUNTS, CONTACT_KINDS } from '../../domain/names/site.ts'
import { STAGES } from '../../domain/names/stages.ts'
import { TIME_ZONES } from '../../domain/names/time-zones.ts'
import { ChannelId, Hash32 } from '../encoding/shapes.ts'
import { bytes } from './common.ts'
import { ChoiceShape, color, days, FAULT, hour, https, list, text, word, words } from './fields.ts'

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
    timeZone: z.enum(TIME_ZONES),
    legalBasis: list(text(500), 20),
    contacts: list(z.strictObject({ kind: z.enum(CONTACT_KINDS), value: words(300) }), 20),
    colors: z.strictObject({ nila: z.optional(color), pandan: z.optional(color) }),
    quickExit: https,
    firstAnswerDays: days.check(z.lte(FIRST_ANSWER_DAYS, FAULT.law)),
    types: list(ChoiceShape, 60, 1),
  }),
  units: list(ChoiceShape, 500),
  release: z.strictObject({ mode: z.enum(['daily', 'at_once']), hour }),
  flow: z.optional(
    z.strictObject({
      account: z.enum(ACCOUNTS),
      criteriaFirst: z.boolean(),
      sendAfterAffirmation: z.boolean(),
      words: z.strictObject({ write: word, send: word, cancel: word, code: word, mine: word, another: word }),
    }),
  ),
  others: z.optional(z.strictObject({ text: text(1000), link: https })),
  protection: z.optional(list(ChoiceShape, PROTECTION_LENGTHS.forms)),
  protectionDays: z.optional(days.check(z.lte(PROTECTION_DAYS_MAX, FAULT.month))),
  stageTargets: z.optional(z.partialRecord(z.enum(STAGES), days.check(z.lte(365, FAULT.year)))),
  publication: z.optional(z.enum(['rounded', 'exact'])),
})

const Steps = z.optional(
  z.strictObject({
    account: z.optional(z.enum(ACCOUNTS)),
    criteriaFirst: z.optional(z.boolean()),
    sendAfterAffirmation: z.optional(z.boolean()),
  }),
)

export const PageHead = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, FAULT.slug), z.maxLength(60, FAULT.long)),
  title: text(120),
  inMenu: z.boolean(),
  steps: Steps,
})
export const FrequentQuestions = list(z.strictObject({ question: text(300), answer: text(5000), steps: Steps }), 100)

/** Everything in a profile that an administrator writes. */
export const ProfileShape = z.extend(ProfileFields, {
  pages: z.optional(list(z.extend(PageHead, { body: text(40_000) }), 40)),
  questions: z.optional(FrequentQuestions),
  criteria: z.optional(text(20_000)),
  holidays: z.optional(HolidayYears),
})
export type ProfileShape = z.infer<typeof ProfileShape>

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

/** PUT /api/staff/channels (administrator): every channel of the office, in the new order. */
export const ChannelOrderRequest = z.strictObject({ channels: list(ChannelId, 50) })

/** PUT /api/staff/channels/:id/pause (administrator, director): closes a channel to new reports, or opens it again. */
export const PauseRequest = z.strictObject({ paused: z.boolean() })
