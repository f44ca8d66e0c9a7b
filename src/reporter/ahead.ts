// Loads every part of the form on every phone that shows it, whether its owner writes, opens a report or only looks.
// The server forbids caching these parts, but Chromium keeps the address of each script that it has run, so a phone on
// which only the parts of one person's steps had run would tell what this person did. A few parts load on demand all
// the same, because they tell nothing: the English texts, the office's criteria, and the screen for browsers that
// cannot run the form. tests/e2e/profiles.spec.ts fails if another part is missing here.
import { pause } from '../device/evidence/pause.ts'
import { device, opening, passwords, reading } from './core/device.ts'

/** First what a report needs, because nobody should have to wait for a network that may be gone by then. */
const needed = [device, () => import('./write/finish.ts'), () => import('./receipt/ReceiptScreen.tsx')]

const others = [
  () => import('./install/Install.tsx'),
  () => import('./later.ts'),
  opening,
  reading,
  () => import('./adviser/Advice.tsx'),
  () => import('./amount/AmountQuestion.tsx'),
  () => import('./gift/words.ts'),
  () => import('./limit/Limit.tsx'),
  async () => (await device()).loadCleaners(),
  () => import('./password/index.ts'),
  passwords,
]

/** How often a part is requested: offline, that is about an hour. */
const ROUNDS = 10
/** A part that takes longer than this pause has perhaps lost its connection without an error. */
const STALLED = 5

/**
 * One after the other, so that a slow line stays free for the person. What cannot be fetched is requested again after
 * the others, because a phone that lacks parts would differ from the rest.
 */
export async function fetchAhead(parts: readonly (() => Promise<unknown>)[] = [...needed, ...others]): Promise<void> {
  let missing = parts
  let failures = 0
  for (let round = 0; round < ROUNDS && missing.length > 0; round++) {
    const failed: (typeof missing)[number][] = []
    for (const fetchPart of missing) {
      try {
        await Promise.race([fetchPart(), pause(STALLED).then(() => Promise.reject(new Error('stalled')))])
        failures = 0
      } catch {
        failed.push(fetchPart)
        await pause(failures++)
      }
    }
    missing = failed
  }
}
