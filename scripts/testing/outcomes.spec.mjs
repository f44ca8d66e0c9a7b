// A test for each outcome that `npm test` counts. FLAKY is the number of tests that pass at the second try.
import { expect, test } from '@playwright/test'

test('passes', () => {})

test('fails twice', () => {
  expect(1, 'the sum').toBe(2)
})

test('is skipped', () => {
  test.skip(true, 'for a reason')
})

for (let at = 1; at <= Number(process.env.FLAKY); at += 1) {
  test(`passes at the second try, ${at}`, () => {
    expect(test.info().retry, 'tries before').toBe(1)
  })
}

// Tests that share state are repeated together, from the first one.
test.describe
  .serial('in order', () => {
    let steps = 0
    test('first', () => {
      steps += 1
    })
    test('second', () => {
      expect(steps, 'steps before').toBe(1)
      if (process.env.ORDERED) expect(test.info().retry, 'tries before').toBe(1)
    })
    test('third', () => {})
  })

if (process.env.BROKEN) throw new Error('this file cannot be read')
