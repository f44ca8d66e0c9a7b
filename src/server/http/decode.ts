import { AppError, insist } from '../../domain/errors.ts'
import { type Bytes, endsCanonically } from '../../protocol/encoding/bytes.ts'
import { decodeHeader, type Header } from '../../protocol/entries/header.ts'
import { isSealed, openedSize } from '../../protocol/sealing/form.ts'

/** Bytes from a request's base64url; throws `invalid` for a text that is not the canonical encoding of its bytes. */
export function decode(text: string): Bytes {
  const bytes = decodeNatively(text)
  // The platform's decoder skips spaces and padding, so that fewer bytes come than the length promises.
  const isWhole = bytes?.length === Math.floor((text.length * 3) / 4)
  insist(bytes && isWhole && endsCanonically(text), 'invalid', 'not base64url')
  return bytes
}

function decodeNatively(text: string): Bytes | null {
  try {
    return Uint8Array.fromBase64(text, { alphabet: 'base64url' })
  } catch {
    return null
  }
}

/** Bytes of a request's base64url that are an age file holding exactly one of these numbers of bytes. Throws `invalid`. */
export function decodeSealed(text: string, ...sizes: readonly number[]): Bytes {
  const bytes = decode(text)
  insist(
    sizes.includes(openedSize(bytes.length) ?? -1) && isSealed(bytes),
    'invalid',
    'not an age file of the right size',
  )
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
