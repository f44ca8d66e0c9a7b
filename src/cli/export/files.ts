// The files of an archive, sorted by name. At most one of them is in memory, and no transaction stays open meanwhile.
import { createHash } from 'node:crypto'
import { concat, utf8 } from '../../protocol/encoding/bytes.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import type { Db, Organization } from '../../server/database/index.ts'
import type { Installed } from '../../server/deps.ts'
import { OperatorError } from '../../server/operator-error.ts'
import { readWhole } from '../../server/storage/index.ts'
import { inSnapshot } from '../backup/queries.ts'
import { type NamedKeys, readKeys } from './keys.ts'
import {
  findCase,
  findEntry,
  listEntries,
  listLockboxes,
  listPieces,
  listQuestionnaires,
  listStatements,
  listVaults,
} from './queries.ts'
import { README } from './readme.ts'
import type { ArchiveFile } from './tar.ts'

/** Every file is below this folder. */
export const FOLDER = 'peluit-archive'

export interface Source extends Pick<Installed, 'db' | 'dialect' | 'blobs'> {
  readonly organization: Organization & { readonly publicId: string }
}

/** What has been read so far. */
export interface Progress {
  cases: number
  pieces: number
  /** Pieces that are missing or damaged in the data folder. */
  lost: number
}

/** Some files whose names follow one another, read when their turn comes. */
interface Part {
  readonly name: string
  read(): Promise<readonly ArchiveFile[]>
}

/**
 * The files of these cases and of the keys that lead to them. The keys come last, by their names and on purpose: a key
 * that was renewed meanwhile is in the archive if a case needs it.
 */
export async function* listFiles(
  source: Source,
  cases: readonly { id: string; registration: string }[],
  progress: Progress,
): AsyncGenerator<ArchiveFile> {
  const statements = followStatements(source)
  const channels = new Set<string>()
  yield { name: `${FOLDER}/README.txt`, bytes: utf8(README) }
  for (const { id } of cases.toSorted((a, b) => compare(a.registration, b.registration))) {
    const { channel, parts } = await inSnapshot(source.db, source.dialect, async ({ db }) =>
      readCase(db, source, id, await statements.read(db), progress),
    )
    channels.add(channel)
    yield* readParts(parts)
    progress.cases++
  }
  const office = await inSnapshot(source.db, source.dialect, async ({ db }) =>
    readOffice(db, source, channels, await statements.read(db), statements.notes),
  )
  yield* readParts(office)
}

/** All statements; each reading adds those that were published since the last one. */
function followStatements({ organization }: Source) {
  const notes: string[] = []
  let keys = readKeys(notes)
  return {
    notes,
    async read(db: Db): Promise<NamedKeys> {
      const more = await listStatements(db, organization.id, notes.length)
      if (more.length === 0) return keys
      notes.push(...more.map(({ note }) => note))
      keys = readKeys(notes)
      return keys
    },
  }
}

async function* readParts(parts: readonly Part[]): AsyncGenerator<ArchiveFile> {
  for (const part of parts.toSorted((a, b) => compare(a.name, b.name))) yield* await part.read()
}

/** Small files that are read already. */
function ready(name: string, bytes: Uint8Array): Part {
  return { name, read: async () => [{ name, bytes }] }
}

async function readCase(db: Db, source: Source, id: string, keys: NamedKeys, progress: Progress) {
  const { id: organizationId, publicId } = source.organization
  const row = await findCase(db, organizationId, id)
  if (row === undefined) throw new OperatorError('a case was destroyed meanwhile: export again')
  const folder = `${FOLDER}/cases/${formatRegistration(row.registration)}`
  const entries = await listEntries(db, organizationId, id)
  const facts = {
    v: 1,
    organization: publicId,
    channel: row.channel,
    case: id,
    registration: row.registration,
    received: row.received_day,
    // The reporter's headers hold no day.
    days: entries.filter(({ chain }) => chain === 'reporter').map(({ day }) => day),
  }
  const parts: Part[] = [
    ready(`${folder}/case.json`, utf8(`${JSON.stringify(facts, null, 2)}\n`)),
    ...(await readLockboxes(db, source, { kind: 'case', of: id }, `${folder}/case-key`, keys)),
    ...(await readLockboxes(db, source, { kind: 'dossier', of: id }, `${folder}/dossier-key`, keys)),
  ]
  for (const { version, to_custody } of await listVaults(db, organizationId, id)) {
    parts.push(ready(`${folder}/identity-vault/version-${version}.age`, to_custody))
  }
  for (const { chain, number, kind } of entries) {
    const name = `${folder}/${chain}/${String(number).padStart(4, '0')}-${kind}`
    parts.push({
      name,
      async read() {
        const entry = await findEntry(source.db, organizationId, id, chain, number)
        if (entry === undefined) throw new OperatorError('a case was destroyed meanwhile: export again')
        return [
          { name: `${name}.age`, bytes: entry.body },
          { name: `${name}.header`, bytes: entry.header },
          { name: `${name}.signature`, bytes: entry.signature },
        ]
      },
    })
  }
  for (const piece of await listPieces(db, organizationId, id)) {
    const name = `${folder}/pieces/${piece.id}.age`
    parts.push({
      name,
      async read() {
        const bytes = await readPiece(source, piece)
        if (bytes === null) progress.lost++
        else progress.pieces++
        return bytes === null ? [] : [{ name, bytes }]
      },
    })
  }
  return { channel: row.channel, parts }
}

/** The statements, the questionnaires that they name, and the lockboxes of custody and of these channels. */
async function readOffice(
  db: Db,
  source: Source,
  channels: ReadonlySet<string>,
  keys: NamedKeys,
  notes: readonly string[],
): Promise<Part[]> {
  const { id: organizationId, publicId } = source.organization
  const parts = notes.map((note, serial) =>
    ready(`${FOLDER}/statements/${String(serial).padStart(4, '0')}.txt`, utf8(note)),
  )
  for (const { hash, body } of await listQuestionnaires(db, organizationId)) {
    if (keys.questionnaires.has(hash)) parts.push(ready(`${FOLDER}/questionnaires/${hash}.json`, utf8(body)))
  }
  for (const channel of channels) {
    const folder = `${FOLDER}/channels/${channel}`
    parts.push(...(await readLockboxes(db, source, { kind: 'channel', of: channel }, folder, keys)))
  }
  parts.push(...(await readLockboxes(db, source, { kind: 'custody', of: publicId }, `${FOLDER}/custody`, keys)))
  return parts
}

/** Lockboxes for one purpose, without those of members. The recovery key of custody is in no statement. */
async function readLockboxes(
  db: Db,
  { organization }: Source,
  { kind, of }: Pick<LockboxRow, 'kind' | 'of'>,
  folder: string,
  { names, members }: NamedKeys,
): Promise<Part[]> {
  const rows = await listLockboxes(db, organization.id, kind, of)
  const unnamed = kind === 'custody' ? 'custody-sheet' : 'key'
  return rows
    .filter(({ to }) => !members.has(to))
    .map(({ to, bytes }) => ready(`${folder}/opens-with-${names.get(to) ?? `${unnamed}-${to}`}.age`, bytes))
}

/** A whole piece, or null if it is missing, cut or altered. */
async function readPiece(
  { blobs }: Source,
  { blob, size, sha256 }: { blob: string; size: number; sha256: string },
): Promise<Uint8Array | null> {
  const chunks = await readWhole(blobs.store.read(blob))
  if (chunks === null) return null
  const bytes = concat(...chunks)
  const same = bytes.length === size && createHash('sha256').update(bytes).digest('base64url') === sha256
  return same ? bytes : null
}

/** By code units, whatever the database sorts by. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
