// The receipt: the log key's word that a report was stored, checked against the log key in the statement.
import * as z from 'zod/mini'
import { demand } from './errors.ts'
import { LABEL } from './hash.ts'
import { parseJson } from './json.ts'
import { openNote, signNote } from './note.ts'
import type { SigningKey } from './signing.ts'
import { noteName } from './statement.ts'

const ReceiptSchema = z.strictObject({
  v: z.literal(1),
  organization: z.string(),
  channel: z.string(),
  /** Day of sending in the organisation's time zone. */
  day: z.string(),
  /** Canonical eight characters. */
  registration: z.string(),
  /** Leaf of entry 0, base64url. */
  leaf: z.string(),
})
export type Receipt = z.infer<typeof ReceiptSchema>

/** Signs a receipt with the log key. */
export function signReceipt(logKey: SigningKey, receipt: Receipt): string {
  const text = `${LABEL}receipt\n${JSON.stringify(ReceiptSchema.parse(receipt))}\n`
  return signNote(noteName(receipt.organization), logKey, text)
}

/** The receipt, if this organisation's log key signed it for this entry. Throws `signature`, `form`, `purpose`. */
export function openReceipt(note: string, organization: string, logKey: string, leaf: string): Receipt {
  const text = openNote(note, noteName(organization), logKey)
  const [title, json] = text.split('\n')
  demand(title === `${LABEL}receipt`, 'form', 'not a receipt')
  const parsed = ReceiptSchema.safeParse(parseJson(json ?? ''))
  demand(parsed.success, 'form', 'not a receipt')
  demand(parsed.data.organization === organization && parsed.data.leaf === leaf, 'purpose', 'of another report')
  return parsed.data
}
