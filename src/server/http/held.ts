// How many bytes of JSON bodies are in memory at once, of all requests together. Each body takes its declared size before
// the first byte is read, so that no two bodies can wait for each other's room.
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../domain/errors.ts'

const KIB = 1024

/** Limits of a store of bodies. */
export interface HeldLimits {
  /** Bytes of all bodies together: four of the largest and four thousand small ones. Parsed, they need three times as much. */
  readonly most: number
  /**
   * A body of at most so many bytes waits for room; a larger one is refused at once. Nearly every report is small. Half
   * of the room is for small bodies only.
   */
  readonly small: number
  /** How many milliseconds a small body waits before it is refused, too. */
  readonly wait: number
  /** A body that is incomplete after so many milliseconds ends when another needs its room, the oldest first. */
  readonly grace: number
}

const LIMITS: HeldLimits = { most: 32 * KIB * KIB, small: 64 * KIB, wait: 10_000, grace: 5_000 }
/** Milliseconds between two attempts of a body that waits. */
const PAUSE = 100

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
  /** Bodies that still arrive, the oldest first. */
  const arriving = new Set<{ readonly since: number; readonly end: () => void }>()
  let taken = 0

  function makeRoom(bytes: number): boolean {
    const room = bytes > small ? most / 2 : most
    for (const { since, end } of arriving) {
      if (taken + bytes <= room || performance.now() - since < grace) break
      end()
    }
    return taken + bytes <= room
  }

  return {
    async take(bytes, end) {
      const until = performance.now() + wait
      while (!makeRoom(bytes)) {
        if (bytes > small || performance.now() > until) throw new AppError('too_busy', 'too many bodies are in memory')
        await sleep(PAUSE)
      }
      taken += bytes
      let freed = false
      const body = {
        since: performance.now(),
        end() {
          free()
          end()
        },
      }
      arriving.add(body)
      function free() {
        arriving.delete(body)
        if (!freed) taken -= bytes
        freed = true
      }
      return { keep: () => void arriving.delete(body), free }
    },
    bytes: () => taken,
  }
}
