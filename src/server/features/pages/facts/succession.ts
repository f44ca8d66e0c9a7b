// What a visitor can compare: the current key's six words and first day, and where reports about the Inspektorat go.
import { signingKeyFingerprint, sixWords } from '../../../../protocol/keys/fingerprint.ts'
import { currentKey, readStatement, type Statement } from '../../../../protocol/keys/statement.ts'
import type { Db } from '../../../database/index.ts'
import { currentStatement, listNotes } from '../../statements/index.ts'

export interface PublicKey {
  readonly words: readonly string[]
  /** The first day on which this key was in use. */
  readonly since: string
  /** Whether another key was in use before. */
  readonly changed: boolean
  readonly serial: number
  /** Day of the newest list of keys. */
  readonly day: string
}

/** The host to which reports about the Inspektorat go, and what happened to an earlier one (R12). */
export interface Elsewhere {
  readonly host: string | null
  /** The day on which an earlier link was changed or removed, and where it led. */
  readonly changed: { readonly day: string; readonly before: string } | null
}

/** The current signing key, in words. */
export function publicKeyOf(statement: Statement): PublicKey {
  const { keys, serial, day } = statement
  return {
    words: sixWords(signingKeyFingerprint(currentKey(statement))),
    since: (keys[keys.length - 1] as { day: string }).day,
    changed: keys.length > 1,
    serial,
    day,
  }
}

/** Statements never change, so the link in their sequence is computed once per serial. */
const known = new Map<string, Elsewhere>()

/** Reads all serials: a link that was removed must still be found in the older statement that named it. */
export async function readElsewhere(db: Db, organizationId: string): Promise<Elsewhere> {
  const { note, statement } = await currentStatement(db, organizationId)
  const found = known.get(note)
  if (found) return found
  let elsewhere: Elsewhere = { host: null, changed: null }
  const serials = Array.from({ length: statement.serial + 1 }, (_, serial) => serial)
  for (const text of await listNotes(db, organizationId, serials)) {
    const at = readStatement(text)
    const host = at.elsewhere?.host ?? null
    const changed = elsewhere.host !== null && elsewhere.host !== host ? { day: at.day, before: elsewhere.host } : null
    elsewhere = { host, changed: changed ?? elsewhere.changed }
  }
  if (known.size > 200) known.clear()
  known.set(note, elsewhere)
  return elsewhere
}
