// Names of the procedure that opens an identity vault.

/** What a handler needs an identity for. */
export const PURPOSES = ['contact', 'verify', 'protect', 'reward', 'court', 'other'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Where a request for an identity stands. */
export const REQUEST_STATES = [
  /** The custodian has to decide. */
  'asked',
  /** The custodian asked back: the requester answers with a new request. */
  'questioned',
  /** A new request took its place. */
  'replaced',
  'refused',
  /** Granted, but not in effect before the next release. */
  'granted',
  /** In effect: the custodian's device can pass the vault on. */
  'ready',
  /** Passed on: the requester can open it. */
  'handed_on',
  /** The reporter changed the vault before the grant took effect. */
  'changed',
  /** Its time is over, or the requester no longer has a right to the case. */
  'ended',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** States of requests that can still lead to an opened vault. */
export const ACTIVE_STATES = ['asked', 'questioned', 'granted', 'ready', 'handed_on'] as const satisfies RequestState[]
