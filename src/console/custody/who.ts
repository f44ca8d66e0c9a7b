// How a request is named on the custodian's page.
import type { Translator } from '../../../locales/translator.ts'
import type { CheckedRequest, CustodyRequest } from '../../device/custody/requests.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import type { ConsoleWords } from '../base/words.ts'
import { memberWithNumber } from '../case/memberNames.ts'

/** The case's number, who asks, and in which role: everything from the signed copy but the name. */
export function namesOf(keyring: Keyring, { copy, requester, role }: CheckedRequest, t: Translator<ConsoleWords>) {
  return {
    number: formatRegistration(copy.registration),
    name: memberWithNumber(keyring, requester, t),
    role: t(`role.${role}`),
  }
}

/** Whether it was checked, so that something can be done about it. */
export function isChecked(request: CustodyRequest): request is CheckedRequest {
  return 'copy' in request
}

/** Whether a custodian can decide it. */
export function isOpen({ row: { state } }: CustodyRequest): boolean {
  return state === 'asked' || state === 'questioned'
}
