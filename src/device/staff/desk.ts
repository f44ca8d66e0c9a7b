// The desk: what a member's browser remembers between sessions, encrypted to themselves on the server. The server could
// return an older one, or none, so an enrolled browser remembers the newest one that it knows.
import * as z from 'zod/mini'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { sha256 } from '../../protocol/encoding/hash.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import { isFormerDesk, isLaterDesk, openDesk, type SealedDesk, sealDesk } from '../../protocol/sealing/desk.ts'
import { DeskAnswer, type DeskRequest } from '../../protocol/wire/staff.ts'
import { command, request } from '../api.ts'
import { shownDay } from '../day.ts'
import type { StaffKeys } from './account.ts'

const Seen = z.strictObject({ number: z.int(), hash: z.string() })

const DeskContent = z.strictObject({
  /** The highest statement serial seen. */
  serial: z.int(),
  /**
   * Per case, the last header read of each chain: a chain that is shorter later is a lie. The case that was read last
   * comes last: see `desk-room.ts`.
   */
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

export const EMPTY_DESK: Desk = { serial: 0, seen: {}, drafts: {}, filter: '' }

/** The newest desk that a browser knows. Nothing in it tells of a case. */
export interface DeskMark {
  readonly counter: number
  /** Hash of the sealed bytes. */
  readonly hash: string
  /** The day on which it was written. */
  readonly day: string
  /** The statement serial that it remembers: without the desk, an older statement is refused all the same. */
  readonly serial: number
}

/** A desk in memory, with what is needed to replace the stored one. */
export interface HeldDesk {
  readonly content: Desk
  /** Null as long as the server has not stored it. */
  readonly mark: DeskMark | null
  /** The highest counter known; the next desk has one more. */
  readonly counter: number
  /** Hash of the stored bytes, which the next desk replaces; null if none are stored. */
  readonly before: string | null
}

/** The server did not return the newest desk that this browser knows. */
export interface DeskLoss {
  readonly how: 'older' | 'missing' | 'forged'
  /** The newest one known here; null if this browser knows none. */
  readonly remembered: DeskMark | null
  /** The older one that the server returned. */
  readonly returned: DeskMark | null
}

/**
 * The member wrote the stored desk in a later form than this program knows: the office's program is newer than this page.
 * Nothing may be stored in its place.
 */
export class NewerDeskError extends Error {
  constructor() {
    super('the desk was written by a newer program')
    this.name = 'NewerDeskError'
  }
}

export type LoadedDesk =
  /** `own`: one that this member wrote. `first`: none is stored, and none is known here. */
  | { readonly state: 'own' | 'first'; readonly desk: HeldDesk }
  /** The stored one is from before desks had a MAC: anybody may have written it, so it is not used. */
  | { readonly state: 'former'; readonly desk: HeldDesk }
  /** `desk` is an empty one, for a member who decides to go on without the old one. */
  | { readonly state: 'lost'; readonly loss: DeskLoss; readonly desk: HeldDesk }

/**
 * The member's desk from the server, compared with the newest one that this browser remembers. A newer one that the
 * member wrote is always taken: they may use several browsers. Throws `NewerDeskError`.
 */
export async function loadDesk(
  keys: StaffKeys,
  organization: string,
  remembered: DeskMark | null,
): Promise<LoadedDesk> {
  const { desk } = await request({ path: '/api/staff/desk', answer: DeskAnswer })
  const sealed = desk === null ? null : fromBase64(desk)
  const hash = sealed && toBase64(sha256(sealed))
  const empty = (returned: DeskMark | null = null): HeldDesk => ({
    content: { ...EMPTY_DESK, serial: Math.max(remembered?.serial ?? 0, returned?.serial ?? 0) },
    mark: null,
    counter: Math.max(remembered?.counter ?? 0, returned?.counter ?? 0),
    before: hash,
  })
  const lost = (how: DeskLoss['how'], returned: DeskMark | null = null): LoadedDesk => ({
    state: 'lost',
    loss: { how, remembered, returned },
    desk: empty(returned),
  })
  if (sealed === null || hash === null) return remembered ? lost('missing') : { state: 'first', desk: empty() }
  const opened = await openOwn(keys, organization, sealed)
  if (opened === null) {
    if (await isLaterDesk(keys.identity, organization, sealed)) throw new NewerDeskError()
    const former = remembered === null && (await isFormerDesk(keys.identity, sealed))
    return former ? { state: 'former', desk: empty() } : lost('forged')
  }
  const content = contentOf(opened)
  const { counter, day } = opened
  const mark = { counter, hash, day, serial: content.serial }
  if (remembered && isOlder(mark, remembered)) return lost('older', mark)
  return { state: 'own', desk: { content, mark, counter, before: hash } }
}

/**
 * Stores a desk in the place of the held one, sealed to the member; its mark may be remembered then. Throws `conflict`
 * if another browser was faster.
 */
export async function saveDesk(
  keys: StaffKeys,
  organization: string,
  held: HeldDesk,
  content: Desk,
): Promise<HeldDesk> {
  const [counter, day] = [held.counter + 1, shownDay()]
  const sealed = await sealDesk(keys.identity, organization, { counter, day, content })
  const body = { desk: toBase64(sealed), before: held.before } satisfies z.infer<typeof DeskRequest>
  await command({ method: 'PUT', path: '/api/staff/desk', body })
  const hash = toBase64(sha256(sealed))
  return { content, mark: { counter, hash, day, serial: content.serial }, counter, before: hash }
}

/** The newer of two marks. */
export function newestMark(one: DeskMark | null, other: DeskMark | null): DeskMark | null {
  if (one === null || other === null) return one ?? other
  return other.counter > one.counter ? other : one
}

/** Two desks with one counter: a server that stored both showed each to another browser. */
function isOlder(mark: DeskMark, remembered: DeskMark): boolean {
  return mark.counter < remembered.counter || (mark.counter === remembered.counter && mark.hash !== remembered.hash)
}

/** The desk if this member wrote it, otherwise null. */
async function openOwn(keys: StaffKeys, organization: string, sealed: Uint8Array): Promise<SealedDesk | null> {
  try {
    return await openDesk(keys.identity, organization, sealed)
  } catch (error) {
    if (error instanceof ProtocolError) return null
    throw error
  }
}

/** The member wrote it, so what this program does not know in it came from a newer one. */
function contentOf({ content }: SealedDesk): Desk {
  const parsed = DeskContent.safeParse(content)
  if (!parsed.success) throw new NewerDeskError()
  return parsed.data
}
