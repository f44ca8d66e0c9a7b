// Run by `lane.mjs`, never alone: one suite per mutant, with all the tests that have to notice it.
import { describe, inject, test } from 'vitest'

for (const { number, tests } of inject('questions')) {
  describe(String(number), async () => {
    for (const path of tests) {
      try {
        await import(/* @vite-ignore */ path)
      } catch (error) {
        test('cannot even be loaded', () => {
          throw error
        })
      }
    }
  })
}
