// Keys of test organisations. Making them takes longer than most tests, so only the organisations of one test have
// different keys; the next test of the file uses the same keys again.
import type { Bytes } from '../../protocol/encoding/bytes.ts'
import { makeSigningKey, type SigningKey } from '../../protocol/keys/signing.ts'
import { organizationId } from '../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { type LockboxKind, sealLockbox } from '../../protocol/sealing/lockbox.ts'
import { makePeople, type TestPeople } from './people.ts'

export interface TestKeys {
  readonly publicId: string
  readonly signingKey: SigningKey
  readonly people: TestPeople
  readonly recovery: TestIdentity
  readonly custody: TestIdentity
  readonly custodyRecovery: TestIdentity
  readonly channels: ReadonlyMap<string, TestIdentity>
  /** A lockbox of this organisation's, sealed at its first use. */
  lockbox(kind: LockboxKind, of: string, secret: string, recipient: string): Promise<Bytes>
}

export interface TestIdentity {
  readonly identity: string
  readonly recipient: string
}

const made = new Map<string, Promise<TestKeys>[]>()
const taken = new Map<string, number>()

/** To be called when a test begins, so that its first organisation gets the first keys. */
export function beginKeys(): void {
  taken.clear()
}

/** Keys that no other organisation of this test has. */
export function takeKeys(channels: readonly string[]): Promise<TestKeys> {
  const sort = channels.join()
  const number = taken.get(sort) ?? 0
  taken.set(sort, number + 1)
  const known = made.get(sort) ?? []
  made.set(sort, known)
  known[number] ??= makeKeys(channels)
  return known[number]
}

async function makeKeys(channels: readonly string[]): Promise<TestKeys> {
  const signingKey = makeSigningKey()
  const publicId = organizationId(signingKey.verifyKey)
  const lockboxes = new Map<string, Promise<Bytes>>()
  return {
    publicId,
    signingKey,
    people: await makePeople(channels),
    recovery: await makePair(),
    custody: await makePair(),
    custodyRecovery: await makePair(),
    channels: new Map(await Promise.all(channels.map(async (id) => [id, await makePair()] as const))),
    lockbox(kind, of, secret, recipient) {
      const name = [kind, of, recipient].join()
      const sealed = lockboxes.get(name) ?? sealLockbox(recipient, { organization: publicId, kind, id: of }, secret)
      lockboxes.set(name, sealed)
      return sealed
    },
  }
}

async function makePair(): Promise<TestIdentity> {
  const identity = await makeIdentity()
  return { identity, recipient: await recipientOf(identity) }
}
