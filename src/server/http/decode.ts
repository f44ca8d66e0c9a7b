import { AppError, insist } from '../../domain/errors.ts'
import type { Bytes } from '../../protocol/encoding/bytes.ts'
import { decodeHeader, type Header } from '../../protocol/entries/header.ts'
import { isSealed, openedSize } from '../../protocol/sealing/form.ts'

/** Bytes of a request's base64url; throws `invalid` where another text would have meant the same bytes. */
export function decode(text: string): Bytes {
  // Node's own decoder forgives other alphabets and leftover bits; writing the bytes again shows it.
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

/** An entry's header out of a request. Throws `invalid`. */
export function parseHeader(bytes: Uint8Array): Header {
  try {
    return decodeHeader(bytes)
  } catch {
    throw new AppError('invalid', 'not the header of an entry')
  }
}
