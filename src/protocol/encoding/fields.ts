// Length-prefixed encoding, so that signed and hashed bytes can be read in only one way.
import { demand } from '../errors.ts'
import { type Bytes, concat, fromUtf8, toBase64, utf8 } from './bytes.ts'

/** With the flag `u` a pair is one character, so only a lone surrogate matches. Many phones lack `isWellFormed`. */
const LONE_SURROGATE = /\p{Surrogate}/u

/** Each field as a 4-byte big-endian length followed by its bytes; strings as UTF-8. */
export function encodeFields(...fields: readonly (string | Uint8Array)[]): Bytes {
  return concat(
    ...fields.flatMap((field) => {
      // a lone surrogate and U+FFFD would become the same bytes
      demand(typeof field !== 'string' || !LONE_SURROGATE.test(field), 'form', 'not Unicode')
      const bytes = typeof field === 'string' ? utf8(field) : field
      const length = new Uint8Array(4)
      new DataView(length.buffer).setUint32(0, bytes.length)
      return [length, bytes]
    }),
  )
}

/** Inverse of `encodeFields`; throws unless there are exactly `count` fields and nothing after them. */
export function decodeFields(bytes: Uint8Array, count: number): Bytes[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fields: Bytes[] = []
  let offset = 0
  while (offset < bytes.length) {
    demand(offset + 4 <= bytes.length, 'form', 'cut in a length')
    const length = view.getUint32(offset)
    offset += 4
    demand(offset + length <= bytes.length, 'form', 'cut in a field')
    fields.push(bytes.slice(offset, offset + length) as Bytes)
    offset += length
  }
  demand(fields.length === count, 'form', `expected ${count} fields`)
  return fields
}

/** Reads decoded fields by their places. `what` names them in errors. Every reader throws `form`. */
export function fieldReader(fields: readonly Bytes[], what: string) {
  const field = (i: number) => fields[i] as Bytes
  const text = (i: number) => fromUtf8(field(i))
  return {
    text,
    present: (i: number) => field(i).length > 0,
    /** Exactly so many bytes, in base64url. */
    binary(i: number, length: number) {
      demand(field(i).length === length, 'form', `${what} field ${i} has another length`)
      return toBase64(field(i))
    },
    /** A decimal number of at most nine digits. */
    count(i: number) {
      demand(/^(0|[1-9]\d{0,8})$/.test(text(i)), 'form', `${what} field ${i} is not a number`)
      return Number(text(i))
    },
    /** Values of this length one after the other, such as ids or hashes; `values` names them in errors. */
    list(i: number, length: number, values: string) {
      demand(field(i).length % length === 0, 'form', `not ${values}`)
      const count = field(i).length / length
      return Array.from({ length: count }, (_, at) => toBase64(field(i).subarray(at * length, (at + 1) * length)))
    },
  }
}
