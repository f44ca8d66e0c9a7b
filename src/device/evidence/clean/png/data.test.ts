import { readdirSync, readFileSync } from 'node:fs'
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Bytes, viewOf } from '../cleaned.ts'
import { bytesOf, clean, join, textOf } from '../testing.ts'
import { type Chunk, readChunk, writeChunk } from './chunks.ts'
import { walkZlib } from './deflate.ts'
import { cleanPng } from './png.ts'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
const canary = bytesOf('LOKASI -7.4664,112.4338 SN-CANARY')

function read(name: string): Bytes {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

function listChunks(file: Bytes): Chunk[] {
  const chunks: Chunk[] = []
  for (let chunk = readChunk(file, 8); chunk; chunk = readChunk(file, chunk.end)) chunks.push(chunk)
  return chunks
}

/** The file with each chunk replaced by the result of `change`. */
function rewrite(file: Bytes, change: (chunk: Chunk) => readonly Uint8Array[]): Bytes {
  return join(file.subarray(0, 8), ...listChunks(file).flatMap(change))
}

describe.each(names)('the data of %s', (name) => {
  const file = read(name)
  const last = listChunks(file).findLast(({ type }) => type === 'IDAT')
  const atLast = (write: (chunk: Chunk) => readonly Uint8Array[]) =>
    rewrite(file, (chunk) => (chunk.whole.byteOffset === last?.whole.byteOffset ? write(chunk) : [chunk.whole]))

  test('stays as it is', async () => {
    expect(await clean(file)).toMatchObject({ bytes: file, cleaned: true, removed: [] })
  })

  test('loses what stands after it in its chunk, in its own chunks, and after other chunks', async () => {
    const given = [
      atLast(({ type, content }) => [writeChunk(type, join(content, canary))]),
      atLast(({ type, whole }) => [whole, writeChunk(type, canary), writeChunk(type, canary)]),
      atLast(({ type, whole }) => [whole, writeChunk('tIME', bytesOf('1234567')), writeChunk(type, canary)]),
    ]
    for (const planted of given) {
      const { bytes, cleaned, removed } = await clean(planted)
      expect([cleaned, bytes]).toEqual([true, file])
      expect(removed).toContain('other')
    }
  })

  test('may be cut into chunks in any way', async () => {
    const cut = rewrite(file, ({ type, content, whole }) => {
      if (type !== 'IDAT') return [whole]
      return Array.from(content, (_, at) => writeChunk(type, content.subarray(at, at + 1)))
    })
    expect(await clean(cut)).toMatchObject({ bytes: cut, cleaned: true, removed: [] })
    const bytes = [...canary].map((byte) => writeChunk('IDAT', Uint8Array.of(byte)))
    const end = listChunks(cut).findLast(({ type }) => type === 'IDAT')?.end ?? 0
    expect((await clean(cut.subarray(0, end), ...bytes, cut.subarray(end))).bytes).toEqual(cut)
  })

  test('is not called clean if it is cut or of another size, or with bytes after a later frame', async () => {
    const given = [
      atLast(({ type, content }) => [writeChunk(type, content.subarray(0, -1))]),
      atLast(() => []),
      rewrite(file, ({ type, content, whole }) => {
        if (type !== 'IHDR') return [whole]
        const other = content.slice()
        other[7] = (other[7] ?? 0) + 1
        return [writeChunk(type, other)]
      }),
      ...(name === 'animated.png'
        ? [
            rewrite(file, ({ type, content, whole }) => [
              type === 'fdAT' ? writeChunk(type, join(content, canary)) : whole,
            ]),
            rewrite(file, ({ type, whole }) => (type === 'fdAT' ? [] : [whole])),
            rewrite(file, ({ type, whole }) => (type === 'fdAT' ? [whole, whole] : [whole])),
          ]
        : []),
    ]
    for (const damaged of given) expect(await cleanPng(damaged)).toBeNull()
  })

  test('with damaged bits causes no exception and no hidden text that is called clean', async () => {
    const planted = atLast(({ type, content }) => [writeChunk(type, join(content, canary))])
    let state = 7
    for (let run = 0; run < 500; run++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      const target = (state >>> 8) % 4
      // With right checksums, since a wrong one already shows the damage.
      const damaged = rewrite(planted, ({ type, content, whole }) => {
        if (content.length === 0 || (type !== 'IDAT' && type !== 'IHDR' && type !== 'fdAT') || target === 3)
          return [whole]
        const other = content.slice()
        const at = (state >>> 10) % other.length
        other[at] = (other[at] ?? 0) ^ (1 << (run & 7))
        return [writeChunk(type, other)]
      })
      const result = await cleanPng(damaged)
      if (result) expect(textOf(join(...result.parts))).not.toMatch(/LOKASI|CANARY/)
    }
  })
})

describe('walking a zlib stream', () => {
  const walk = (parts: readonly Uint8Array[], expected: number): number => {
    const steps = walkZlib(parts, expected)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }
  const inputs = [
    new Uint8Array(0),
    bytesOf('a'),
    new Uint8Array(100_000),
    bytesOf('Yth. Inspektur, '.repeat(5000)),
    Uint8Array.from({ length: 90_000 }, (_, i) => (Math.imul(i * i + 7, 2654435761) >>> 24) & (i >> 9)),
  ]

  test.each([
    ...Array.from({ length: 10 }, (_, level) => ({ level })),
    ...[9, 10, 12, 15].map((windowBits) => ({ windowBits })),
    { strategy: constants.Z_FIXED },
    { strategy: constants.Z_HUFFMAN_ONLY },
    { strategy: constants.Z_RLE },
    { memLevel: 1 },
  ])('ends where zlib ends, with %o', (options) => {
    for (const input of inputs) {
      const packed = new Uint8Array(deflateSync(input, options))
      expect(walk([packed], input.length)).toBe(packed.length)
      expect(walk([packed, canary], input.length)).toBe(packed.length)
      expect(walk([join(packed, canary)], input.length)).toBe(packed.length)
      const pieces = Array.from({ length: Math.ceil(packed.length / 7) }, (_, i) => packed.subarray(7 * i, 7 * i + 7))
      expect(walk(pieces, input.length)).toBe(packed.length)
      expect(() => walk([packed], input.length + 1)).toThrow()
      if (input.length > 0) expect(() => walk([packed], input.length - 1)).toThrow()
      for (const cut of [1, 4, 5, 20]) expect(() => walk([packed.subarray(0, -cut)], input.length)).toThrow()
    }
  })

  test('refuses bits that belong to no code, and an invalid head', () => {
    const packed = new Uint8Array(deflateSync(bytesOf('abc')))
    const raw = deflateRawSync(bytesOf('abc'))
    const at = 2 + raw.length - 1
    const spoilt = packed.slice()
    spoilt[at] = (spoilt[at] ?? 0) | 0x80
    expect(() => walk([spoilt], 3)).toThrow()
    expect(() => walk([raw], 3)).toThrow()
    expect(() => walk([bytesOf('\x78\xbb\0\0\0\0')], 0)).toThrow()
  })

  test('counts in bounded time and memory a stream that would expand to gigabytes', () => {
    const zeros = deflateSync(new Uint8Array(64 << 20))
    expect(zeros.length).toBeLessThan(100_000)
    expect(walk([new Uint8Array(zeros)], 64 << 20)).toBe(zeros.length)
  })
})

test('a head that claims a huge picture is refused at once', async () => {
  const huge = rewrite(read('rgb.png'), ({ type, content, whole }) => {
    if (type !== 'IHDR') return [whole]
    const other = content.slice()
    viewOf(other).setUint32(0, 0x7fffffff)
    viewOf(other).setUint32(4, 0x7fffffff)
    return [writeChunk(type, other)]
  })
  expect(await cleanPng(huge)).toBeNull()
})
