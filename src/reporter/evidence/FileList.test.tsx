import { signal } from '@preact/signals'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { LanguageProvider } from '../../ui/index.ts'
import { translator } from '../core/language.ts'
import { FileList } from './FileList.tsx'
import type { FileItem, Queue } from './queue.ts'

const SCREENSHOT = /kirim tangkapan layarnya/
const PARTS = /tangkapan layar bagian yang penting/
const VOICES = /Suara dapat dikenali/

function shown(name: string, type: string, found: Partial<NonNullable<FileItem['found']>> = {}): string {
  const item = {
    key: 0,
    name,
    type,
    size: 9,
    state: 'stored',
    share: 1,
    original: false,
    found: { cleaned: false, removed: [], picture: false, ...found },
    failure: null,
    blob: null,
    stored: null,
  } as FileItem
  const queue = { files: signal([item]) } as unknown as Queue
  return render(
    <LanguageProvider t={translator.value}>
      <FileList queue={queue} />
    </LanguageProvider>,
  )
}

test.each([
  ['IMG_1.HEIC', '', SCREENSHOT],
  ['foto.heif', 'image/heif', SCREENSHOT],
  ['gerak.gif', 'image/gif', SCREENSHOT],
  ['nota.pdf', 'application/pdf', PARTS],
  ['surat.docx', '', PARTS],
  ['film.mp4', 'video/mp4', PARTS],
  ['arsip.zip', 'application/zip', PARTS],
  ['PTT-1.opus', '', VOICES],
  ['rekaman.ogg', 'audio/ogg', VOICES],
  ['rapat.m4a', 'audio/mp4', VOICES],
])('%s is not cleaned, so its row says what can be sent instead', (name, type, advice) => {
  const text = shown(name, type)
  expect(text).toContain('Data tersembunyi TIDAK dibersihkan')
  expect([SCREENSHOT, PARTS, VOICES].filter((one) => one.test(text))).toEqual([advice])
})

test('a cleaned picture and a damaged one get no such advice', () => {
  for (const found of [{ cleaned: true, picture: true }, { picture: true }]) {
    const text = shown('foto.jpg', 'image/jpeg', found)
    expect([SCREENSHOT, PARTS, VOICES].some((one) => one.test(text))).toBe(false)
  }
})
