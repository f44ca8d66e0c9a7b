// A member's desk: what their console remembers, sealed to themselves and stored by the server. age does not say who
// wrote a file, so the desk carries a MAC that only the member can make, and a counter that only grows.
import { bech32 } from '@scure/base'
import * as z from 'zod/mini'
import { type Bytes, equal, fromBase64, toBase64 } from '../encoding/bytes.ts'
import { derive, labelledMac, recipientHash } from '../encoding/hash.ts'
import { padJson, unpadJson } from '../encoding/padding.ts'
import { DayText, Hash32 } from '../encoding/shapes.ts'
import { demand, ProtocolError } from '../errors.ts'
import { open, recipientOf, seal } from './age.ts'

const VERSION = 2

/** Every later form keeps these fields and their meaning, so that a program of today can tell it from a forged desk. */
const AUTHENTICATED = {
  counter: z.int().check(z.positive()),
  day: DayText,
  content: z.record(z.string(), z.unknown()),
  mac: Hash32,
}
const Envelope = z.strictObject({ v: z.literal(VERSION), ...AUTHENTICATED })
const FormerEnvelope = z.object({ v: z.literal(1) })
const LaterEnvelope = z.object({ v: z.int().check(z.gte(VERSION + 1)), ...AUTHENTICATED })

/** One version of a desk. Its content is the console's own business. */
export interface SealedDesk {
  /** One more than the version that it replaced. */
  readonly counter: number
  /** The day on which it was written, as the member's device showed it. */
  readonly day: string
  readonly content: Readonly<Record<string, unknown>>
}

/** Seals a desk to the member and authenticates it with a key that only their identity gives. */
export async function sealDesk(identity: string, organization: string, desk: SealedDesk): Promise<Bytes> {
  const recipient = await recipientOf(identity)
  const { counter, day, content } = desk
  const mac = toBase64(macOf(identity, organization, recipient, desk))
  return seal(recipient, padJson(Envelope.parse({ v: VERSION, counter, day, content, mac })))
}

/**
 * Opens a desk that this member wrote. Throws `content` if it does not open, `form` if it is not a desk of this form and
 * `signature` if its MAC is not the member's own: the server can seal a desk to the member, but it cannot make the MAC.
 */
export async function openDesk(identity: string, organization: string, sealed: Uint8Array): Promise<SealedDesk> {
  const envelope = Envelope.safeParse(unpadJson(await open(identity, sealed)))
  demand(envelope.success, 'form', 'not a desk')
  const { v: _, mac, ...desk } = envelope.data
  const isOwn = await wrote(identity, organization, desk, mac)
  demand(isOwn, 'signature', 'a desk that this member did not write')
  return desk
}

/** Whether the member has made this MAC of a desk. */
async function wrote(identity: string, organization: string, desk: SealedDesk, mac: string): Promise<boolean> {
  return equal(macOf(identity, organization, await recipientOf(identity), desk), fromBase64(mac))
}

/** Whether this opens as a desk of before, which had no MAC: anybody can have written it. */
export async function isFormerDesk(identity: string, sealed: Uint8Array): Promise<boolean> {
  return FormerEnvelope.safeParse(await contentOf(identity, sealed)).success
}

/**
 * Whether this is a desk of a later form than this program knows, and this member wrote it. The form alone proves nothing:
 * the server can seal one.
 */
export async function isLaterDesk(identity: string, organization: string, sealed: Uint8Array): Promise<boolean> {
  const envelope = LaterEnvelope.safeParse(await contentOf(identity, sealed))
  if (!envelope.success) return false
  const { v: _, mac, ...desk } = envelope.data
  return wrote(identity, organization, desk, mac)
}

/** What the file holds; null if it does not open or is not JSON. */
async function contentOf(identity: string, sealed: Uint8Array): Promise<unknown> {
  try {
    return unpadJson(await open(identity, sealed))
  } catch (error) {
    if (error instanceof ProtocolError) return null
    throw error
  }
}

function macOf(
  identity: string,
  organization: string,
  recipient: string,
  { counter, day, content }: SealedDesk,
): Bytes {
  const key = derive(bech32.decodeToBytes(identity.toLowerCase()).bytes, 'desk-mac')
  const place = [fromBase64(organization), fromBase64(recipientHash(recipient))] as const
  return labelledMac(key, 'desk', ...place, String(counter), day, JSON.stringify(content))
}
