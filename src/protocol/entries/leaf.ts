import type { Bytes } from '../encoding/bytes.ts'
import { concat, utf8 } from '../encoding/bytes.ts'
import { sha256 } from '../encoding/hash.ts'

/** SHA-256("peluit/v1/leaf" ‖ mark): what a public log may show of an entry without showing the entry. */
export function leafOf(mark: Uint8Array): Bytes {
  return sha256(concat(utf8('peluit/v1/leaf'), mark))
}
