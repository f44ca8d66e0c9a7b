import { AppError } from '../../domain/errors.ts'
import { type Bytes, fromBase64 } from '../../protocol/bytes.ts'
import { decodeHeader, type Header } from '../../protocol/header.ts'

/** Bytes of a request's base64url; throws `invalid` where another text would have meant the same bytes. */
export function decode(text: string): Bytes {
  try {
    return fromBase64(text)
  } catch {
    throw new AppError('invalid', 'not base64url')
  }
}

/** An entry's header out of a request. Throws `invalid`. */
export function parseHeader(bytes: Uint8Array): Header {
  try {
    return decodeHeader(bytes)
  } catch {
    throw new AppError('invalid', 'not the header of an entry')
  }
}
