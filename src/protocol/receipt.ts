// The receipt: the log key's signature that a report was stored, checked with the log key in the statement.
import * as z from 'zod/mini'
import { LABEL } from './encoding/hash.ts'
import { parseJson } from './encoding/json.ts'
import { ChannelId, DayText, Hash32 } from './encoding/shapes.ts'
import { demand } from './errors.ts'
import { openNote, signNote } from './keys/note.ts'
import type { SigningKey } from './keys/signing.ts'
import { noteName } from './keys/statement.ts'
import { parseRegistration } from './registration.ts'

const ReceiptSchema = z.strictObject({
  v: z.literal(1),
  organization: Hash32,
  channel: ChannelId,
  /** Day of sending in the organisation's time zone. */
  day: DayText,
  /** The eight characters in their canonical form. */
  registration: z.string().check(z.refine((text) => parseRegistration(text) === text)),
  /** Leaf of entry 0. */
  leaf: Hash32,
})
export type Receipt = z.infer<typeof ReceiptSchema>

/** Signs a receipt with the log key. */
export function signReceipt(logKey: SigningKey, receipt: Receipt): string {
  return signNote(noteName(receipt.organization), logKey, receiptText(ReceiptSchema.parse(receipt)))
}

/** Opens a receipt that this organisation's log key signed for this entry. Throws `signature`, `form`, `purpose`. */
export function openReceipt(note: string, organization: string, logKey: string, leaf: string): Receipt {
  const text = openNote(note, noteName(organization), logKey)
  const parsed = ReceiptSchema.safeParse(parseJson(text.split('\n')[1] ?? ''))
  demand(parsed.success && receiptText(parsed.data) === text, 'form', 'not a receipt')
  demand(parsed.data.organization === organization && parsed.data.leaf === leaf, 'purpose', 'of another report')
  return parsed.data
}

function receiptText(receipt: Receipt): string {
  return `${LABEL}receipt\n${JSON.stringify(receipt)}\n`
}
