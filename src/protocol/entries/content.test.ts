// The second version of a request for protection, and what readers refuse of it.
import { expect, test } from 'vitest'
import { toBase64 } from '../encoding/bytes.ts'
import { padJson } from '../encoding/padding.ts'
import { parseContent } from './content.ts'

const [id, sha256] = [toBase64(new Uint8Array(16)), toBase64(new Uint8Array(32))]
const file = { name: 'sk.jpg', type: 'image/jpeg', size: 5, cleaned: true, pieces: [{ id, sha256 }] }
const request = {
  v: 2,
  kind: 'protection_request',
  about: 'retaliation',
  forms: [],
  text: 'Saya dimutasi.',
  from: 'Kepala bidang',
  since: 'Senin lalu',
  files: [file],
}
const parse = (content: object) => parseContent('reporter', padJson(content))

test('both versions are read as they were written', () => {
  const first = { v: 1, kind: 'protection_request', text: 'Saya takut.' }
  const asked = { ...request, about: 'protection', forms: ['Bantuan hukum'], files: [] }
  for (const content of [first, request, asked]) expect(parse(content)).toEqual(content)
})

test.each([
  ['another version', { ...request, v: 3 }],
  ['a first version with parts of the second', { ...request, v: 1 }],
  ['another subject', { ...request, about: 'reward' }],
  ['an empty form', { ...request, forms: [''] }],
  ['more forms than an office can name', { ...request, forms: Array.from({ length: 21 }, () => 'x') }],
  ['a longer name', { ...request, from: 'x'.repeat(301) }],
  ['a longer time', { ...request, since: 'x'.repeat(201) }],
  ['a longer text', { ...request, text: 'x'.repeat(20_001) }],
  ['more files than an entry holds', { ...request, files: Array.from({ length: 31 }, () => file) }],
  ['a file without its pieces', { ...request, files: [{ ...file, size: 1_048_577 }] }],
  ['a part more', { ...request, more: '' }],
  ['a part less', { ...request, since: undefined }],
  ['a second version of another kind', { v: 2, kind: 'message', text: 'x' }],
])('%s is refused', (_, content) => {
  expect(() => parse(content)).toThrow(expect.objectContaining({ breach: 'form' }))
})
