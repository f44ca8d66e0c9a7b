// The content of an opened entry. A stranger wrote it, so nothing is used before it fits these shapes.
import * as z from 'zod/mini'
import { isDay } from '../../domain/names/day.ts'
import { PURPOSES } from '../../domain/names/disclosure.ts'
import { PROTECTION_SUBJECTS } from '../../domain/names/entries.ts'
import {
  DECISION_LENGTHS,
  ENTRY_FILES,
  IDENTITY_LENGTHS,
  MESSAGE_MAX,
  PROTECTION_LENGTHS,
  REWARD_AMOUNT,
  SANCTION_LENGTHS,
} from '../../domain/names/limits.ts'
import { CHECK_IN_ANSWERS } from '../../domain/names/protection.ts'
import { SANCTION_CAUSES } from '../../domain/names/sanctions.ts'
import { OUTCOMES, STAGES } from '../../domain/names/stages.ts'
import { WAITS_FOR } from '../../domain/names/waits.ts'
import { pieceCount, unpadJson } from '../encoding/padding.ts'
import { Hash32 as Hash, Signature64 } from '../encoding/shapes.ts'
import { demand } from '../errors.ts'
import { ACT_MAX } from './limits.ts'
import { AnswersSchema, FileSchema, filesOf, text } from './parts.ts'

/** Entry 0. Since version 2 the office's entries of the case are of version 2, too: nobody can write an older one. */
export const ReportContent = z.strictObject({
  v: z.literal([1, 2]),
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

const ReporterMessage = z.discriminatedUnion('v', [
  z.strictObject({ v: z.literal(1), kind: z.literal('message'), text: text(MESSAGE_MAX) }),
  /** The answer to a check-in of the office, whose header has the hash `about`. The text may be empty. */
  z.strictObject({
    v: z.literal(2),
    kind: z.literal('message'),
    text: text(MESSAGE_MAX),
    checkIn: z.strictObject({ about: Hash, state: z.enum(CHECK_IN_ANSWERS) }),
  }),
  /** The reporter claims a reward. The text may be empty. */
  z.strictObject({
    v: z.literal(3),
    kind: z.literal('message'),
    text: text(MESSAGE_MAX),
    claim: z.literal('reward'),
  }),
])

const reporterKinds = [
  ReporterMessage,
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

/** What an entry of the office holds since version 2. */
const written = {
  /** The time of day of the author's device, in the office's time zone. */
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  /** Who has to act next. */
  waitsFor: z.enum(WAITS_FOR),
}

/** The same kind in both versions; `added` are further members of version 2. */
function versions<Kind extends string, Shape extends z.core.$ZodShape, Added extends z.core.$ZodShape>(
  kind: Kind,
  shape: Shape,
  added: Added,
) {
  return z.discriminatedUnion('v', [
    z.strictObject({ v: z.literal(1), kind: z.literal(kind), ...shape, mark }),
    z.strictObject({ v: z.literal(2), kind: z.literal(kind), ...shape, ...added, ...written, mark }),
  ])
}

/** What the office decided about one form of protection, in its own words. Only a referral names a body. */
const form = text(PROTECTION_LENGTHS.form).check(z.minLength(1))
const explained = text(DECISION_LENGTHS.text)
const Decision = z.discriminatedUnion('decision', [
  z.strictObject({ form, decision: z.literal('granted'), to: z.literal(''), text: explained }),
  z.strictObject({
    form,
    decision: z.literal('referred'),
    to: text(DECISION_LENGTHS.to).check(z.minLength(1)),
    text: explained,
  }),
  z.strictObject({
    form,
    decision: z.literal('refused'),
    to: z.literal(''),
    text: text(DECISION_LENGTHS.text).check(z.minLength(1)),
  }),
])

const SignedAct = z.strictObject({ act: text(Math.ceil((ACT_MAX * 4) / 3)), signature: Signature64 })

/** The custodian's decision about one request: `text` is the sentence that the reporter reads. */
const Disclosure = z
  .strictObject({
    v: z.literal(2),
    kind: z.literal('disclosure'),
    granted: z.boolean(),
    /** Hash of the header of the request. */
    request: Hash,
    /** Staff number of the member to whom alone the vault is passed on, and the role in which they asked. */
    requester: z.int().check(z.positive()),
    role: z.enum(['reviewer', 'director', 'investigator']),
    /** The version of the vault. */
    version: z.int().check(z.positive()),
    purpose: z.enum(PURPOSES),
    /** The last day of the grant; null exactly for a refusal. */
    lastDay: z.nullable(z.string().check(z.refine(isDay))),
    text: text(IDENTITY_LENGTHS.sentence).check(z.minLength(1)),
    act,
    ...written,
    mark,
  })
  .check(z.refine(({ granted, lastDay }) => granted === (lastDay !== null)))
export type Disclosure = z.infer<typeof Disclosure>

export const OfficeContent = z.discriminatedUnion('kind', [
  /** `answer`: the author marks it as an answer (jawaban); standard texts never count. */
  versions('message', { text: text(MESSAGE_MAX), answer: z.boolean() }, {}),
  versions('question', { text: text(MESSAGE_MAX), answer: z.boolean() }, {}),
  versions(
    'stage',
    {
      from: Stage,
      to: Stage,
      outcome: z.nullable(Outcome),
      /** The public body to which an out-of-scope report was passed. */
      passedTo: z.nullable(text(200)),
      text: text(MESSAGE_MAX),
      answer: z.boolean(),
    },
    {
      /** Of a decision that two people sign: the act of the second, and the whole act of the first. */
      act: z.nullable(act),
      proposal: z.nullable(SignedAct),
    },
  ),
  versions(
    'classification',
    {
      /** One of the office's violation types, or null to remove it; the act says the same. */
      type: z.nullable(text(60).check(z.minLength(1))),
      act,
    },
    {},
  ),
  Disclosure,
  /** `text` is the reason, which the reporter reads. */
  versions('discard', { text: reason, act }, {}),
  versions('take_back', { text: reason, act }, {}),
  /** The office's word on a request for protection, whose header has the hash `about`. */
  z.strictObject({
    v: z.literal(2),
    kind: z.literal('protection'),
    about: Hash,
    decisions: z.array(Decision).check(z.maxLength(PROTECTION_LENGTHS.forms)),
    text: text(MESSAGE_MAX),
    answer: z.boolean(),
    ...written,
    mark,
  }),
  /** The question how the reporter is. */
  z.strictObject({ v: z.literal(2), kind: z.literal('check_in'), text: reason, ...written, mark }),
])
export type OfficeContent = z.infer<typeof OfficeContent>

/** The last headers of the chains that the reporter reads when the author wrote: so the entry has one place among them. */
const after = z.strictObject({ reporter: Hash, office: z.nullable(Hash) })
/** What every entry of kind *work* holds. */
const work = { v: z.literal(1), kind: z.literal('work'), text: text(MESSAGE_MAX), after, ...written, mark }

/** What handlers and custodian write about opening the vault. */
const IdentityRequest = z.discriminatedUnion('about', [
  /** A handler asks; a copy for custody, which names the hash of this entry's header, goes with it. */
  z.strictObject({
    v: z.literal(2),
    kind: z.literal('request'),
    about: z.literal('opening'),
    /** The version of the vault. */
    version: z.int().check(z.positive()),
    purpose: z.enum(PURPOSES),
    /** What is needed of the identity. */
    needed: text(IDENTITY_LENGTHS.needed),
    text: text(IDENTITY_LENGTHS.reason).check(z.minLength(1)),
    /** Hash of the header of an own request that the custodian asked back about, and whose place this one takes. */
    replaces: z.nullable(Hash),
    after,
    ...written,
    mark,
  }),
  /** The custodian asks back about the request with this header. */
  z.strictObject({
    v: z.literal(2),
    kind: z.literal('request'),
    about: z.literal('question'),
    request: Hash,
    text: text(IDENTITY_LENGTHS.sentence).check(z.minLength(1)),
    after,
    ...written,
    mark,
  }),
])

/** A protection procedure in the office; `about` is the hash of the request's header. */
const protection = { ...work, work: z.literal('protection'), about: Hash }
const ProtectionWork = z.discriminatedUnion('step', [
  /** `text` is what the office thinks of the danger. */
  z.strictObject({ ...protection, step: z.literal('assess') }),
  z.strictObject({
    ...protection,
    step: z.literal('measure'),
    text: reason,
    responsible: text(DECISION_LENGTHS.responsible),
    due: z.string().check(z.refine(isDay)),
    done: z.boolean(),
    /** Hash of the header of the first entry of this measure, which this one replaces; null in the first. */
    updates: z.nullable(Hash),
  }),
  /** `text` is the reason. */
  z.strictObject({ ...protection, step: z.literal('end'), text: reason }),
])

/** What became of a claim for a reward. An identity card is shown in person: that it was shown is recorded, no copy is. */
const reward = { ...work, work: z.literal('reward') }
const amount = text(REWARD_AMOUNT)
const RewardWork = z.discriminatedUnion('step', [
  z.strictObject({ ...reward, step: z.literal('identified') }),
  z.strictObject({ ...reward, step: z.literal('proposed'), text: reason, amount: amount.check(z.minLength(1)) }),
  z.strictObject({ ...reward, step: z.literal('granted'), text: reason, amount: amount.check(z.minLength(1)) }),
  z.strictObject({ ...reward, step: z.literal('refused'), text: reason, amount: z.literal('') }),
])

/** What the office writes for itself. What it is about, the header does not say. */
const WorkContent = z.discriminatedUnion('work', [
  z.strictObject({ ...work, work: z.literal('note') }),
  /** The reason of a move; `move` is the hash of its header, `other` the number of the case that this one duplicates. */
  z.strictObject({ ...work, work: z.literal('reason'), move: Hash, other: z.nullable(text(8)) }),
  /** The proposal to close the case as a false report: `text` is the reason. */
  z.strictObject({ ...work, work: z.literal('proposal'), act }),
  /** The reporter's letters up to the one with this hash are read, and need no answer. */
  z.strictObject({ ...work, work: z.literal('read'), upTo: Hash }),
  /** The proposal to recommend a sanction: `text` says which, and why. */
  z.strictObject({
    ...work,
    work: z.literal('sanction_proposal'),
    cause: z.enum(SANCTION_CAUSES),
    /** Name, position and unit. */
    against: text(SANCTION_LENGTHS.against).check(z.minLength(1)),
    /** The legal basis. */
    basis: text(SANCTION_LENGTHS.basis),
    act,
  }),
  /** The second signature under it, with the whole act of the first; `text` is what the director adds. */
  z.strictObject({ ...work, work: z.literal('sanction'), act, proposal: SignedAct }),
  ProtectionWork,
  RewardWork,
])

export const InternalContent = z.discriminatedUnion('kind', [
  /** Entry 0 of the internal chain: the dossier recipient, to which the entries after it are encrypted. */
  z.strictObject({ v: z.literal(1), kind: z.literal('dossier'), recipient: Hash, mark }),
  versions(
    'assignment',
    { staff: z.array(z.int()), reason: text(2000) },
    {
      /** One of `staff`; null only if that is empty. */
      lead: z.nullable(z.int()),
      after,
    },
  ),
  IdentityRequest,
  /** Notes and documents were kinds of their own before there was `work`; they are only read. */
  z.strictObject({ v: z.literal(1), kind: z.literal('note'), text: text(MESSAGE_MAX), mark }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('document'),
    text: text(MESSAGE_MAX),
    files: z.array(FileSchema),
    mark,
  }),
  WorkContent,
])
export type InternalContent = z.infer<typeof InternalContent>

export const CONTENT = { reporter: ReporterContent, office: OfficeContent, internal: InternalContent } as const
export type ContentOf = { reporter: ReporterContent; office: OfficeContent | Unreadable; internal: InternalContent }

/**
 * Stands for the content of a disclosure that does not open or is malformed: its signed header alone says that a decision
 * on the identity was taken, and nothing may hide that, nor keep the rest of the case from being read.
 */
export const UNREADABLE = { v: 0, kind: 'disclosure' } as const
export type Unreadable = typeof UNREADABLE

/** Parses the content of an opened entry; throws `form` unless it has exactly the shape for its chain. */
export function parseContent<C extends keyof ContentOf>(chain: C, bytes: Uint8Array): ContentOf[C] {
  const parsed = CONTENT[chain].safeParse(unpadJson(bytes))
  demand(parsed.success, 'form', 'an entry of unknown shape')
  const whole = filesOf(parsed.data).every(({ size, pieces }) => pieces.length === pieceCount(size))
  demand(whole, 'form', 'a file has a wrong number of pieces for its size')
  return parsed.data as ContentOf[C]
}
