// C2SP signed notes: a text that ends in a newline, an empty line, and signature lines.
import { base64 } from '@scure/base'
import { concat, fromBase64, utf8 } from '../encoding/bytes.ts'
import { sha256 } from '../encoding/hash.ts'
import { demand } from '../errors.ts'
import { type SigningKey, sign, verify } from './signing.ts'

const ED25519_TYPE = 0x01
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/

/** The text and one signature line under this key name. */
export function signNote(name: string, key: SigningKey, text: string): string {
  demand(text.endsWith('\n'), 'form', 'the text of a note ends in a newline')
  const signature = concat(keyId(name, key.verifyKey), sign(key, utf8(text)))
  return `${text}\n— ${name} ${base64.encode(signature)}\n`
}

/** The text of a note that this key signed under this name; throws `form` or `signature`. Other signatures are ignored. */
export function openNote(note: string, name: string, verifyKey: string): string {
  const { text, signatures } = splitNote(note)
  const id = keyId(name, verifyKey)
  // all lines are parsed before one is believed; otherwise anything could follow the right one
  const lines = signatures.map((line) => {
    const [, lineName, encoded] = SIGNATURE_LINE.exec(line) ?? []
    demand(lineName !== undefined && encoded !== undefined, 'form', 'malformed signature line')
    return { lineName, encoded }
  })
  for (const { lineName, encoded } of lines) {
    if (lineName !== name) continue
    const bytes = decode(encoded)
    if (bytes.length !== 68 || !id.every((byte, i) => byte === bytes[i])) continue
    demand(verify(verifyKey, utf8(text), bytes.subarray(4)), 'signature', 'the note was altered')
    return text
  }
  return demandNever()
}

/** Throws `form` unless the note has exactly one signature line: a note with a known hash may have no variants. */
export function demandOneSignature(note: string): void {
  demand(splitNote(note).signatures.length === 1, 'form', 'not exactly one signature')
}

/** The text of a note before any signature is checked; only to find out which key should have signed it. */
export function unverifiedText(note: string): string {
  return splitNote(note).text
}

function splitNote(note: string): { text: string; signatures: string[] } {
  const end = note.lastIndexOf('\n\n')
  demand(end > 0 && note.endsWith('\n'), 'form', 'not a signed note')
  const signatures = note.slice(end + 2, -1).split('\n')
  return { text: note.slice(0, end + 1), signatures }
}

function keyId(name: string, verifyKey: string): Uint8Array {
  return sha256(concat(utf8(`${name}\n`), Uint8Array.of(ED25519_TYPE), fromBase64(verifyKey))).subarray(0, 4)
}

function decode(encoded: string): Uint8Array {
  try {
    return base64.decode(encoded)
  } catch {
    return new Uint8Array()
  }
}

function demandNever(): never {
  demand(false, 'signature', 'not signed by this key')
}
