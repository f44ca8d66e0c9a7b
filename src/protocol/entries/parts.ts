// The parts of contents that are needed to write an entry, a draft or a vault: answers, and files. What reads entries is
// in `content.ts`, which a phone loads only when somebody opens what was sent.
import * as z from 'zod/mini'
import { LENGTHS } from '../../domain/names/limits.ts'
import { Hash32 as Hash, Id16 } from '../encoding/shapes.ts'

/** A text of at most this many UTF-16 units. */
export const text = (max: number) => z.string().check(z.maxLength(max))

export const FileSchema = z.strictObject({
  name: text(255),
  /** Media type according to the author's device; only for display. */
  type: text(127),
  /** True size in bytes. */
  size: z.int().check(z.nonnegative()),
  /** Whether metadata were removed before sealing. */
  cleaned: z.boolean(),
  pieces: z.array(z.strictObject({ id: Id16, sha256: Hash })).check(z.minLength(1)),
})
export type EvidenceFile = z.infer<typeof FileSchema>

const name = text(LENGTHS.person)
const Person = z.strictObject({ name, position: name, unit: name })
const DateAnswer = z.strictObject({ from: text(10), to: z.optional(text(10)), note: z.optional(text(LENGTHS.note)) })
export const AnswerSchema = z.union([
  text(LENGTHS.long),
  z.boolean(),
  z.array(text(200)).check(z.maxLength(100)),
  z.array(Person).check(z.maxLength(LENGTHS.people)),
  DateAnswer,
])
export const AnswersSchema = z.record(z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,40}$/)), AnswerSchema)

/** The files of an entry. */
export function filesOf(content: {
  readonly kind: string
  readonly files?: readonly EvidenceFile[]
}): readonly EvidenceFile[] {
  return content.files ?? []
}
