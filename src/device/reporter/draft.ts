// A draft is kept in its slot, sealed to the reporter's own identity: neither handlers nor the server can open it.
import * as z from 'zod/mini'
import type { Slot } from '../../protocol/account/slots.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { padJson, unpadJson } from '../../protocol/encoding/padding.ts'
import { AnswersSchema, FileSchema } from '../../protocol/entries/parts.ts'
import { demand } from '../../protocol/errors.ts'
import { open, seal } from '../../protocol/sealing/age.ts'
import { DraftAnswer } from '../../protocol/wire/reporter.ts'
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

/** Replaces the saved draft; returns the day until which it is kept. */
export async function saveDraft(slot: Slot, draft: unknown): Promise<{ keptUntil: string }> {
  const sealed = await seal(slot.ownRecipient, padJson(DraftSchema.parse(draft)))
  const call = { method: 'PUT', path: '/api/reporter/draft', token: slot.token, answer: DraftAnswer } as const
  return withWork((work) => request({ ...call, body: { draft: toBase64(sealed), ...work } }))
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
