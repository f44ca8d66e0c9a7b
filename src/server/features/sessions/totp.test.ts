import { expect, test } from 'vitest'
import { utf8 } from '../../../protocol/encoding/bytes.ts'
import { acceptTotp, totpCode, totpSecret, totpSecretText, totpStep } from './totp.ts'

const secret = utf8('12345678901234567890')

/** The vectors of RFC 6238 appendix B: the last six of their eight digits. */
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code at second %i is %s', (second, code) => {
  expect(totpCode(secret, totpStep(second * 1000))).toBe(code)
  expect(acceptTotp(secret, code, second * 1000, 0)).toBe(totpStep(second * 1000))
})

test('a code is accepted at most one step early or late', () => {
  const step = totpStep(600_000)
  const now = (steps: number) => (step + steps) * 30_000
  const code = totpCode(secret, step)
  expect([-2, -1, 0, 1, 2].map((steps) => acceptTotp(secret, code, now(steps), 0) === step)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

test('a code is accepted only once, and never one older than the last used', () => {
  const step = totpStep(600_000)
  expect(acceptTotp(secret, totpCode(secret, step), 600_000, step)).toBeNull()
  expect(acceptTotp(secret, totpCode(secret, step - 1), 600_000, step)).toBeNull()
  expect(acceptTotp(secret, totpCode(secret, step + 1), 600_000, step)).toBe(step + 1)
})

test('a text that is not a code is refused', () => {
  for (const code of ['', '28708', '28708²', '2870820', ' 287082']) {
    expect(acceptTotp(secret, code, 59_000, 0)).toBeNull()
  }
})

test('the secret depends on pepper, organisation, number and nonce', () => {
  const [pepper, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
  const secrets = [
    totpSecret(pepper, 'a', 1, 'n'),
    totpSecret(other, 'a', 1, 'n'),
    totpSecret(pepper, 'b', 1, 'n'),
    totpSecret(pepper, 'a', 2, 'n'),
    totpSecret(pepper, 'a', 1, 'm'),
  ].map(totpSecretText)
  expect(new Set(secrets).size).toBe(5)
  expect(secrets[0]).toMatch(/^[A-Z2-7]{32}$/)
})
