// How many bytes of JSON bodies are in memory at once, of all requests together. Each body takes its declared size before
// the first byte is read, so that no two bodies can wait for each other's room.
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../domain/errors.ts'

const KIB = 1024

/** Limits of the room for bodies. */
export interface HeldLimits {
  /**
   * Bytes of all bodies together; half of it is for large ones, half for small ones, so that neither can take all of it.
   * That is two of the largest and two thousand of the smallest. Parsed, they need three times as much.
   */
  readonly most: number
  /** A body of at most this many bytes is small. */
  readonly small: number
  /** How many milliseconds a body waits for room before it is refused. */
  readonly wait: number
  /** A body that is incomplete after so many milliseconds ends when another needs its room, the oldest first. */
  readonly grace: number
}

const LIMITS: HeldLimits = { most: 16 * KIB * KIB, small: 64 * KIB, wait: 10_000, grace: 5_000 }
/** Milliseconds between two attempts of a body that waits. */
const PAUSE = 20

/** The room that one body occupies. */
export interface Hold {
  /** The body is complete: from now on it ends for nobody. */
  keep(): void
  /** Gives the room back; further calls do nothing. */
  free(): void
}

export interface Held {
  /** Takes room for a body. `end` is called if the body must give it back. Throws `too_busy`. */
  take(bytes: number, end: () => void): Promise<Hold>
  /** Bytes that are taken now. */
  bytes(): number
}

/** Room for the bodies of one server. */
export function openHeld(limits: Partial<HeldLimits> = {}): Held {
  const { most, small, wait, grace } = { ...LIMITS, ...limits }
  const [forSmall, forLarge] = [openRoom(most / 2, grace), openRoom(most / 2, grace)]
  return {
    async take(bytes, end) {
      const room = bytes > small ? forLarge : forSmall
      const until = performance.now() + wait
      while (!room.make(bytes)) {
        if (performance.now() > until) throw new AppError('too_busy', 'too many bodies are in memory')
        await sleep(PAUSE)
      }
      return room.take(bytes, end)
    },
    bytes: () => forSmall.taken() + forLarge.taken(),
  }
}

function openRoom(most: number, grace: number) {
  /** Bodies that still arrive, the oldest first. */
  const arriving = new Set<{ readonly since: number; readonly end: () => void }>()
  let taken = 0

  /** Ends bodies that take too long until this one fits; false if it still does not. */
  function make(bytes: number): boolean {
    for (const { since, end } of arriving) {
      if (taken + bytes <= most || performance.now() - since < grace) break
      end()
    }
    return taken + bytes <= most
  }

  function take(bytes: number, end: () => void): Hold {
    let freed = false
    const free = () => {
      arriving.delete(body)
      if (!freed) taken -= bytes
      freed = true
    }
    const since = performance.now()
    const body = {
      since,
      end() {
        free()
        end()
      },
    }
    taken += bytes
    arriving.add(body)
    return { keep: () => void arriving.delete(body), free }
  }

  return { make, take, taken: () => taken }
}
