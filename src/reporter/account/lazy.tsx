// The screens of the open account are one part, and with them what few reports need. Apart from the other lazy screens,
// because those of writing and of the receipt import this.
import { addWords } from '../core/language.ts'
import { lazy } from '../core/lazy.tsx'

/** Loads the part, and adds its texts. */
export async function later() {
  const screens = await import('../later.ts')
  addWords({ ...screens.reporterPage, ...screens.stages })
  return screens
}

export const LazyClosed = lazy(async () => (await later()).Closed)
export const LazyOtherWays = lazy(async () => (await later()).OtherWays)

/** See newest.ts. */
export async function demandNewest(...args: Parameters<typeof import('./newest.ts').demandNewest>) {
  return (await later()).demandNewest(...args)
}
