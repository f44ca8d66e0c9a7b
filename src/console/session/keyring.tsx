import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Keyring } from '../../device/staff/keyring.ts'

const Keys = createContext<Keyring | null>(null)

/** Wraps every screen behind the log-in. A lock removes it, and everything that was decrypted with it. */
export function KeyringProvider({ keyring, children }: { keyring: Keyring; children: ComponentChildren }) {
  return <Keys.Provider value={keyring}>{children}</Keys.Provider>
}

/** The unlocked member's keys and the checked statement. Only inside KeyringProvider. */
export function useKeyring(): Keyring {
  const keyring = useContext(Keys)
  if (keyring === null) throw new Error('no unlocked keyring around this component')
  return keyring
}

export { changeDesk, desk, noteRead } from './desk.ts'
export { registerDraft } from './drafts.ts'
