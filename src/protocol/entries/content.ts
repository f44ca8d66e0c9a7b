// The content of an opened entry. A stranger wrote it, so nothing is used before it fits these shapes.
import * as z from 'zod/mini'
import { PROTECTION_SUBJECTS } from '../../domain/names/entries.ts'
import { ENTRY_FILES, MESSAGE_MAX, PROTECTION_LENGTHS } from '../../domain/names/limits.ts'
import { OUTCOMES, STAGES } from '../../domain/names/stages.ts'
import { pieceCount, unpadJson } from '../encoding/padding.ts'
import { Hash32 as Hash } from '../encoding/shapes.ts'
import { demand } from '../errors.ts'
import { AnswersSchema, FileSchema, filesOf, text } from './parts.ts'

/** Entry 0. */
export const ReportContent = z.strictObject({
  v: z.literal(1),
  kind: z.literal('report'),
  answers: AnswersSchema,
  /** Hash of the questionnaire's bytes. */
  questionnaire: Hash,
  /** Hash of the statement's note that the reporter checked. */
  statement: Hash,
  /** Fingerprint of the signing key, so that the reporter's client notices a change later. */
  fingerprint: Hash,
  /** Case verify key: everything the reporter signs is checked against it. */
  verifyKey: Hash,
  /** Hash of the case recipient, the only one to which handlers encrypt. */
  recipient: Hash,
  files: z.array(FileSchema).check(z.maxLength(ENTRY_FILES)),
})
export type ReportContent = z.infer<typeof ReportContent>

const ProtectionRequest = z.discriminatedUnion('v', [
  /** What older clients wrote. */
  z.strictObject({ v: z.literal(1), kind: z.literal('protection_request'), text: text(MESSAGE_MAX) }),
  z.strictObject({
    v: z.literal(2),
    kind: z.literal('protection_request'),
    about: z.enum(PROTECTION_SUBJECTS),
    /** The forms of protection that the reporter asks for, in the office's words on that day; empty for retaliation. */
    forms: z.array(text(PROTECTION_LENGTHS.form).check(z.minLength(1))).check(z.maxLength(PROTECTION_LENGTHS.forms)),
    /** What is feared, or what happened. */
    text: text(MESSAGE_MAX),
    /** From whom. */
    from: text(PROTECTION_LENGTHS.from),
    /** Since when, or when, in the reporter's words. */
    since: text(PROTECTION_LENGTHS.since),
    files: z.array(FileSchema).check(z.maxLength(ENTRY_FILES)),
  }),
])

const reporterKinds = [
  z.strictObject({ v: z.literal(1), kind: z.literal('message'), text: text(MESSAGE_MAX) }),
  z.strictObject({ v: z.literal(1), kind: z.literal('evidence'), text: text(MESSAGE_MAX), files: z.array(FileSchema) }),
  z.strictObject({ v: z.literal(1), kind: z.literal('withdrawal'), text: text(MESSAGE_MAX) }),
  ProtectionRequest,
] as const
export const ReporterContent = z.discriminatedUnion('kind', [ReportContent, ...reporterKinds])
export type ReporterContent = z.infer<typeof ReporterContent>

/** 32 random bytes of the author; the header holds their leaf. */
const mark = Hash
/** Hash of the act that goes with the entry. */
const act = Hash
const reason = text(MESSAGE_MAX).check(z.minLength(1))
const Stage = z.enum(STAGES)
const Outcome = z.enum(OUTCOMES)

export const OfficeContent = z.discriminatedUnion('kind', [
  /** `answer`: the author marks it as an answer (jawaban); standard texts never count. */
  z.strictObject({ v: z.literal(1), kind: z.literal('message'), text: text(MESSAGE_MAX), answer: z.boolean(), mark }),
  z.strictObject({ v: z.literal(1), kind: z.literal('question'), text: text(MESSAGE_MAX), answer: z.boolean(), mark }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('stage'),
    from: Stage,
    to: Stage,
    outcome: z.nullable(Outcome),
    /** The public body to which an out-of-scope report was passed. */
    passedTo: z.nullable(text(200)),
    text: text(MESSAGE_MAX),
    answer: z.boolean(),
    mark,
  }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('classification'),
    /** One of the office's violation types, or null to remove it; the act says the same. */
    type: z.nullable(text(60).check(z.minLength(1))),
    act,
    mark,
  }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('disclosure'),
    granted: z.boolean(),
    role: text(40),
    reason: text(MESSAGE_MAX),
    mark,
  }),
  /** `text` is the reason, which the reporter reads. */
  z.strictObject({ v: z.literal(1), kind: z.literal('discard'), text: reason, act, mark }),
  z.strictObject({ v: z.literal(1), kind: z.literal('take_back'), text: reason, act, mark }),
])
export type OfficeContent = z.infer<typeof OfficeContent>

export const InternalContent = z.discriminatedUnion('kind', [
  /** Entry 0 of the internal chain: the dossier recipient, to which the entries after it are encrypted. */
  z.strictObject({ v: z.literal(1), kind: z.literal('dossier'), recipient: Hash, mark }),
  z.strictObject({ v: z.literal(1), kind: z.literal('assignment'), staff: z.array(z.int()), reason: text(2000), mark }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('request'),
    reason: text(MESSAGE_MAX),
    /** Case recipient, so that the custodian can answer the reporter without a case identity. */
    recipient: text(2000),
    mark,
  }),
  z.strictObject({ v: z.literal(1), kind: z.literal('note'), text: text(MESSAGE_MAX), mark }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('document'),
    text: text(MESSAGE_MAX),
    files: z.array(FileSchema),
    mark,
  }),
])
export type InternalContent = z.infer<typeof InternalContent>

export const CONTENT = { reporter: ReporterContent, office: OfficeContent, internal: InternalContent } as const
export type ContentOf = { reporter: ReporterContent; office: OfficeContent; internal: InternalContent }

/** Parses the content of an opened entry; throws `form` unless it has exactly the shape for its chain. */
export function parseContent<C extends keyof ContentOf>(chain: C, bytes: Uint8Array): ContentOf[C] {
  const parsed = CONTENT[chain].safeParse(unpadJson(bytes))
  demand(parsed.success, 'form', 'an entry of unknown shape')
  const whole = filesOf(parsed.data).every(({ size, pieces }) => pieces.length === pieceCount(size))
  demand(whole, 'form', 'a file has a wrong number of pieces for its size')
  return parsed.data as ContentOf[C]
}
