import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReadableOrganization, VerifiedOrganization } from '../device/reporter/writing.ts'
import type { Site } from '../domain/names/site.ts'
import { LanguageProvider } from '../ui/index.ts'
import { bootstrapState } from './core/bootstrap.ts'
import { expectPoster } from './core/device.ts'
import { translator } from './core/language.ts'
import { forget, keyCheck } from './core/state.ts'
import { Frame } from './Frame.tsx'

const words = ['awan', 'batu', 'daun', 'embun', 'fajar', 'gunung']
const OLD = 'Daftar kunci dari kantor ini sudah berumur lebih dari 90 hari.'

beforeEach(() => {
  const site = { name: 'Inspektorat', quickExit: 'https://example.org/' } as unknown as Site
  bootstrapState.value = { state: 'loaded', bootstrap: { site } }
})
afterEach(() => {
  vi.unstubAllGlobals()
  forget()
})

test('the six words of an expired statement’s key are shown, and that the statement is old', () => {
  keyCheck.value = { state: 'expired', organization: { words, expired: true } as unknown as ReadableOrganization }
  const text = shown()
  for (const part of [...words, OLD, 'Bandingkan dengan poster']) expect(text).toContain(part)
  expect(text).not.toContain('belum dapat diperiksa')
  expectPoster('fingerprint')
  expect(shown()).toContain('Kunci ini sama dengan kunci pada poster yang Anda pindai.')
  expect(shown()).toContain(OLD)
})

test('a recent statement is not called old, and without a statement there are no words', () => {
  keyCheck.value = { state: 'checked', organization: { words, expired: false } as unknown as VerifiedOrganization }
  expect(shown()).toContain('gunung')
  expect(shown()).not.toContain(OLD)
  keyCheck.value = { state: 'offline' }
  expect(shown()).not.toContain('gunung')
  expect(shown()).toContain('belum dapat diperiksa')
})

test('around the page for a browser that cannot run the form stands only the header, with the quick exit', () => {
  expect(shown()).toMatch(/Keluar Cepat.+English.+Layar ditutup/)
  expect(shown(true)).toContain('Keluar Cepat')
  expect(shown(true)).not.toMatch(/English|Layar ditutup/)
})

function shown(bare = false): string {
  const html = render(
    <LanguageProvider t={translator.value}>
      <Frame bare={bare}>{null}</Frame>
    </LanguageProvider>,
  )
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}
