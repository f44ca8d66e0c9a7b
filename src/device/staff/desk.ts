// The sealed desk: what a member's browser remembers between sessions, encrypted to themselves on the server.
import * as z from 'zod/mini'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { padJson, unpadJson } from '../../protocol/encoding/padding.ts'
import { demand } from '../../protocol/errors.ts'
import { open, seal } from '../../protocol/sealing/age.ts'
import { Desk as DeskWire } from '../../protocol/wire/staff.ts'
import { command, request } from '../api.ts'
import type { StaffKeys } from './account.ts'

const Seen = z.strictObject({ number: z.int(), hash: z.string() })

const DeskContent = z.strictObject({
  v: z.literal(1),
  /** The highest statement serial seen. */
  serial: z.int(),
  /** Per case, the last header read of each chain: a chain that is shorter later is a lie. */
  seen: z.record(
    z.string(),
    z.strictObject({ reporter: z.nullable(Seen), office: z.nullable(Seen), internal: z.optional(z.nullable(Seen)) }),
  ),
  /** Unsent answers by case id. */
  drafts: z.record(z.string(), z.string()),
  /** The queue's last filter, as its address contains it. */
  filter: z.string(),
})
export type Desk = z.infer<typeof DeskContent>

export const EMPTY_DESK: Desk = { v: 1, serial: 0, seen: {}, drafts: {}, filter: '' }

/** The member's desk; empty at first. Throws `ProtocolError` if it does not open. */
export async function loadDesk(keys: StaffKeys): Promise<Desk> {
  const { desk } = await request({ path: '/api/staff/desk', answer: DeskWire })
  if (desk === null) return EMPTY_DESK
  const parsed = DeskContent.safeParse(unpadJson(await open(keys.identity, fromBase64(desk))))
  demand(parsed.success, 'form', 'not a desk')
  return parsed.data
}

/** Stores the desk, sealed to the member. */
export async function saveDesk(keys: StaffKeys, desk: Desk): Promise<void> {
  const sealed = toBase64(await seal(keys.recipient, padJson(desk)))
  await command({ method: 'PUT', path: '/api/staff/desk', body: { desk: sealed } })
}
