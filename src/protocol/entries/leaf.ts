import type { Bytes } from '../encoding/bytes.ts'
import { concat, utf8 } from '../encoding/bytes.ts'
import { sha256 } from '../encoding/hash.ts'

/** SHA-256("peluit/v1/leaf" ‖ mark): a public log may show this for an entry without revealing the entry. */
export function leafOf(mark: Uint8Array): Bytes {
  return sha256(concat(utf8('peluit/v1/leaf'), mark))
}
