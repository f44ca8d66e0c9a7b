// What a visitor can compare: the six words of the key in use, since when, and where reports about the Inspektorat go.
import { signingKeyFingerprint, sixWords } from '../../../../protocol/keys/fingerprint.ts'
import { currentKey, readStatement, type Statement } from '../../../../protocol/keys/statement.ts'
import type { Db } from '../../../database/index.ts'
import { currentStatement, listNotes } from '../../statements/index.ts'

export interface PublicKey {
  readonly words: readonly string[]
  /** The day on which this key took office. */
  readonly since: string
  /** Whether another one was in use before. */
  readonly changed: boolean
  readonly serial: number
  /** Day of the newest list of keys. */
  readonly day: string
}

/** The host to which reports about the Inspektorat go, and what became of an earlier one (R12). */
export interface Elsewhere {
  readonly host: string | null
  /** The day on which an earlier link was changed or removed, and where it led. */
  readonly changed: { readonly day: string; readonly before: string } | null
}

/** The key that signs today, in words. */
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

/** Statements never change, so what their sequence says of the link is worked out once per serial. */
const known = new Map<string, Elsewhere>()

/** Goes through all serials: a link that was taken away must not be forgotten with the statement that named it. */
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
