// Custody keys that a custodian made: signed, so that the director's browser sees that the server did not make them.
import { type Bytes, fromBase64 } from '../encoding/bytes.ts'
import { encodeFields } from '../encoding/fields.ts'
import { LABEL } from '../encoding/hash.ts'

export interface CustodyOffer {
  readonly organization: string
  /** Hashes of the custody recipient and of custody recovery. */
  readonly recipient: string
  readonly recovery: string
  /** Hash of the custody recipient that it replaces; null for the first. */
  readonly before: string | null
}

/** What a custodian signs. It names what it replaces, so that an older offer cannot come back after a renewal. */
export function custodyMessage({ organization, recipient, recovery, before }: CustodyOffer): Bytes {
  const hashes = [recipient, recovery].map(fromBase64)
  return encodeFields(`${LABEL}custody`, fromBase64(organization), ...hashes, fromBase64(before ?? ''))
}
