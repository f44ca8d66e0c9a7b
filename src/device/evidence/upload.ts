// Sends one sealed piece over an unreliable network: in slices, continued where the server stopped.
import { HEADERS } from '../../protocol/wire/reporter.ts'
import { RequestError, reach, refusalOf } from '../api.ts'
import { withWork } from '../work.ts'
import { throwIfAborted } from './abort.ts'
import { pause } from './pause.ts'
import type { SealedPiece } from './seal.ts'

export interface UploadTarget {
  readonly path: string
  /** Headers that tell the server whose piece it is. */
  readonly headers: Readonly<Record<string, string>>
}

export interface UploadHooks {
  /** How many bytes of this piece the server has for certain. */
  readonly sent?: ((bytes: number) => void) | undefined
  /** How much of the work for a piece that is not free is done, from 0 to 1. */
  readonly working?: ((share: number) => void) | undefined
  /** The server has accepted a piece that was not free, and its bytes follow. */
  readonly paid?: (() => void) | undefined
  /** Whether it is waiting for the network. */
  readonly waiting?: ((waiting: boolean) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const SMALLEST_SLICE = 16_384
const LARGEST_SLICE = 4 * 1_048_576
/** A slice that takes longer has lost its connection without an error. */
const STALL = 60_000
/** A slice should take about this long: visible progress on a slow line, few requests on a fast one. */
const AIM = 3_000

/** Whether the last new piece was not free. Then the next one is paid for before its bytes are sent. */
let priced = false

/** The slice size that suits the line; kept for the page's life, so that not every piece must find it again. */
let slice = 65_536

/** The largest slice that a proxy on the way may let through; smaller once it has refused a body as too large. */
let ceiling = LARGEST_SLICE

/**
 * Sends a piece and returns when the server holds all of it. After a lost connection it tries again without limit,
 * until the signal aborts. Throws `RequestError` for a refusal (too large, no room, …), which another attempt would not
 * change.
 */
export async function uploadPiece(target: UploadTarget, piece: SealedPiece, hooks: UploadHooks = {}): Promise<void> {
  let offset = 0
  let certain = true
  let failures = 0
  let furthest = 0
  let refusedUnpaid = false
  while (offset < piece.bytes.length) {
    throwIfAborted(hooks.signal)
    try {
      if (!certain) offset = await storedBytes(target, piece, hooks.signal)
      certain = true
      if (offset === 0 && priced) {
        priced = await pay(target, piece, hooks)
        hooks.paid?.()
      }
      if (offset < piece.bytes.length) offset = await sendSlice(target, piece, offset, hooks.signal)
      // A server that forgets what it has confirmed gets no fresh patience for the same bytes.
      if (offset > furthest) failures = 0
      furthest = Math.max(furthest, offset)
      hooks.waiting?.(false)
      hooks.sent?.(offset)
    } catch (error) {
      throwIfAborted(hooks.signal)
      if (!(error instanceof RequestError) || failures > patienceWith(error)) throw error
      certain = false
      if (error.code === 'work_needed') {
        // Once for each piece: bytes that are refused after the piece was announced would be refused for ever.
        if (priced || refusedUnpaid) throw error
        priced = true
        refusedUnpaid = true
        continue
      }
      if (error instanceof TooLong) {
        failures += 1
        continue
      }
      // `conflict` only says that the server is at another offset; asking is enough, unless it repeats.
      if (error.code !== 'conflict' || failures > 0) {
        hooks.waiting?.(true)
        slice = SMALLEST_SLICE
        await pause(failures, hooks.signal)
      }
      failures += 1
    }
  }
}

/** Deletes a piece that is no longer wanted. */
export async function removePiece({ path, headers }: UploadTarget, id: string): Promise<void> {
  const response = await reach(path, { method: 'DELETE', headers: { ...headers, [HEADERS.piece]: id } })
  if (response.status === 204 || response.status === 404) return
  throw response.ok ? new RequestError('broken') : await refusalOf(response)
}

/** Announces a new piece with the work that the server asks for; answers whether it asked. */
async function pay({ path, headers }: UploadTarget, piece: SealedPiece, hooks: UploadHooks): Promise<boolean> {
  let asked = false
  await withWork(
    async ({ work }) => {
      const paid = work === undefined ? {} : { [HEADERS.work]: JSON.stringify(work) }
      const response = await withoutStall(hooks.signal, (signal) =>
        reach(path, { method: 'PATCH', headers: { ...headers, ...paid, ...partOf(piece, 0) }, signal }),
      )
      if (!response.ok) throw await refusalOf(response)
      offsetIn(response)
    },
    (share) => {
      asked = true
      throwIfAborted(hooks.signal)
      hooks.working?.(share)
    },
    hooks.signal,
  )
  return asked
}

/** Headers that say which bytes follow. */
function partOf({ id, bytes }: SealedPiece, offset: number): Record<string, string> {
  return {
    [HEADERS.piece]: id,
    [HEADERS.length]: String(bytes.length),
    [HEADERS.offset]: String(offset),
    'Content-Type': 'application/octet-stream',
  }
}

async function sendSlice({ path, headers }: UploadTarget, piece: SealedPiece, offset: number, signal?: AbortSignal) {
  const body = piece.bytes.slice(offset, offset + slice)
  const started = performance.now()
  const response = await withoutStall(signal, (watched) =>
    reach(path, {
      method: 'PATCH',
      headers: { ...headers, ...partOf(piece, offset) },
      body,
      signal: watched,
    }),
  )
  if (!response.ok) {
    const refusal = await refusalOf(response)
    // Refused by a proxy: the server itself names a code.
    if (response.status !== 413 || refusal.problem || body.length <= SMALLEST_SLICE) throw refusal
    // Halves of powers of two, so that a usual limit of so many MiB is met exactly.
    while (ceiling >= body.length) ceiling >>= 1
    slice = ceiling
    throw new TooLong('broken')
  }
  const stored = offsetIn(response)
  if (stored <= offset) throw new RequestError('broken')
  learn(performance.now() - started)
  return stored
}

/** A slice that a proxy refused as too large; the next one is smaller. */
class TooLong extends RequestError {}

/** The offset that only the server names: without it the answer comes from something on the way, and means nothing. */
function offsetIn(response: Response): number {
  const offset = response.headers.get(HEADERS.offset)
  if (offset === null || !/^\d+$/.test(offset)) throw new RequestError('broken')
  return Number(offset)
}

async function storedBytes({ path, headers }: UploadTarget, piece: SealedPiece, signal?: AbortSignal): Promise<number> {
  const response = await withoutStall(signal, (watched) =>
    reach(path, { method: 'HEAD', headers: { ...headers, [HEADERS.piece]: piece.id }, signal: watched }),
  )
  if (response.status === 404) return 0
  // An answer to HEAD has no body that could explain more.
  if (!response.ok) throw new RequestError(response.status >= 500 || response.status === 429 ? 'offline' : 'broken')
  return Math.min(offsetIn(response), piece.bytes.length)
}

/**
 * How often in a row it is tried again, because another attempt may succeed. `broken` comes from a bug of the server,
 * from a proxy between, or when late bytes of a lost connection ended the next one.
 */
function patienceWith({ code }: RequestError): number {
  if (code === 'offline' || code === 'too_many') return Number.POSITIVE_INFINITY
  return code === 'conflict' || code === 'broken' || code === 'work_needed' ? 5 : -1
}

function learn(milliseconds: number): void {
  if (milliseconds < AIM / 2) slice = Math.min(ceiling, slice * 2)
  if (milliseconds > AIM * 2) slice = Math.max(SMALLEST_SLICE, slice >> 1)
}

/** AbortSignal.any and .timeout are too new for the oldest supported phones. */
async function withoutStall<T>(outer: AbortSignal | undefined, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, STALL)
  outer?.addEventListener('abort', abort)
  try {
    return await act(controller.signal)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', abort)
  }
}
