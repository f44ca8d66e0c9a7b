// Tests what people write, read aloud and type (codes, numbers, names, passwords), and the work that a flood would
// cost.
import { describe, expect, test, vi } from 'vitest'
import { codeProblem, makeCode } from './account/code.ts'
import { normalizeName, reporterPasswordKeys, staffPasswordKeys, unlockIdentity } from './account/password.ts'
import { deriveSlot, slotToken } from './account/slots.ts'
import { splitCode } from './account/typed.ts'
import { WORDS } from './account/words/index.ts'
import { toBase64 } from './encoding/bytes.ts'
import { formatRegistration, makeRegistration, parseRegistration } from './registration.ts'
import { hashNamed, organization } from './testing/office.ts'
import { below, bytesOf, seeded } from './testing/random.ts'
import { countSolved, isOwnChallenge, signChallenge, solveWork, WORK_PARTS } from './work.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

const random = seeded(8)

describe('codes', () => {
  test('are valid as they are made and as people type them', () => {
    for (let i = 0; i < 300; i++) {
      const code = makeCode()
      expect(codeProblem(code)).toBeNull()
      expect(splitCode(`  ${code.join(',  ').toUpperCase()}\n`)).toEqual(code)
    }
  })

  test('use the whole list', () => {
    const used = new Set(Array.from({ length: 2500 }, makeCode).flat())
    expect(used.size).toBeGreaterThan(2030)
  })

  test('with a wrong word or two exchanged words are noticed, except one in about two thousand', () => {
    let missed = 0
    for (let i = 0; i < 4000; i++) {
      const code = makeCode()
      const [a, b] = [below(random, 8), below(random, 8)]
      const wrong = [...code]
      if (i % 2 === 0) wrong[a] = WORDS[below(random, 2048)] as string
      else [wrong[a], wrong[b]] = [code[b] as string, code[a] as string]
      if (wrong.join() !== code.join() && codeProblem(wrong) === null) missed++
    }
    expect(missed).toBeLessThan(14)
  })
})

describe('registration numbers', () => {
  const numbers = Array.from({ length: 60 }, makeRegistration)

  test('are understood in every way in which people write them', () => {
    for (const number of numbers) {
      expect(parseRegistration(number)).toBe(number)
      expect(parseRegistration(` ${formatRegistration(number).toLowerCase()} `)).toBe(number)
      expect(parseRegistration(number.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(number)
      expect(parseRegistration(number.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(number)
    }
  })

  test('with any single wrong character are refused', () => {
    for (const number of numbers) {
      for (let at = 0; at < 8; at++) {
        for (const character of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
          const wrong = number.slice(0, at) + character + number.slice(at + 1)
          expect(parseRegistration(wrong)).toBe(wrong === number ? number : null)
        }
      }
    }
  })

  test('with two exchanged neighbours are nearly always refused', () => {
    let missed = 0
    for (const number of Array.from({ length: 1000 }, makeRegistration)) {
      const at = below(random, 7)
      const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
      if (swapped !== number && parseRegistration(swapped) !== null) missed++
    }
    expect(missed).toBeLessThan(10)
  })

  test.each(['', 'K7QM4T2', 'K7QM4T299', 'K7QM4T2U', 'K7QM_4T29', 'K7QM4T2９', '🙂7QM4T29'])(
    '%s is no number',
    (text) => {
      expect(parseRegistration(text)).toBeNull()
    },
  )
})

describe('names and passwords', () => {
  test('a normalised name stays as it is', () => {
    for (const name of ['Sari', ' SARI  Dewi ', 'ＳＡＲＩ', 'Straße', 'JOSÉ', 'ﬁsh', 'a\u00a0b', '👍 x']) {
      expect(normalizeName(normalizeName(name))).toBe(normalizeName(name))
    }
  })

  test('any difference gives other keys, and reporters and staff never have the same', () => {
    const secret = bytesOf(random, 32)
    const keys = [
      reporterPasswordKeys(organization, 'melati', 'kuda nil'),
      reporterPasswordKeys(organization, 'melati', 'kuda nil '),
      reporterPasswordKeys(organization, 'mawar', 'kuda nil'),
      reporterPasswordKeys(hashNamed('other'), 'melati', 'kuda nil'),
      staffPasswordKeys(organization, 'melati', 'kuda nil', secret),
      staffPasswordKeys(organization, 'melati', 'kuda nil', bytesOf(random, 32)),
    ]
    const secrets = keys.flatMap(({ proof, unlock }) => [proof, toBase64(unlock)])
    expect(new Set(secrets).size).toBe(secrets.length)
    expect(new Set(keys.map(({ lookup }) => lookup)).size).toBe(4)
    const shares = [hashNamed('share 1'), hashNamed('share 2')]
    expect(new Set(shares.map((share) => unlockIdentity(bytesOf(seeded(1), 32), share))).size).toBe(2)
  }, 30_000)
})

test('no two slots, and no two parts of a slot, have a value in common', async () => {
  const roots = [bytesOf(random, 32), bytesOf(random, 32)]
  const slots = await Promise.all(roots.flatMap((root) => [0, 1, 2, 10].map((index) => deriveSlot(root, index))))
  const parts = slots.flatMap((slot) => [
    slot.token,
    slot.caseId,
    slot.caseIdentity,
    slot.caseRecipient,
    slot.caseKey.seed,
    slot.caseKey.verifyKey,
    slot.ownIdentity,
    slot.ownRecipient,
    ...[0, 1, 10].map((number) => toBase64(slot.mark(number))),
  ])
  expect(new Set(parts).size).toBe(parts.length)
  expect(slotToken(roots[0] as Uint8Array, 10)).toBe(slots[3]?.token)
})

describe('proof of work', () => {
  const secret = bytesOf(random, 32)
  const nonce = toBase64(bytesOf(random, 16))
  const challenge = signChallenge(secret, { purpose: 'slot', nonce, bits: 3, expires: 1_800_000_000 })

  test('is solved and checked', async () => {
    const parts: number[] = []
    const work = await solveWork(challenge, (done) => parts.push(done))
    expect(parts.filter(Number.isInteger)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await countSolved(work)).toBe(WORK_PARTS)
    expect(await countSolved({ ...work, answers: work.answers.slice(1) })).toBe(0)
    expect(await countSolved({ ...work, answers: work.answers.toReversed() })).toBeLessThan(WORK_PARTS)
    // The solver tries the numbers from 0 on, so a smaller one is wrong.
    const last = work.answers.findLastIndex((answer) => answer > 0)
    expect(await countSolved({ ...work, answers: work.answers.with(last, 0) })).toBe(last)
    const other = { ...challenge, nonce: toBase64(bytesOf(random, 16)), bits: 6 }
    expect(await countSolved({ ...work, challenge: other })).toBeLessThan(WORK_PARTS)
  })

  test('ends soon after it is aborted', async () => {
    const controller = new AbortController()
    const work = solveWork({ ...challenge, bits: 32 }, undefined, controller.signal)
    setTimeout(() => controller.abort(), 0)
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    await expect(solveWork(challenge, undefined, controller.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('counts only for the server’s own challenges, not for easier, longer or foreign ones', () => {
    expect(isOwnChallenge(secret, challenge)).toBe(true)
    expect(isOwnChallenge(bytesOf(random, 32), challenge)).toBe(false)
    const changes = [
      { bits: 0 },
      { expires: 1_900_000_000 },
      { purpose: 'login' as const },
      { nonce: toBase64(bytesOf(random, 16)) },
    ]
    for (const change of changes) expect(isOwnChallenge(secret, { ...challenge, ...change })).toBe(false)
  })
})
