import { describe, expect, test } from 'vitest'
import { type Trace, viewOf } from './cleaned.ts'
import { cleanProfile } from './icc.ts'
import { bytesOf, profileOf, textOf } from './testing.ts'

function clean(profile: Uint8Array<ArrayBuffer>) {
  const removed = new Set<Trace>()
  return { profile: cleanProfile(profile, removed), removed: [...removed] }
}

/** The tags of a profile with their data. */
function listTags(profile: Uint8Array): Record<string, string> {
  const view = viewOf(profile)
  const tags = Array.from({ length: view.getUint32(128) }, (_, i) => 132 + 12 * i)
  return Object.fromEntries(
    tags.map((at) => {
      const [from, size] = [view.getUint32(at + 4), view.getUint32(at + 8)]
      return [textOf(profile.subarray(at, at + 4)), textOf(profile.subarray(from, from + size))]
    }),
  )
}

describe('cleaning a colour profile', () => {
  test('keeps only the data from which colours are computed, nothing about a device, a program or a time', () => {
    const original = profileOf('CANARY')
    const { profile, removed } = clean(original)
    const { desc, cprt, mmod, meta, ...colours } = listTags(original)
    expect([desc, cprt, mmod, meta].every((text) => text?.includes('CANARY'))).toBe(true)
    expect(listTags(profile ?? original)).toEqual(colours)
    expect(Object.keys(colours)).toHaveLength(6)
    expect(textOf(profile ?? original)).not.toMatch(/CANA|ANAR|NARY|RYCA|YCAN/)
    for (const [from, to] of [
      [8, 24],
      [36, 40],
      [64, 80],
    ]) {
      expect(profile?.subarray(from, to)).toEqual(original.subarray(from, to))
    }
    expect(viewOf(profile ?? original).getUint32(0)).toBe(profile?.length)
    expect(removed).toEqual(['other'])
  })

  test('profiles of two makers with the same colours become the same bytes, and stay so', () => {
    const { profile } = clean(profileOf('Layar kantor, nomor seri 4711'))
    expect(clean(profileOf('Kamera lain')).profile).toEqual(profile)
    expect(clean(profileOf('Kamera genap')).profile).toEqual(profile)
    expect(clean(profile ?? bytesOf(''))).toEqual({ profile, removed: [] })
  })

  test.each([
    ['too short', profileOf('CANARY').subarray(0, 131)],
    ['no profile', new Uint8Array(500)],
    ['broken off', profileOf('CANARY').subarray(0, 300)],
    ['without colours', profileOf('CANARY').subarray(0, 140)],
  ])('one that is %s is removed', (_, profile) => {
    expect(clean(profile)).toEqual({ profile: undefined, removed: ['other'] })
  })
})
