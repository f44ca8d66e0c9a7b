// What only a custodian's browser does: make custody keys, sign them with its own verified key, share them.
import { hasDuty } from '../../domain/rights.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { demand } from '../../protocol/errors.ts'
import { custodyMessage } from '../../protocol/keys/custody.ts'
import { sign } from '../../protocol/keys/signing.ts'
import { demandNamed, type StatementMember } from '../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { openLockbox, sealLockbox } from '../../protocol/sealing/lockbox.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import { LockboxesAnswer } from '../../protocol/wire/staff.ts'
import { command, request } from '../api.ts'
import type { Keyring } from './keyring.ts'

export interface CustodyKeys {
  readonly identity: string
  /** Printed on a sheet that is kept outside the Inspektorat, then forgotten. */
  readonly recoveryIdentity: string
}

/** New custody keys, made in a custodian's browser. */
export async function makeCustodyKeys(): Promise<CustodyKeys> {
  const [identity, recoveryIdentity] = await Promise.all([makeIdentity(), makeIdentity()])
  return { identity, recoveryIdentity }
}

/**
 * Offers custody keys to the director: lockboxes for every custodian and custody recovery, never for office recovery.
 * If they replace others, the previous identity is locked to the new one, so that older vaults still open; without it
 * (null) those stay closed for ever.
 */
export async function offerCustody(keyring: Keyring, keys: CustodyKeys, before = keyring.custody): Promise<void> {
  const { organization, custody } = keyring.statement
  const [recipient, recovery] = await Promise.all([recipientOf(keys.identity), recipientOf(keys.recoveryIdentity)])
  const custodians = custodiansOf(keyring).map((member) => recipientIn(keyring, member))
  const lockboxes = await Promise.all([
    ...[...custodians, recovery].map((to) => lockbox(organization, to, keys.identity)),
    ...(before === null ? [] : [lockbox(organization, recipient, before)]),
  ])
  const hashes = { recipient: recipientHash(recipient), recovery: recipientHash(recovery) }
  const signature = sign(keyring.keys.signingKey, custodyMessage({ organization, ...hashes, before: custody }))
  const body = { recipient, recovery: hashes.recovery, signature: toBase64(signature), lockboxes }
  await command({ method: 'POST', path: '/api/staff/custody', body })
}

/** Custodians whom the director signed in and who have no lockbox yet, according to the server. */
export function waitingCustodians(keyring: Keyring): StatementMember[] {
  const holders = keyring.organization.custody?.holders ?? []
  return custodiansOf(keyring).filter(({ number }) => !holders.includes(number))
}

/** Locks the custody identity to waiting colleagues, and only to custodians in the signed statement. */
export async function shareCustody(keyring: Keyring): Promise<void> {
  const { custody, statement } = keyring
  demand(custody, 'key', 'only a holder of the custody key can share it')
  const lockboxes = await Promise.all(
    waitingCustodians(keyring).map((member) => lockbox(statement.organization, recipientIn(keyring, member), custody)),
  )
  const body = { custody: statement.custody, lockboxes }
  await command({ method: 'POST', path: '/api/staff/custody/lockboxes', body })
}

/** The current custody identity, from its printed recovery sheet. Throws `ProtocolError` for another sheet. */
export async function openCustodySheet({ statement }: Keyring, sheet: string): Promise<string> {
  const { organization, custody } = statement
  const to = recipientHash(await recipientOf(sheet))
  const { lockboxes } = await request({ path: '/api/staff/lockboxes', answer: LockboxesAnswer })
  const row = lockboxes.find((candidate) => candidate.kind === 'custody' && candidate.to === to)
  demand(row, 'key', 'not the sheet of this custody')
  const identity = await openLockbox(sheet, { organization, kind: 'custody', id: organization }, fromBase64(row.bytes))
  demand(recipientHash(await recipientOf(identity)) === custody, 'key', 'the sheet of an older custody key')
  return identity
}

function custodiansOf({ statement }: Keyring): StatementMember[] {
  return statement.staff.filter((member) => hasDuty(member, 'custody'))
}

function recipientIn({ recipients }: Keyring, { recipient }: StatementMember): string {
  return demandNamed(recipient, recipients.get(recipient))
}

async function lockbox(organization: string, recipient: string, identity: string): Promise<LockboxRow> {
  const bytes = await sealLockbox(recipient, { organization, kind: 'custody', id: organization }, identity)
  return { kind: 'custody', of: organization, to: recipientHash(recipient), bytes: toBase64(bytes) }
}
