// Small signed and sealed values of which every bit is flipped, with the code that a client reads them with.
import { fromBase64, fromUtf8, toBase64, utf8 } from '../encoding/bytes.ts'
import { sha256 } from '../encoding/hash.ts'
import { openAct, signAct } from '../entries/act.ts'
import { checkChain, openEntries, type SealedEntry } from '../entries/chain.ts'
import { decodeHeader } from '../entries/header.ts'
import { openStatement } from '../keys/statement.ts'
import { openReceipt, signReceipt } from '../receipt.ts'
import { identityFromSeed, recipientOf } from '../sealing/age.ts'
import { openLockbox, sealLockbox } from '../sealing/lockbox.ts'
import { openVault, sealVault } from '../sealing/vault.ts'
import {
  caseIdentity,
  caseKey,
  everyone,
  hashNamed,
  headersOf,
  keyNamed,
  mark,
  organization,
  place,
  reportContent,
  staffKey,
  statementNotes,
  withBodies,
  writeChain,
} from './office.ts'
import type { Sealed } from './tamper.ts'

const identity = identityFromSeed(sha256(utf8('tamper')))

/** A lockbox: an age file of 2,171 bytes. */
export async function lockbox(): Promise<Sealed> {
  const purpose = { organization, kind: 'case', id: place.caseId } as const
  const bytes = await sealLockbox(await recipientOf(identity), purpose, caseIdentity)
  return { name: 'lockbox', bytes, read: (altered) => openLockbox(identity, purpose, altered) }
}

/** A vault: an age file of 5,755 bytes with a signature inside. */
export async function vault(): Promise<Sealed> {
  const content = { v: 1, organization, case: place.caseId, version: 1, answers: { name: 'Melati' } } as const
  const bytes = await sealVault(await recipientOf(identity), caseKey, content)
  const expected = { organization, caseId: place.caseId, verifyKey: caseKey.verifyKey }
  return { name: 'vault', bytes, read: (altered) => openVault(identity, altered, expected) }
}

/** Header, signature and ciphertext of an entry. */
export async function entryParts(): Promise<Sealed[]> {
  const { entries } = await writeChain('reporter', [{ content: await reportContent() }])
  const entry = entries[0] as (typeof entries)[number]
  return (['header', 'signature', 'body'] as const).map((part) => ({
    name: part,
    bytes: fromBase64(entry[part]),
    read: (bytes) => readEntry({ ...entry, [part]: toBase64(bytes) }),
  }))
}

/** An act and its signature, read with the header of the entry that goes with them. */
export async function actParts(): Promise<Sealed[]> {
  const by = { author: 2, day: '2026-02-02', serial: 0 }
  const { signed, hash } = signAct(staffKey(2), {
    ...place,
    ...by,
    act: 'classification',
    subject: 'korupsi',
    previous: null,
    seen: hashNamed('entry 0'),
    refers: [hashNamed('x')],
  })
  const content = { v: 1, kind: 'classification', type: 'korupsi', act: hash, mark: mark('type') } as const
  const { entries } = await writeChain('office', [{ content, ...by }])
  const header = decodeHeader(fromBase64(entries[0]?.header ?? ''))
  return (['act', 'signature'] as const).map((part) => ({
    name: part === 'act' ? 'act' : 'the signature of an act',
    bytes: fromBase64(signed[part]),
    read: (bytes) => openAct({ ...signed, [part]: toBase64(bytes) }, header, staffKey(2).verifyKey),
  }))
}

async function readEntry(entry: SealedEntry) {
  const checked = checkChain('reporter', place, headersOf([entry]), () => caseKey.verifyKey)
  return openEntries('reporter', withBodies(checked, [entry]), caseIdentity)
}

/** A statement's note. */
export function statementNote(): Sealed {
  const note = statementNotes(everyone.slice(0, 1))[0] as string
  const read = (bytes: Uint8Array) => openStatement(fromUtf8(bytes), { today: '2026-02-02', organization })
  return { name: 'statement', bytes: utf8(note), read }
}

/** A receipt's note. */
export function receiptNote(): Sealed {
  const [logKey, leaf] = [keyNamed('log'), hashNamed('leaf')]
  const receipt = {
    v: 1,
    organization,
    channel: place.channel,
    day: '2026-02-02',
    registration: 'K7QM4T29',
    leaf,
  } as const
  const read = (bytes: Uint8Array) => openReceipt(fromUtf8(bytes), organization, logKey.verifyKey, leaf)
  return { name: 'receipt', bytes: utf8(signReceipt(logKey, receipt)), read }
}
