// Shapes of the small values in statements, entries and requests. Each value has exactly one spelling.
import * as z from 'zod/mini'
import { isDay } from '../../domain/names/day.ts'

/** Stops Zod from trying `new Function`, which a strict content security policy forbids. */
z.config({ jitless: true })

/** 32 bytes in base64url: hashes, tokens, keys, proofs. The last character carries only four bits. */
export const Hash32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/))
/** 16 bytes in base64url: case ids, piece ids. */
export const Id16 = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/))
/** 64 bytes in base64url: a signature. */
export const Signature64 = z.string().check(z.regex(/^[A-Za-z0-9_-]{85}[AQgw]$/))
/** YYYY-MM-DD, a day that exists in the calendar. */
export const DayText = z.string().check(z.refine(isDay))
export const CHANNEL_ID = /^[a-z][a-z0-9-]{1,30}$/
export const ChannelId = z.string().check(z.regex(CHANNEL_ID))
