// Custody keys that a custodian made: signed, so that the director's browser sees that the server did not make them.
import { fromBase64, toBase64 } from './bytes.ts'
import { encodeFields } from './fields.ts'
import { LABEL } from './hash.ts'
import { type SigningKey, sign, verify } from './signing.ts'

export interface CustodyKeys {
  readonly organization: string
  /** Hash of the custody recipient. */
  readonly recipient: string
  /** Hash of the recipient on the custody recovery sheet. */
  readonly recovery: string
}

/** The custodian's signature over the keys they offer, base64url. */
export function signCustody(key: SigningKey, keys: CustodyKeys): string {
  return toBase64(sign(key, message(keys)))
}

/** Whether the custodian with this verify key offered these keys. */
export function verifyCustody(verifyKey: string, keys: CustodyKeys, signature: string): boolean {
  return verify(verifyKey, message(keys), fromBase64(signature))
}

function message({ organization, recipient, recovery }: CustodyKeys): Uint8Array {
  return encodeFields(`${LABEL}custody`, fromBase64(organization), fromBase64(recipient), fromBase64(recovery))
}
