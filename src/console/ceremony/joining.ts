// The last steps of both ceremonies: derive keys, seal them, store them, and remember the browser.
import { confirmJoin, type Founding, type Invitation, join, type StaffKeys } from '../../device/staff/account.ts'
import { deviceSecret } from '../../protocol/account/code.ts'
import { type PasswordKeys, staffPasswordKeys } from '../../protocol/account/password.ts'
import type { Bytes } from '../../protocol/encoding/bytes.ts'
import { keepDevice } from '../session/enrolment.ts'
import type { Account } from './account.ts'

export interface Joined {
  readonly totpSecret: string
  /** Sends the authenticator's first code; after that this browser knows the member. */
  readonly confirm: (totp: string) => Promise<void>
}

/**
 * Stores the member's sealed keys under the invitation, after work that the server wants; `progress` gets the part of it
 * that is done, from 0 to 1. Throws `RequestError`.
 */
export async function joinAs(
  invitation: Invitation,
  organization: string,
  account: Account,
  words: readonly string[],
  keys: StaffKeys,
  founding: Founding | null,
  progress: (share: number) => void,
): Promise<Joined> {
  const secret: Bytes = await deviceSecret(words, organization)
  const password: PasswordKeys = staffPasswordKeys(organization, account.userName, account.password, secret)
  const person = { name: account.name.trim(), email: account.email.trim() || null }
  const { totpSecret } = await join(invitation, organization, person, password, keys, founding, progress)
  async function confirm(totp: string) {
    await confirmJoin(invitation, password, totp)
    keepDevice(organization, account.userName, secret, 'browser')
  }
  return { totpSecret, confirm }
}
