/** Why a check of the protocol failed. The client stops in every case; there is no "continue anyway". */
export type Breach =
  | 'form' // not shaped as version 1 says
  | 'signature' // not signed by the key that should have signed
  | 'key' // a recipient or identity that the signed statement does not name
  | 'purpose' // a lockbox or vault made for something else
  | 'stale' // older than what was seen before, or too old
  | 'chain' // an entry is missing, repeated, out of order or in the wrong place
  | 'role' // the author did not hold the role for this
  | 'content' // bytes that do not decrypt, or not to what was signed

/** Thrown when a cryptographic guarantee does not hold: because of tampering, a lying server, or damage. */
export class ProtocolError extends Error {
  readonly breach: Breach
  constructor(breach: Breach, message: string) {
    super(message)
    this.name = 'ProtocolError'
    this.breach = breach
  }
}

/** Throws a `ProtocolError` unless the condition holds. */
export function demand(condition: unknown, breach: Breach, message: string): asserts condition {
  if (!condition) throw new ProtocolError(breach, message)
}
