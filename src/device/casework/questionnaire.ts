// The questions as a report was asked them: the very bytes whose hash the reporter signed.
import * as z from 'zod/mini'
import { ELEMENTS, QUESTION_TYPES, type Questionnaire } from '../../domain/questionnaire.ts'
import { fromUtf8, toBase64 } from '../../protocol/bytes.ts'
import { demand } from '../../protocol/errors.ts'
import { sha256 } from '../../protocol/hash.ts'
import { parseJson } from '../../protocol/json.ts'
import { download } from '../api.ts'

const Text = z.object({ id: z.string(), en: z.optional(z.string()) })

const Question = z.object({
  id: z.string(),
  type: z.enum(QUESTION_TYPES),
  label: Text,
  hint: z.optional(Text),
  element: z.nullable(z.enum(ELEMENTS)),
  required: z.optional(z.boolean()),
  options: z.optional(z.array(z.object({ value: z.string(), label: Text }))),
  when: z.optional(z.object({ question: z.string(), in: z.array(z.string()) })),
  max: z.optional(z.number()),
})

const QuestionnaireSchema = z.object({
  v: z.literal(1),
  channel: z.string(),
  version: z.number(),
  title: Text,
  elements: z.array(z.enum(ELEMENTS)),
  questions: z.array(Question),
  identity: z.array(Question),
  evidence: z.object({ hint: Text, expected: z.boolean() }),
  affirmation: Text,
})

/** The questionnaire with this hash. Throws `ProtocolError` when the server gives another one. */
export async function findQuestionnaire(hash: string): Promise<Questionnaire> {
  const bytes = await download({ path: `/api/questionnaires/${hash}` })
  demand(toBase64(sha256(bytes)) === hash, 'content', 'another questionnaire than the report was asked with')
  const parsed = QuestionnaireSchema.safeParse(parseJson(fromUtf8(bytes)))
  demand(parsed.success, 'form', 'not a questionnaire')
  return parsed.data
}
