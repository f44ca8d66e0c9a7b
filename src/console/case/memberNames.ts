// Colleagues on screen: the name comes from the server, the number from the signed statement.
import type { Translator } from '../../../locales/translator.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import type { ConsoleWords } from '../base/words.ts'

/** A colleague's name, or the number where the server gives no name. */
export function memberName(keyring: Keyring, number: number, t: Translator<ConsoleWords>): string {
  return nameFromServer(keyring, number) ?? t('queue.row.member', { number })
}

/** The name with the number that the statement vouches for. */
export function memberWithNumber(keyring: Keyring, number: number, t: Translator<ConsoleWords>): string {
  const name = nameFromServer(keyring, number)
  return name ? t('case.letters.author', { name, number }) : t('queue.row.member', { number })
}

function nameFromServer({ organization }: Keyring, number: number): string | null {
  return organization.members.find((member) => member.number === number)?.name ?? null
}
