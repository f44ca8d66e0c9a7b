import { AppError, insist } from '../../domain/errors.ts'
import type { Bytes } from '../../protocol/encoding/bytes.ts'
import { decodeHeader, type Header } from '../../protocol/entries/header.ts'
import { isSealed, openedSize } from '../../protocol/sealing/form.ts'

/** Bytes from a request's base64url; throws `invalid` for a text that is not the canonical encoding of its bytes. */
export function decode(text: string): Bytes {
  // Node's own decoder accepts other alphabets and leftover bits; encoding the bytes again reveals them.
  const bytes = Buffer.from(text, 'base64url')
  insist(bytes.toString('base64url') === text, 'invalid', 'not base64url')
  return new Uint8Array(bytes)
}

/** Bytes of a request's base64url that are an age file holding exactly so many bytes. Throws `invalid`. */
export function decodeSealed(text: string, size: number): Bytes {
  const bytes = decode(text)
  insist(openedSize(bytes.length) === size && isSealed(bytes), 'invalid', 'not an age file of the right size')
  return bytes
}

/** Parses the header of an entry in a request. Throws `invalid`. */
export function parseHeader(bytes: Uint8Array): Header {
  try {
    return decodeHeader(bytes)
  } catch {
    throw new AppError('invalid', 'not the header of an entry')
  }
}
