// The questions of a channel: as an administrator or a preset writes them, and as they are stored for ever.
import * as z from 'zod/mini'
import { ELEMENTS, QUESTION_TYPES } from '../../domain/names/questionnaire.ts'
import { CHANNEL_ID, Hash32 } from '../encoding/shapes.ts'
import { ChoiceShape, days, FAULT, list, name, text } from './fields.ts'

export const QuestionShape = z.strictObject({
  id: name,
  type: z.enum(QUESTION_TYPES),
  label: text(500),
  hint: z.optional(text(1000)),
  element: z.nullable(z.enum(ELEMENTS)),
  required: z.optional(z.boolean()),
  options: z.optional(list(ChoiceShape, 500)),
  when: z.optional(z.strictObject({ question: name, in: list(name, 500, 1) })),
  max: z.optional(z.int().check(z.gte(1, 'must be at least one character'))),
  workingDays: z.optional(days.check(z.lte(366, FAULT.many))),
})

/** A channel's questionnaire without its version, which the server assigns. */
export const QuestionnaireShape = z.strictObject({
  v: z.literal(1),
  about: z.optional(z.enum(['gift'])),
  channel: z.string().check(z.regex(CHANNEL_ID, FAULT.channel)),
  title: text(120),
  elements: list(z.enum(ELEMENTS), ELEMENTS.length, 1),
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

/** POST /api/staff/questionnaires (administrator): a new version, or the first one of a new channel. */
export const QuestionnaireRequest = z.strictObject({
  questionnaire: QuestionnaireShape,
  /** The version on which this one is based; 0 for a new channel. */
  after: z.int().check(z.gte(0)),
})
export const QuestionnaireAnswer = z.object({ hash: Hash32, version: z.int() })
