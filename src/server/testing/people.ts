// The people of a test organisation, with their keys.
import type { Role } from '../../domain/names/roles.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { makeSigningKey, type SigningKey } from '../../protocol/keys/signing.ts'
import type { Statement } from '../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'

export interface TestMember {
  readonly number: number
  readonly name: string
  readonly roles: readonly Role[]
  readonly channels: readonly string[]
  readonly identity: string
  readonly recipient: string
  readonly signingKey: SigningKey
}

const PEOPLE = {
  director: { name: 'Ratna Wulandari', roles: ['director'] },
  administrator: { name: 'Budi Santoso', roles: ['administrator'] },
  reviewer: { name: 'Siti Aminah', roles: ['reviewer'] },
  secondReviewer: { name: 'Made Wirawan', roles: ['reviewer'] },
  investigator: { name: 'Yohanes Tandi', roles: ['investigator'] },
  custodian: { name: 'Nur Hidayah', roles: ['custodian'] },
  observer: { name: 'Agus Salim', roles: ['observer'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>

export type TestPeople = Readonly<Record<keyof typeof PEOPLE, TestMember>>
/** New keys for everybody; directors and reviewers open these channels. */
export async function makePeople(channels: readonly string[]): Promise<TestPeople> {
  const made = await Promise.all(
    Object.entries(PEOPLE).map(async ([key, { name, roles }], i) => {
      const identity = await makeIdentity()
      const opens = roles.some((role: Role) => role === 'director' || role === 'reviewer')
      const member: TestMember = {
        number: i + 1,
        name,
        roles,
        channels: opens ? channels : [],
        identity,
        recipient: await recipientOf(identity),
        signingKey: makeSigningKey(),
      }
      return [key, member]
    }),
  )
  return Object.fromEntries(made)
}

/** The member's entry in a statement. */
export function inStatement({
  number,
  roles,
  channels,
  recipient,
  signingKey,
}: TestMember): Statement['staff'][number] {
  return {
    number,
    roles: [...roles],
    channels: [...channels],
    recipient: recipientHash(recipient),
    verifyKey: signingKey.verifyKey,
  }
}
