// The proof of work for the report's slot, done while the person still writes. Every phone that shows the form asks for a
// challenge, so that request tells nobody who writes; what begins with the first answer asks the server for nothing.
import type { Challenge, Work } from '../../../protocol/work.ts'
import { device } from '../../core/device.ts'
import { onForget } from '../../core/state.ts'

let challenge: Promise<Challenge> | null = null
let work: Promise<Work | null> | null = null
let watch: ((share: number) => void) | null = null
let end = new AbortController()
onForget(() => {
  end.abort()
  end = new AbortController()
  challenge = null
  work = null
  watch = null
})

/** Asks for a challenge. Without one, the work is done where the slot is needed. */
export async function askForChallenge(): Promise<void> {
  challenge = device().then(({ slotChallenge }) => slotChallenge())
  await challenge.catch(() => {})
}

/** Begins the work, once. */
export function beginWork(): void {
  if (challenge === null || work !== null) return
  const { signal } = end
  work = Promise.all([device(), challenge])
    .then(([{ solveSlot }, asked]) => solveSlot(asked, (share) => watch?.(share), signal))
    .catch(() => null)
}

/** The work, for one slot; `progress` gets the part done. Null if there is none. */
export async function takeWork(progress: (share: number) => void): Promise<Work | null> {
  beginWork()
  watch = progress
  const taken = work
  challenge = null
  work = null
  return (await taken) ?? null
}
