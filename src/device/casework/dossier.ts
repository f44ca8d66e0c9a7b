// Writes into the dossier of a case, which is made with its first entry.
import type { WaitsFor } from '../../domain/names/waits.ts'
import { toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import type { SealedEntry } from '../../protocol/entries/chain.ts'
import type { InternalContent } from '../../protocol/entries/content.ts'
import { demandNamed, findMember } from '../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import { command } from '../api.ts'
import type { Keyring } from '../staff/keyring.ts'
import type { Dossier, OpenCase } from './open-case.ts'
import { headsOf, internalEntry, type Last, lastOf, newMark, type Written, written } from './signing.ts'

/** A dossier that can be written to; with its own entry and lockboxes while the server does not have them yet. */
export interface WritableDossier {
  readonly identity: string
  readonly recipient: string
  readonly last: Last
  readonly entry: SealedEntry | null
  readonly lockboxes: readonly LockboxRow[]
}

type Work = Extract<InternalContent, { kind: 'work' }>
/** The part of such a content that its author writes. */
export type WorkText = Work extends infer W
  ? W extends Work
    ? Omit<W, 'v' | 'kind' | 'after' | keyof Written>
    : never
  : never

/** An internal entry; the dossier is made first if there is none. `office`: the last header of the office chain. */
export async function workEntry(
  keyring: Keyring,
  open: OpenCase,
  text: WorkText,
  waitsFor: WaitsFor,
  office = lastOf(open.office)?.hash ?? null,
  dossier?: WritableDossier,
): Promise<SealedEntry> {
  const after = { ...headsOf(open), office }
  const content = { v: 1, kind: 'work', ...text, after, ...written(keyring, waitsFor) } as Work
  return (await internalEntry(keyring, open, dossier ?? (await dossierFor(keyring, open)), content)).entry
}

/** A dossier that is already stored: only the new entry is sent. */
export function withLast({ identity, recipient, entries }: Dossier): WritableDossier {
  return { identity, recipient, last: lastOf(entries), entry: null, lockboxes: [] }
}

/** The dossier as it is stored; made and stored at once if there is none. */
export async function dossierFor(keyring: Keyring, open: OpenCase): Promise<WritableDossier> {
  if (open.dossier) return withLast(open.dossier)
  const created = await newDossier(keyring, open)
  const body = { entry: created.entry, lockboxes: created.lockboxes }
  await command({ method: 'POST', path: `/api/staff/cases/${open.row.id}/dossier`, body })
  return { ...created, entry: null, lockboxes: [] }
}

/** Locked to the channel alone: nobody is assigned before a dossier exists, whatever the server's rows say. */
export async function newDossier(keyring: Keyring, open: OpenCase) {
  const identity = await makeIdentity()
  const recipient = await recipientOf(identity)
  const content: InternalContent = { v: 1, kind: 'dossier', recipient: recipientHash(recipient), mark: newMark() }
  const { entry, hash } = await internalEntry(keyring, open, { recipient, last: null }, content)
  const channel = keyring.statement.channels.find(({ id }) => id === open.place.channel)
  const reader = demandNamed(channel?.recipient, keyring.recipients.get(channel?.recipient ?? ''))
  const lockboxes = [await caseLockbox(open, reader, 'dossier', identity)]
  return { identity, recipient, last: { number: 0, hash }, entry, lockboxes }
}

/** The key of the case or of its dossier, locked to one recipient. */
export async function caseLockbox(
  open: OpenCase,
  recipient: string,
  kind: 'case' | 'dossier',
  identity: string,
): Promise<LockboxRow> {
  const { organization, caseId } = open.place
  const bytes = await sealLockbox(recipient, { organization, kind, id: caseId }, identity)
  return { kind, of: caseId, to: recipientHash(recipient), bytes: toBase64(bytes) }
}

/** Throws `key` if the statement names no such member, or the server did not send the recipient that it names. */
export function memberRecipient(keyring: Keyring, number: number): string {
  const hash = findMember(keyring.statement, number)?.recipient
  return demandNamed(hash, keyring.recipients.get(hash ?? ''))
}
