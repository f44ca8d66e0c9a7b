// Custody keys that a custodian made: signed, so that the director's browser sees that the server did not make them.
import { type Bytes, fromBase64 } from './bytes.ts'
import { encodeFields } from './fields.ts'
import { LABEL } from './hash.ts'

/** What a custodian signs: the organisation and the hashes of the custody recipient and of custody recovery. */
export function custodyMessage(organization: string, recipient: string, recovery: string): Bytes {
  return encodeFields(`${LABEL}custody`, fromBase64(organization), fromBase64(recipient), fromBase64(recovery))
}
