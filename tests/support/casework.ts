// Handlers working on a case, with the device code of the console.
import { fetchCase, openCase } from '../../src/device/casework/open.ts'
import type { OpenCase } from '../../src/device/casework/open-case.ts'
import type { Keyring } from '../../src/device/staff/keyring.ts'
import { type Colleague, keyringOf, type Office } from './office.ts'

export interface Opened {
  readonly keyring: Keyring
  readonly open: OpenCase
}

/** Opens the case as this member; afterwards device code acts for this member. */
export async function openAs(office: Office, who: Colleague, caseId: string): Promise<Opened> {
  const keyring = await keyringOf(office.organization, office.members[who])
  return { keyring, open: await openCase(keyring, await fetchCase(caseId), null) }
}
