// The key ceremony of the first director: the organisation's signing key, office recovery and statement 0.
import { toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { makeSigningKey, type SigningKey } from '../../protocol/keys/signing.ts'
import { organizationId, signStatement } from '../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import { dayToSign } from '../day.ts'
import { type Founding, type Invitation, makeStaffKeys, type StaffKeys } from './account.ts'

export interface FoundingKeys {
  /** The organisation's id from now on. */
  readonly organization: string
  readonly signingKey: SigningKey
  /** Printed twice, confirmed by typing, then forgotten. */
  readonly recoveryIdentity: string
  readonly director: StaffKeys
}

/** All keys of a new organisation, made in the first director's browser. */
export async function makeFoundingKeys(): Promise<FoundingKeys> {
  const signingKey = makeSigningKey()
  const [recoveryIdentity, director] = await Promise.all([makeIdentity(), makeStaffKeys()])
  return { organization: organizationId(signingKey.verifyKey), signingKey, recoveryIdentity, director }
}

/** Statement 0, which names only the director, and the lockboxes of the signing key. Throws `ClockError`. */
export async function makeFounding(keys: FoundingKeys, invitation: Invitation): Promise<Founding> {
  const { organization, signingKey, director } = keys
  const day = dayToSign(invitation)
  const recovery = await recipientOf(keys.recoveryIdentity)
  const purpose = { organization, kind: 'organization-signing', id: organization } as const
  const boxes = await Promise.all(
    [director.recipient, recovery].map(async (recipient) => ({
      kind: purpose.kind,
      of: purpose.id,
      to: recipientHash(recipient),
      bytes: toBase64(await sealLockbox(recipient, purpose, signingKey.seed)),
    })),
  )
  const note = signStatement(signingKey, {
    v: 1,
    organization,
    serial: 0,
    day,
    previous: null,
    keys: [{ key: signingKey.verifyKey, day, signature: null }],
    log: invitation.logKey,
    recovery: recipientHash(recovery),
    custody: null,
    channels: [],
    elsewhere: null,
    staff: [
      {
        number: invitation.number,
        roles: ['director'],
        channels: [],
        recipient: recipientHash(director.recipient),
        verifyKey: director.signingKey.verifyKey,
      },
    ],
  })
  return { note, recipients: [recovery], lockboxes: boxes }
}

/** The part of each printed sheet that the ceremony asks to be typed: the last 12 characters. */
export function sheetCheck(identity: string): string {
  return identity.slice(-12)
}
