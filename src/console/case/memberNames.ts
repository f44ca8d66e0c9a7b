// Colleagues on screen: the name comes from the server, the number from the signed statement.
import type { Translator } from '../../../locales/translator.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import type { Header } from '../../protocol/entries/header.ts'
import { useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useOpenedCase } from './openedCase.tsx'

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

/** Who wrote an entry: a member, or the reporter. */
export function useAuthor({ author }: Pick<Header, 'author'>): string {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  return author === null ? t('case.letters.reporter') : memberWithNumber(keyring, author, t)
}
