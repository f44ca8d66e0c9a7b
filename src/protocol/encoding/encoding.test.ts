// Signed and hashed values have exactly one encoding: random values survive a round trip, random bytes are refused.
import { describe, expect, test, vi } from 'vitest'
import { isDay } from '../../domain/names/day.ts'
import { CHAINS, type Chain, ENTRY_KINDS } from '../../domain/names/entries.ts'
import { parseContent } from '../entries/content.ts'
import { decodeHeader, encodeHeader, type Header } from '../entries/header.ts'
import { ProtocolError } from '../errors.ts'
import { below, bytesOf, pick, type Random, seeded } from '../testing/random.ts'
import { expectBreach } from '../testing/vectors.ts'
import { concat, equal, fromBase64, fromUtf8, isBase64, toBase64, utf8 } from './bytes.ts'
import { decodeFields, encodeFields } from './fields.ts'
import { padJson, unpadJson } from './padding.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

describe('base64url', () => {
  const random = seeded(64)
  const texts = Array.from({ length: 3000 }, () => {
    const letters = 'ABQgwAEIMQUYcgkosw048-_xyz=+/ \n'
    return Array.from({ length: below(random, 9) }, () => letters[below(random, random() < 0.9 ? 27 : 31)]).join('')
  })

  test('survives a round trip', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = bytesOf(random, length)
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }
  })

  test('has one spelling for every value, and both checks agree on it', () => {
    let taken = 0
    for (const text of texts) {
      const bytes = read(() => fromBase64(text))
      expect(isBase64(text)).toBe(bytes !== null)
      if (bytes === null) continue
      taken++
      expect(toBase64(bytes)).toBe(text)
    }
    expect(taken).toBeGreaterThan(100)
  })
})

test('all bytes are compared', () => {
  expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
  expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
  expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false)
})

test('a byte order mark is kept, malformed UTF-8 is refused', async () => {
  expect(fromUtf8(utf8('\ufeffx'))).toBe('\ufeffx')
  await expectBreach('form', () => fromUtf8(Uint8Array.of(0xc3, 0x28)))
})

describe('fields', () => {
  const random = seeded(4)
  test('survive a round trip', () => {
    for (let i = 0; i < 500; i++) {
      const fields = Array.from({ length: below(random, 8) }, () => bytesOf(random, below(random, 40)))
      expect(decodeFields(encodeFields(...fields), fields.length)).toEqual(fields)
    }
  })

  test('no two lists have the same bytes', () => {
    const lists = [[], [''], ['', ''], ['a'], ['a', ''], ['', 'a'], ['ab'], ['a', 'b'], ['b', 'a'], ['\0\0\0\u0001a']]
    expect(new Set(lists.map((list) => toBase64(encodeFields(...list)))).size).toBe(lists.length)
  })

  test('random bytes are refused, unless the encoder would write the same', () => {
    for (let i = 0; i < 5000; i++) {
      const bytes = concat(
        ...Array.from({ length: below(random, 5) }, () => Uint8Array.of(0, 0, 0, below(random, 4), below(random, 256))),
      )
      for (const count of [0, 1, 2, 3]) {
        const fields = read(() => decodeFields(bytes, count))
        if (fields !== null) expect(encodeFields(...fields)).toEqual(bytes)
      }
    }
  })

  test('a lone surrogate is refused, because it would have the bytes of U+FFFD', () =>
    expectBreach('form', () => encodeFields('\ud800')))

  test('a string is refused exactly when the platform calls it ill-formed', () => {
    const units = ['a', '\ud800', '\udbff', '\udc00', '\udfff', '\ue000', '\ud7ff', '\ufffd', '\u{1f600}', '\n', '\0']
    let refused = 0
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: below(random, 7) }, () => pick(random, units)).join('')
      const taken = read(() => encodeFields(text)) !== null
      expect(taken, JSON.stringify(text)).toBe(text.isWellFormed())
      if (!taken) refused++
    }
    expect(refused).toBeGreaterThan(1000)
  })

  test('every code unit, alone and next to a surrogate, gets the platform’s verdict', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const letter = String.fromCharCode(unit)
      for (const text of [letter, `\ud83d${letter}`, `${letter}\ude00`]) {
        const taken = read(() => encodeFields(text)) !== null
        if (taken !== text.isWellFormed()) expect.unreachable(JSON.stringify(text))
      }
    }
  })
})

describe('headers', () => {
  const random = seeded(15)

  test('survive a round trip', () => {
    for (let i = 0; i < 500; i++) {
      const header = anyHeader(random)
      expect(decodeHeader(encodeHeader(header))).toEqual(header)
    }
  })

  test('altered bytes are refused, or are what would have been written', () => {
    for (let i = 0; i < 4000; i++) {
      const bytes = Uint8Array.from(encodeHeader(anyHeader(random)))
      for (let changes = 1 + below(random, 3); changes > 0; changes--)
        bytes[below(random, bytes.length)] = below(random, 256)
      const header = read(() => decodeHeader(bytes))
      if (header !== null) expect(encodeHeader(header)).toEqual(bytes)
    }
  })
})

describe('padded JSON', () => {
  const random = seeded(7)

  test('survives a round trip, in the fewest whole steps that hold it', () => {
    for (let i = 0; i < 500; i++) {
      const value = {
        text: String.fromCharCode(...Array.from({ length: below(random, 700) }, () => below(random, 0xffff))),
      }
      const step = pick(random, [64, 512, 4096])
      const bytes = padJson(value, step)
      expect(bytes.length % step).toBe(0)
      expect(bytes.length - utf8(JSON.stringify(value)).length).toBeLessThan(step)
      expect(unpadJson(bytes, step)).toEqual(value)
    }
  })

  test('short and long texts within one step look alike', () => {
    expect(padJson({ text: 'a' })).toHaveLength(4096)
    expect(padJson({ text: 'a'.repeat(4000) })).toHaveLength(4096)
    expect(padJson({ text: 'a'.repeat(4090) })).toHaveLength(8192)
  })

  test('altered bytes are refused, or are what would have been written', () => {
    for (let i = 0; i < 4000; i++) {
      const bytes = padJson({ v: 1, text: 'aku', list: [1, true, null] }, 64)
      bytes[below(random, 64)] = pick(random, [...utf8('{}[]",:1 0-.e\\u\n\t')])
      const value = read(() => unpadJson(bytes, 64))
      if (value !== null) expect(padJson(value, 64)).toEqual(bytes)
    }
  })
})

describe('contents', () => {
  const message = { v: 1, kind: 'message', text: 'halo' }
  const parse = (chain: Chain, value: unknown) => parseContent(chain, padJson(value))

  test('have exactly the shape of their chain', async () => {
    expect(parse('reporter', message)).toEqual(message)
    for (const wrong of [
      { ...message, v: 2 },
      { ...message, kind: 'stage' },
      { ...message, kind: 'constructor' },
      { ...message, text: 1 },
      { ...message, text: 'x'.repeat(20_001) },
      { ...message, mark: 'x' },
      { v: 1, kind: 'message' },
      [message],
      'message',
      null,
    ]) {
      await expectBreach('form', () => parse('reporter', wrong))
      await expectBreach('form', () => parse('office', wrong))
      await expectBreach('form', () => parse('internal', wrong))
    }
  })

  test('cannot set a prototype', async () => {
    const bytes = padJson(JSON.parse('{"v":1,"kind":"message","text":"x","__proto__":{"admin":true}}'))
    await expectBreach('form', () => parseContent('reporter', bytes))
  })
})

test('a day must exist in the calendar', () => {
  let days = 0
  for (let year = 2019; year <= 2029; year++)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        if (isDay(text)) days++
      }
  expect(days).toBe(11 * 365 + 3)
  expect(isDay('2028-02-29')).toBe(true)
  for (const text of ['', '2026-2-1', '02026-02-01', '2026-02-01 ', '2026-02-01\n', '0000-01-01', '٢٠٢٦-٠٢-٠١']) {
    expect(isDay(text)).toBe(false)
  }
})

function anyHeader(random: Random): Header {
  const chain = pick(random, CHAINS)
  const byReporter = chain === 'reporter'
  const first = random() < 0.3
  const start = { reporter: 'report', office: 'message', internal: 'dossier' } as const
  const kinds = (ENTRY_KINDS[chain] as readonly Header['kind'][]).filter(
    (kind) => kind !== 'report' && kind !== 'dossier',
  )
  const hash = () => toBase64(bytesOf(random, 32))
  const kind = first ? start[chain] : pick(random, kinds)
  const seesNothing = ['report', 'classification', 'disclosure', 'discard', 'take_back', 'check_in'].includes(kind)
  return {
    organization: hash(),
    channel: pick(random, ['pelanggaran', 'gratifikasi', 'a-1']),
    caseId: toBase64(bytesOf(random, 16)),
    chain,
    number: first ? 0 : 1 + below(random, 999_999_999),
    kind,
    author: byReporter ? null : 1 + below(random, 40),
    day: byReporter ? null : `2026-0${1 + below(random, 9)}-1${below(random, 10)}`,
    serial: below(random, 1000),
    pieces: Array.from({ length: below(random, 5) }, () => toBase64(bytesOf(random, 16))),
    previous: first ? null : hash(),
    seen: seesNothing || random() < 0.5 ? null : hash(),
    body: hash(),
    leaf: hash(),
  }
}

/** The reader's result, or null if it refuses with a `ProtocolError`; other errors are thrown again. */
function read<T>(reader: () => T): T | null {
  try {
    return reader()
  } catch (error) {
    if (error instanceof ProtocolError) return null
    throw error
  }
}
