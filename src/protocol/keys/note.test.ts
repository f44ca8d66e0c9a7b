import { base64 } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { keyNamed } from '../testing/office.ts'
import { expectBreach } from '../testing/vectors.ts'
import { demandOneSignature, openNote, signNote, unverifiedText } from './note.ts'

const key = keyNamed('note')
const name = 'peluit-test'
const text = 'satu\n\ndua\n'
const note = signNote(name, key, text)
const line = note.slice(text.length + 1)
const open = (wrong: string) => openNote(wrong, name, key.verifyKey)

test('a note gives back its text, empty lines included', () => {
  expect(open(note)).toBe(text)
  expect(unverifiedText(note)).toBe(text)
  demandOneSignature(note)
})

test('signatures of others are ignored, before and after ours', () => {
  const other = signNote('witness.example', keyNamed('witness'), text).slice(text.length + 1)
  const sameName = signNote(name, keyNamed('witness'), text).slice(text.length + 1)
  expect(open(`${text}\n${other}${line}`)).toBe(text)
  expect(open(`${text}\n${line}${other}`)).toBe(text)
  expect(open(`${text}\n${sameName}${line}`)).toBe(text)
})

test('a text without a line end cannot be signed', () => expectBreach('form', () => signNote(name, key, 'satu')))

describe('a note is refused', () => {
  const signature = base64.decode(line.trim().split(' ')[2] ?? '')
  const withSignature = (bytes: Uint8Array) => `${text}\n— ${name} ${base64.encode(bytes)}\n`
  test.each([
    ['when it is empty', 'form', ''],
    ['without signature lines', 'form', text],
    ['with an empty signature block', 'form', `${text}\n`],
    ['without its last line end', 'form', note.slice(0, -1)],
    ['with another text', 'signature', note.replace('dua', 'tiga')],
    ['with a text that lost its last line end', 'form', note.replace('dua\n', 'dua')],
    ['with a line of another form after it', 'form', `${note}halo\n`],
    ['with a hyphen instead of a dash', 'form', note.replace('— ', '- ')],
    ['with carriage returns', 'form', note.replaceAll('\n', '\r\n')],
    ['with two spaces in the signature line', 'form', note.replace(`${name} `, `${name}  `)],
    ['under another name', 'signature', note.replace(name, 'peluit-tes2')],
    ['with a plus in the name', 'form', note.replace(name, 'peluit+test')],
    ['with another key id', 'signature', withSignature(signature.map((byte, i) => (i === 0 ? byte ^ 1 : byte)))],
    ['with another signature', 'signature', withSignature(signature.map((byte, i) => (i === 9 ? byte ^ 1 : byte)))],
    ['with a short signature', 'signature', withSignature(signature.slice(0, 67))],
    ['with a long signature', 'signature', withSignature(Uint8Array.of(...signature, 0))],
    ['with stray bits in the base64', 'signature', note.replace(/(.)=\n$/, (_, last) => `${next(last)}=\n`)],
    ['without the base64 padding', 'signature', note.replace(/=\n$/, '\n')],
  ])('%s', (_, breach, wrong) => expectBreach(breach, () => open(wrong)))

  test('when an earlier line with the same name and key id is wrong, although a later one is right', () =>
    expectBreach('signature', () =>
      open(`${text}\n— ${name} ${base64.encode(signature.map((byte, i) => (i === 9 ? byte ^ 1 : byte)))}\n${line}`),
    ))
})

test('a second signature line is noticed', () => expectBreach('form', () => demandOneSignature(note + line)))

function next(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return alphabet[alphabet.indexOf(character) + 1] as string
}
