// The custodian's ceremony: custody identity and custody recovery, signed with the custodian's verified key.
import { makeIdentity, recipientOf } from '../../protocol/age.ts'
import { toBase64 } from '../../protocol/bytes.ts'
import { custodyMessage } from '../../protocol/custody.ts'
import { recipientHash } from '../../protocol/hash.ts'
import { sealLockbox } from '../../protocol/lockbox.ts'
import { sign } from '../../protocol/signing.ts'
import { demandNamed } from '../../protocol/statement.ts'
import { command } from '../api.ts'
import type { Keyring } from './keyring.ts'

export interface CustodyKeys {
  readonly identity: string
  /** Printed on a sheet that is kept outside the Inspektorat, then forgotten. */
  readonly recoveryIdentity: string
}

/** New custody keys, made in the first custodian's browser. */
export async function makeCustodyKeys(): Promise<CustodyKeys> {
  const [identity, recoveryIdentity] = await Promise.all([makeIdentity(), makeIdentity()])
  return { identity, recoveryIdentity }
}

/** Offers custody keys to the director: lockboxes to every custodian and to custody recovery, never to the office's. */
export async function offerCustody(keyring: Keyring, keys: CustodyKeys): Promise<void> {
  const { organization, staff } = keyring.statement
  const purpose = { organization, kind: 'custody', id: organization } as const
  const recovery = await recipientOf(keys.recoveryIdentity)
  const custodians = staff.filter(({ roles }) => roles.includes('custodian'))
  const recipients = custodians.map(({ recipient }) => demandNamed(recipient, keyring.recipients.get(recipient)))
  const lockboxes = await Promise.all(
    [...recipients, recovery].map(async (recipient) => ({
      kind: purpose.kind,
      of: organization,
      to: recipientHash(recipient),
      bytes: toBase64(await sealLockbox(recipient, purpose, keys.identity)),
    })),
  )
  const recipient = await recipientOf(keys.identity)
  const message = custodyMessage(organization, recipientHash(recipient), recipientHash(recovery))
  const signature = toBase64(sign(keyring.keys.signingKey, message))
  const body = { recipient, recovery: recipientHash(recovery), signature, lockboxes }
  await command({ method: 'POST', path: '/api/staff/custody', body })
}
