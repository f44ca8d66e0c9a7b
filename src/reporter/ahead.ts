// Loads every part of the form on every phone that shows it, whether its owner writes, opens a report or only looks.
// The server forbids caching these parts, but Chromium keeps the address of each script that it has run, so a phone on
// which only the parts of one person's steps had run would tell what this person did. A few parts load on demand all
// the same, because they tell nothing: the English texts, the office's criteria, and the screen for browsers that
// cannot run the form. tests/e2e/profiles.spec.ts fails if another part is missing here.
import { device, opening, passwords, reading } from './core/device.ts'

/** First what a report needs, because nobody should have to wait for a network that may be gone by then. */
const needed = [() => import('./write/finish.ts'), () => import('./receipt/ReceiptScreen.tsx')]

const others = [
  () => import('./install/Install.tsx'),
  () => import('./later.ts'),
  opening,
  reading,
  () => import('./adviser/Advice.tsx'),
  () => import('./adviser/ReportAdvice.tsx'),
  () => import('./limit/Limit.tsx'),
  async () => (await device()).loadCleaners(),
  () => import('./password/index.ts'),
  passwords,
]

/** One after the other, so that a slow line stays free for the person. Ends at the first that cannot be fetched. */
export async function fetchAhead(): Promise<void> {
  try {
    for (const load of [...needed, ...others]) await load()
  } catch {
    // They are requested again when they are needed.
  }
}
