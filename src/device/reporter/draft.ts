// A draft is kept in its slot, sealed to the reporter's own identity: neither handlers nor the server can open it.
import * as z from 'zod/mini'
import type { Slot } from '../../protocol/account/slots.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { padJson, unpadJson } from '../../protocol/encoding/padding.ts'
import { AnswersSchema, FileSchema } from '../../protocol/entries/parts.ts'
import { demand } from '../../protocol/errors.ts'
import { open, seal } from '../../protocol/sealing/age.ts'
import { DRAFT_STAMP, DraftAnswer, SlotAnswer } from '../../protocol/wire/reporter.ts'
import { command, RequestError, request } from '../api.ts'
import { withWork } from '../work.ts'

const DraftSchema = z.strictObject({
  v: z.literal(1),
  channel: z.string(),
  answers: AnswersSchema,
  /** Answers for the identity vault. */
  identity: AnswersSchema,
  /** Files of which every piece has arrived. */
  files: z.array(FileSchema),
  step: z.string(),
})
export type Draft = z.infer<typeof DraftSchema>

/** The versions of a draft that a window knows. */
export interface KnownDraft {
  /** The stamp of the version that it read or saved last; null for none, undefined to replace any. */
  replaces: string | null | undefined
  /** Every version that it tried to save: the answer to one of them may have been lost. */
  readonly tried: Set<string>
}

/** Another window has saved this draft meanwhile: the person decides which text stays. */
export class NewerDraft extends Error {
  readonly code = 'newer'
  constructor() {
    super('newer')
  }
}

/**
 * Replaces the version of the draft that this window knows; returns the day until which it is kept. Throws `NewerDraft`
 * and stores nothing if another window has saved it meanwhile.
 */
export async function saveDraft(
  slot: Slot,
  draft: unknown,
  known: KnownDraft = { replaces: undefined, tried: new Set() },
): Promise<{ keptUntil: string }> {
  const sealed = toBase64(await seal(slot.ownRecipient, padJson(DraftSchema.parse(draft))))
  const stamp = stampOf(sealed)
  known.tried.add(stamp)
  const call = { method: 'PUT', path: '/api/reporter/draft', token: slot.token, answer: DraftAnswer } as const
  const save = () => {
    const { replaces } = known
    const body = { draft: sealed, ...(replaces === undefined ? {} : { replaces }) }
    return withWork((work) => request({ ...call, body: { ...body, ...work } }))
  }
  const saved = await save().catch(async (error: unknown) => {
    if (!(error instanceof RequestError && error.code === 'conflict')) throw error
    const now = await request({ path: '/api/reporter/slot', token: slot.token, answer: SlotAnswer })
    if (now.state !== 'draft') throw error
    const stored = now.draft && stampOf(now.draft)
    if (stored === null || !known.tried.has(stored)) throw new NewerDraft()
    // An earlier save of this window had arrived, and only its answer was lost.
    known.replaces = stored
    return save()
  })
  known.replaces = stamp
  return saved
}

/** The first bytes of a sealed draft, by which one version is told from another. */
export function stampOf(sealed: string): string {
  return toBase64(fromBase64(sealed).subarray(0, DRAFT_STAMP))
}

/** Opens a draft as it came from the slot. Throws `content` or `form`. */
export async function openDraft(slot: Slot, draft: string): Promise<Draft> {
  const parsed = DraftSchema.safeParse(unpadJson(await open(slot.ownIdentity, fromBase64(draft))))
  demand(parsed.success, 'form', 'not a draft')
  return parsed.data
}

/** Deletes the draft, its pieces and its slot, which is free again afterwards. A missing draft is not an error. */
export async function deleteDraft(slot: Slot): Promise<void> {
  try {
    await command({ method: 'DELETE', path: '/api/reporter/draft', token: slot.token })
  } catch (error) {
    if (!(error instanceof RequestError && error.code === 'not_found')) throw error
  }
}
