import * as z from 'zod/mini'
import { ACCOUNTS, CONTACT_KINDS, FLOW_WORDS } from '../../domain/names/site.ts'
import { STAGES } from '../../domain/names/stages.ts'
import { TIME_ZONES } from '../../domain/names/time-zones.ts'
import { DayText, Hash32, TextAnswer } from './common.ts'

/** GET /api/site: the public data of an organisation. */
export const SiteAnswer = z.object({
  name: z.string(),
  region: z.string(),
  shortName: z.string(),
  timeZone: z.enum(TIME_ZONES),
  legalBasis: z.array(TextAnswer),
  contacts: z.array(z.object({ kind: z.enum(CONTACT_KINDS), value: z.string() })),
  colors: z.object({ nila: z.optional(z.string()), pandan: z.optional(z.string()) }),
  quickExit: z.string(),
  firstAnswerDays: z.int(),
  statement: z.nullable(z.int()),
  channels: z.array(
    z.object({ id: z.string(), title: TextAnswer, open: z.boolean(), questionnaire: z.nullable(Hash32) }),
  ),
  types: z.array(z.object({ value: z.string(), label: TextAnswer })),
  protection: z.array(z.object({ value: z.string(), label: TextAnswer })),
  flow: z.object({
    account: z.enum(ACCOUNTS),
    criteriaFirst: z.boolean(),
    sendAfterAffirmation: z.boolean(),
    words: z.partialRecord(z.enum(FLOW_WORDS), TextAnswer),
  }),
  stageTargets: z.partialRecord(z.enum(STAGES), z.int()),
  daysOff: z.array(z.object({ year: z.int(), days: z.array(DayText) })),
  demo: z.boolean(),
})

/** GET /api/form: what the form needs for its first question, in one answer. It is read without a schema. */
export const FormAnswer = z.object({
  site: SiteAnswer,
  /** The current questions of the first channel that takes reports: the exact text that is hashed. */
  questionnaire: z.nullable(z.object({ hash: Hash32, text: z.string() })),
})
export type FormAnswer = z.infer<typeof FormAnswer>
