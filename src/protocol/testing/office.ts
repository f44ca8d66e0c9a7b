// An invented organisation with people, a case and three chains, for tests of what clients accept and refuse.
import type { Chain } from '../../domain/names/entries.ts'
import type { Role } from '../../domain/names/roles.ts'
import { fromBase64, toBase64, utf8 } from '../encoding/bytes.ts'
import { recipientHash, sha256 } from '../encoding/hash.ts'
import type { CheckedEntry, CheckedHeader, Place, SealedEntry, SignedHeader } from '../entries/chain.ts'
import { composeEntry, type Draft } from '../entries/compose.ts'
import type { InternalContent, OfficeContent, ReporterContent } from '../entries/content.ts'
import { type SigningKey, signingKeyFromSeed } from '../keys/signing.ts'
import { organizationId, type Statement, signStatement, statementHash } from '../keys/statement.ts'
import { identityFromSeed, recipientOf } from '../sealing/age.ts'

const seed = (name: string) => sha256(utf8(`test ${name}`))

export const keyNamed = (name: string): SigningKey => signingKeyFromSeed(seed(name))
export const identityNamed = (name: string): string => identityFromSeed(seed(name))
export const hashNamed = (name: string): string => toBase64(seed(name))
export const idNamed = (name: string): string => toBase64(seed(name).subarray(0, 16))
export const staffKey = (number: number): SigningKey => keyNamed(`staff ${number}`)

export const officeKey = keyNamed('office')
export const caseKey = keyNamed('case')
export const organization = organizationId(officeKey.verifyKey)
export const place: Place = { organization, channel: 'pelanggaran', caseId: idNamed('case') }
export const caseIdentity = identityNamed('case identity')
export const dossierIdentity = identityNamed('dossier identity')

interface Person {
  readonly number: number
  readonly roles: readonly Role[]
  readonly channels?: readonly string[]
}

/** Everyone: director 1, reviewer 2, investigator 3, custodian 4, administrator 5, a reviewer of another channel 6. */
export const everyone: readonly Person[] = [
  { number: 1, roles: ['director'], channels: ['pelanggaran', 'gratifikasi'] },
  { number: 2, roles: ['reviewer'], channels: ['pelanggaran'] },
  { number: 3, roles: ['investigator'] },
  { number: 4, roles: ['custodian'] },
  { number: 5, roles: ['administrator'] },
  { number: 6, roles: ['reviewer'], channels: ['gratifikasi'] },
]

/** A statement of this organisation with these people. */
export function statement(serial: number, previous: string | null, people = everyone): Statement {
  return {
    v: 1,
    organization,
    serial,
    day: '2026-02-01',
    previous,
    keys: [{ key: officeKey.verifyKey, day: '2026-01-01', signature: null }],
    log: hashNamed('log'),
    recovery: hashNamed('recovery'),
    custody: hashNamed('custody'),
    channels: ['pelanggaran', 'gratifikasi'].map((id) => ({
      id,
      recipient: hashNamed(id),
      questionnaire: hashNamed('questionnaire'),
      open: true,
    })),
    elsewhere: null,
    staff: people.map(({ number, roles, channels = [] }) => ({
      number,
      roles: [...roles],
      channels: [...channels],
      recipient: hashNamed(`recipient ${number}`),
      verifyKey: staffKey(number).verifyKey,
    })),
  }
}

/** Notes of serials 0, 1, 2 …, each following the one before. */
export function statementNotes(...staffs: (readonly Person[])[]): string[] {
  const notes: string[] = []
  for (const [serial, people] of staffs.entries()) {
    const before = notes.at(-1)
    notes.push(signStatement(officeKey, statement(serial, before ? statementHash(before) : null, people)))
  }
  return notes
}

/** The report's content. */
export async function reportContent(): Promise<ReporterContent> {
  return {
    v: 1,
    kind: 'report',
    answers: { what: 'Pungutan di loket', anonymous: true },
    questionnaire: hashNamed('questionnaire'),
    statement: hashNamed('statement'),
    fingerprint: hashNamed('fingerprint'),
    verifyKey: caseKey.verifyKey,
    recipient: recipientHash(await recipientOf(caseIdentity)),
    files: [
      {
        name: 'foto.jpg',
        type: 'image/jpeg',
        size: 1_048_577,
        cleaned: true,
        pieces: ['a', 'b'].map((name) => ({ id: idNamed(name), sha256: hashNamed(name) })),
      },
    ],
  }
}

export const mark = (name: string): string => hashNamed(`mark ${name}`)

export const officeMessage = (text: string): OfficeContent => ({
  v: 1,
  kind: 'message',
  text,
  answer: true,
  mark: mark(text),
})

/** The content of internal entry 0. */
export async function dossierContent(): Promise<InternalContent> {
  return { v: 1, kind: 'dossier', recipient: recipientHash(await recipientOf(dossierIdentity)), mark: mark('dossier') }
}

/** Writes a chain of linked entries; a draft may hold wrong values, which are then signed. */
export async function writeChain<C extends Chain>(
  chain: C,
  drafts: readonly (Pick<Draft<C>, 'content'> & Partial<Draft<C>> & { key?: SigningKey; to?: string })[],
): Promise<{ entries: SealedEntry[]; hashes: string[] }> {
  const entries: SealedEntry[] = []
  const hashes: string[] = []
  for (const { key, to, ...draft } of drafts) {
    const author = draft.author === undefined ? (chain === 'reporter' ? null : 2) : draft.author
    const own = 'mark' in draft.content ? draft.content.mark : mark(String(entries.length))
    const last = hashes.at(-1)
    const full: Draft<C> = {
      place,
      chain,
      last: last === undefined ? null : { number: entries.length - 1, hash: last },
      seen: null,
      day: chain === 'reporter' ? null : '2026-02-02',
      serial: 0,
      mark: seedOf(own),
      ...draft,
      author,
    }
    const identity = chain === 'internal' ? dossierIdentity : caseIdentity
    const signer = key ?? (author === null ? caseKey : staffKey(author))
    const { entry, hash } = await composeEntry(full, to ?? (await recipientOf(identity)), signer)
    entries.push(entry)
    hashes.push(hash)
  }
  return { entries, hashes }
}

/** The entries as they are read first: without their bodies. */
export function headersOf(entries: readonly SealedEntry[]): SignedHeader[] {
  return entries.map(({ header, signature, body }) => ({ header, signature, size: fromBase64(body).length }))
}

/** Checked headers with the bodies of these entries. */
export function withBodies(checked: readonly CheckedHeader[], entries: readonly SealedEntry[]): CheckedEntry[] {
  return checked.map((entry, at) => ({ ...entry, body: fromBase64(entries[at]?.body ?? '') }))
}

function seedOf(markText: string): Uint8Array {
  return Uint8Array.from(atob(markText.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
}
