// Who could take a discarded case back.
import { formatList } from '../../../../locales/format.ts'
import type { Translator } from '../../../../locales/translator.ts'
import type { OpenCase } from '../../../device/casework/open-case.ts'
import type { Keyring } from '../../../device/staff/keyring.ts'
import { openersOf } from '../../../domain/rights.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberName } from '../memberNames.ts'

/** The numbers of the other members who can log in and open the channel of this case. */
export function otherOpeners({ number: own, organization, statement }: Keyring, { row }: OpenCase): number[] {
  const working = organization.members.flatMap(({ number, state }) => (state === 'member' ? [number] : []))
  return openersOf(statement.staff, row.channel)
    .map(({ number }) => number)
    .filter((number) => number !== own && working.includes(number))
}

/** Their names in a sentence: 'Bagas atau Sari'. */
export function namesOf(keyring: Keyring, numbers: readonly number[], t: Translator<ConsoleWords>): string {
  const names = numbers.map((number) => memberName(keyring, number, t))
  return formatList(names, t.language, 'disjunction')
}
