// Signs a handler's entries and acts: what the device adds to each of them, and the header before it in its chain.
import type * as z from 'zod/mini'
import type { WaitsFor } from '../../domain/names/waits.ts'
import { fromBase64, randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { type Act, signAct } from '../../protocol/entries/act.ts'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import type { InternalContent, OfficeContent } from '../../protocol/entries/content.ts'
import type { ClassificationRequest } from '../../protocol/wire/cases.ts'
import { dayToSign, timeToSign } from '../day.ts'
import type { Keyring } from '../staff/keyring.ts'
import type { OpenCase } from './open-case.ts'

/** The last header of a chain; null before its first. */
export type Last = { readonly number: number; readonly hash: string } | null
type Authorship = ReturnType<typeof authorship>
/** What `written` adds. */
export type Written = ReturnType<typeof written>
type Decided = Pick<Act, 'act' | 'subject' | 'refers'>

/** An act of the office chain, and the entry that quotes it. Throws `ClockError`. */
export async function decision(
  keyring: Keyring,
  open: OpenCase,
  decided: Decided,
  waitsFor: WaitsFor,
  contentWith: (rest: { v: 2; act: string } & Written) => OfficeContent,
): Promise<z.infer<typeof ClassificationRequest>> {
  const by = authorship(keyring, open)
  const { signed, hash } = signOffice(keyring, open, by, decided)
  const content = contentWith({ v: 2, act: hash, ...written(keyring, waitsFor) })
  const { entry } = await officeEntry(keyring, open, content, { by, seen: null })
  return { entry, act: signed, waitsFor }
}

/** The act of the next entry of the office chain. */
export function signOffice(keyring: Keyring, open: OpenCase, by: Authorship, decided: Decided) {
  return signDecision(keyring, open, by, lastOf(open.office)?.hash ?? null, decided)
}

/** An act; `previous`: hash of the header before the entry that goes with it, null before the first. */
export function signDecision(
  keyring: Keyring,
  open: OpenCase,
  by: Authorship,
  previous: string | null,
  decided: Decided,
) {
  const seen = open.reporter.at(-1)?.hash ?? ''
  return signAct(keyring.keys.signingKey, { ...open.place, ...by, ...decided, previous, seen })
}

/** An entry of the office chain, which the reporter reads. `seen`: their last header that its author had read. */
export function officeEntry(
  keyring: Keyring,
  open: OpenCase,
  content: OfficeContent,
  { by = authorship(keyring, open), seen = open.reporter.at(-1)?.hash ?? null } = {},
) {
  const draft = {
    place: open.place,
    chain: 'office',
    content,
    last: lastOf(open.office),
    seen,
    ...by,
    mark: fromBase64(content.mark),
  } as const
  return composeEntry(draft, open.caseRecipient, keyring.keys.signingKey)
}

/** An entry of the internal chain, sealed to the dossier. */
export function internalEntry(
  keyring: Keyring,
  open: OpenCase,
  { recipient, last }: { readonly recipient: string; readonly last: Last },
  content: InternalContent,
) {
  const draft = {
    place: open.place,
    chain: 'internal',
    content,
    last,
    seen: null,
    ...authorship(keyring, open),
    mark: fromBase64(content.mark),
  } as const
  return composeEntry(draft, recipient, keyring.keys.signingKey)
}

/** What the author's device adds to every entry. */
export function written({ organization }: Keyring, waitsFor: WaitsFor) {
  return { time: timeToSign(organization), waitsFor, mark: newMark() }
}

/** Under the device's own day. Throws `ClockError`, before anything is sent. */
export function authorship({ number, organization, statement }: Keyring, { today }: Pick<OpenCase, 'today'>) {
  const day = dayToSign({ today, timeZone: organization.timeZone })
  return { author: number, day, serial: statement.serial }
}

/** The last headers of both chains that the reporter reads. */
export function headsOf(open: OpenCase): { reporter: string; office: string | null } {
  return { reporter: lastOf(open.reporter)?.hash ?? '', office: lastOf(open.office)?.hash ?? null }
}

/** The last of a chain, as the next entry refers to it. */
export function lastOf(entries: readonly OpenEntry[]): Last {
  const entry = entries.at(-1)
  return entry ? { number: entry.header.number, hash: entry.hash } : null
}

/** 32 random bytes in Base64, by which equal contents differ. */
export function newMark(): string {
  return toBase64(randomBytes(32))
}
