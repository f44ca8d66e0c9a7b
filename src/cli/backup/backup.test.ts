import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { fromBase64, randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { padJson } from '../../protocol/encoding/padding.ts'
import { checkChain, openEntries } from '../../protocol/entries/chain.ts'
import { cutPage } from '../../protocol/entries/pages.ts'
import { makeIdentity, open, recipientOf, seal } from '../../protocol/sealing/age.ts'
import { openLockbox } from '../../protocol/sealing/lockbox.ts'
import { openStream } from '../../protocol/sealing/stream.ts'
import type { CaseAnswer } from '../../protocol/wire/cases.ts'
import { DRAFT_STAMP } from '../../protocol/wire/reporter.ts'
import { createApp } from '../../server/app.ts'
import { COUNTER_TABLES } from '../../server/counters/index.ts'
import { listOrganizations, openDatabase, organizationAt } from '../../server/database/index.ts'
import { runTick } from '../../server/features/tick/index.ts'
import { openSecrets } from '../../server/secrets/index.ts'
import { openDiskBlobs } from '../../server/storage/index.ts'
import { requestInit } from '../../server/testing/app.ts'
import { folder } from '../../server/testing/databases.ts'
import { databases, makeFile, makeOrganization, makeReport, makeSlot, openTestApp } from '../../server/testing/index.ts'
import { logInAs } from '../../server/testing/staff.ts'
import { writeBackup } from './backup.ts'
import { FORGOTTEN, TABLES } from './queries.ts'
import { type BackupFiles, restoreBackup } from './restore.ts'

const secrets = join(folder, 'secrets')

describe.each(databases)('a backup of %s', (kind) => {
  test('opens a case with its keys after it is restored into an empty folder', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const file = new Uint8Array(70_000).fill(7)
    const released = await makeReport(server, organization, { text: 'Rilis', files: [file] })
    const stored = await organizationAt(server.db, organization.host)
    await runTick(server.deps, stored as NonNullable<typeof stored>)
    const waiting = await makeReport(server, organization, { text: 'Menunggu', files: [file] })
    const identity = await makeIdentity()
    const [keeper, into] = [await makeIdentity(), join(server.data, 'pulih')]
    const [to, apart] = [join(server.data, 'cadangan.age'), join(server.data, 'rahasia.age')]
    const targets = {
      data: { to, recipient: await recipientOf(identity) },
      secrets: { to: apart, recipient: await recipientOf(keeper) },
    }
    await writeBackup(server.deps, secrets, targets)
    const sealed = readFileSync(to)
    for (const known of [released.registration, organization.host, organization.people.director.name]) {
      expect(sealed.includes(known)).toBe(false)
    }
    const plain = await openAll(identity, to)
    expect([plain.includes(organization.host), plain.includes(server.deps.secrets.pepper)]).toEqual([true, false])
    expect((await openAll(keeper, apart)).includes(server.deps.secrets.pepper)).toBe(true)
    expect(readdirSync(server.data).filter((name) => name.endsWith('.part'))).toEqual([])
    await restoreBackup({ data: { from: to, identity }, secrets: { from: apart, identity: keeper } }, into, null)
    expect(statSync(join(into, 'secrets', 'pepper')).mode & 0o777).toBe(0o600)

    const { db, dialect, close } = openDatabase(join(into, 'peluit.db'))
    const deps = {
      ...server.deps,
      db,
      dialect,
      secrets: openSecrets(join(into, 'secrets')),
      blobs: openDiskBlobs(join(into, 'blobs')),
    }
    expect(deps.secrets.pepper).toEqual(server.deps.secrets.pepper)
    expect(deps.secrets.logKey(organization.id).verifyKey).toBe(organization.statement.log)
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
    const app = createApp(deps)
    const request: typeof server.request = async (host, path, what) =>
      app.request(`http://${host}${path}`, requestInit(what ?? {}))
    const reviewer = await logInAs({ ...server, deps, request }, organization, organization.people.reviewer)
    const answer = (await (await reviewer.get(`/cases/${released.caseId}`)).json()) as CaseAnswer
    const channel = organization.channelIdentities.get('pelanggaran') as string
    const { publicId } = organization
    const purpose = { organization: publicId, kind: 'case', id: released.caseId } as const
    const key = await openLockbox(channel, purpose, fromBase64(answer.lockboxes[0]?.bytes as string))
    const place = { organization: publicId, channel: 'pelanggaran', caseId: released.caseId }
    const checked = checkChain('reporter', place, answer.reporter, () => answer.verifyKey)
    const page = await reviewer.post(`/cases/${released.caseId}/bodies`, {
      entries: [{ chain: 'reporter', number: 0 }],
    })
    const [report] = await openEntries('reporter', cutPage(checked, new Uint8Array(await page.arrayBuffer())), key)
    expect(report?.content).toMatchObject({ answers: { what: 'Rilis' } })
    const pieceId = released.files[0]?.pieces[0]?.id
    const piece = new Uint8Array(await (await reviewer.get(`/pieces/${pieceId}`)).arrayBuffer())
    expect((await open(key, piece)).subarray(0, file.length)).toEqual(file)

    const restored = await organizationAt(db, organization.host)
    await runTick(deps, restored as NonNullable<typeof restored>)
    expect((await reviewer.get(`/cases/${waiting.caseId}`)).status).toBe(200)
    await close()
  })

  test.each([
    ['', 0],
    [', although a release moves it again meanwhile', 1],
    [', or counts it as deleted if it is saved again and released meanwhile', 2],
  ])('brings back the text of a draft that a release has moved to a file%s', async (_, meanwhile) => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const slot = await makeSlot(server, organization)
    const save = async () => {
      const draft = await seal(slot.ownRecipient, padJson({ text: 'Draf.' }))
      const body = { draft: toBase64(draft) }
      await server.request(organization.host, '/api/reporter/draft', { method: 'PUT', body, token: slot.token })
      return new Uint8Array(draft)
    }
    const release = async () => {
      for (const one of await listOrganizations(server.db)) await runTick(server.deps, one)
    }
    const draft = await save()
    await release()
    let begun = false
    const { blobs } = server.deps
    const inbox = {
      ...blobs.inbox,
      async *read(key: string, end: number, start?: number) {
        if (!begun) {
          begun = true
          if (meanwhile === 2) await save()
          if (meanwhile > 0) await release()
        }
        yield* blobs.inbox.read(key, end, start)
      },
    }
    const own = kind === 'sqlite' ? openDatabase(server.database) : null
    const deps = { ...server.deps, ...(own && { db: own.db }), blobs: { ...blobs, inbox } }
    const { files, lost } = await backUp({ ...server, deps }, await makeIdentity())
    await own?.close()
    expect([begun, lost]).toEqual([true, 0])
    const into = join(server.data, 'pulih')
    await restoreBackup(files, into, null)
    const { db, close } = openDatabase(join(into, 'peluit.db'))
    const restored = await db.selectFrom('inbox_slot').select(['state', 'draft', 'blob', 'size']).execute()
    expect(restored).toHaveLength(1)
    const [row] = restored
    expect([row?.state, row?.size, row?.draft?.length]).toEqual(['draft', draft.length, DRAFT_STAMP])
    const kept = join(into, 'blobs', 'inbox')
    expect(readdirSync(kept)).toEqual(meanwhile === 2 ? [] : [row?.blob])
    if (meanwhile < 2) expect(new Uint8Array(readFileSync(join(kept, String(row?.blob))))).toEqual(draft)
    await close()
  })

  test('is complete when it is taken while reporters delete, the release runs and a case is destroyed', {
    timeout: 60_000,
  }, async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const file = new Uint8Array(70_000).fill(7)
    const old = await makeReport(server, organization, { files: [file] })
    const release = async () => {
      for (const one of await listOrganizations(server.db)) await runTick(server.deps, one)
    }
    await release()
    const waiting = await makeReport(server, organization, { files: [file] })
    const draft = await makeSlot(server, organization)
    const piece = String((await makeFile(server, organization, draft, file)).pieces[0]?.id)
    // Its file gets another name in the release.
    const kept = await makeSlot(server, organization)
    await makeFile(server, organization, kept, file)
    const identity = await makeIdentity()
    let begun = false
    const { blobs } = server.deps
    const interrupt = async () => {
      if (begun) return
      begun = true
      const headers = { 'Peluit-Piece': piece }
      await server.request(organization.host, '/api/reporter/piece', { method: 'DELETE', token: draft.token, headers })
      await release()
      const { rows } = await sql<{
        blob: string
      }>`delete from piece where case_id = ${old.caseId} returning blob`.execute(server.db)
      await blobs.store.remove(rows.map(({ blob }) => blob))
    }
    const meanwhile = {
      inbox: {
        ...blobs.inbox,
        async *read(key: string, end: number, start?: number) {
          await interrupt()
          yield* blobs.inbox.read(key, end, start)
        },
      },
      store: {
        ...blobs.store,
        async *read(key: string) {
          await interrupt()
          yield* blobs.store.read(key)
        },
      },
      freeShare: blobs.freeShare,
      freeBytes: blobs.freeBytes,
    }
    // The command is a separate process with a connection of its own; the server keeps its only SQLite connection.
    const own = kind === 'sqlite' ? openDatabase(server.database) : null
    const deps = { ...server.deps, ...(own && { db: own.db }), blobs: meanwhile }
    const { files } = await backUp({ ...server, deps }, identity)
    await own?.close()
    expect(begun).toBe(true)
    const into = join(server.data, 'pulih')
    await restoreBackup(files, into, null)
    const { db, close } = openDatabase(join(into, 'peluit.db'))
    const inbox = await db
      .selectFrom('inbox_piece')
      .select(['blob', 'size'])
      .where('case_id', 'in', [waiting.caseId, kept.caseId])
      .execute()
    expect(inbox.map(({ blob }) => statSync(join(into, 'blobs', 'inbox', blob)).size)).toEqual(
      inbox.map(({ size }) => size),
    )
    expect(inbox).toHaveLength(2)
    await close()
  })

  test('reports a lost file, which stops neither the backup nor the release of other files', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    await makeReport(server, organization, { files: [new Uint8Array(10), new Uint8Array(20)] })
    const { blobs } = server.deps
    const [lost] = await blobs.inbox.list()
    truncateSync(join(server.data, 'inbox', String(lost)), 100)
    const kept = await backUp(server, await makeIdentity())
    expect(kept.lost).toBe(1)
    const into = join(server.data, 'pulih')
    await restoreBackup(kept.files, into, null)
    const { db, dialect, close } = openDatabase(join(into, 'peluit.db'))
    const [restored] = await listOrganizations(db)
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const deps = { ...server.deps, db, dialect, blobs: openDiskBlobs(join(into, 'blobs')) }
    await runTick(deps, restored as NonNullable<typeof restored>)
    expect(written.mock.calls.flat().join('')).toContain('restore them from a backup files=1')
    vi.restoreAllMocks()
    const rows = (table: 'case_file' | 'entry' | 'piece' | 'inbox_piece') => db.selectFrom(table).selectAll().execute()
    expect((await rows('case_file')).length + (await rows('entry')).length + (await rows('piece')).length).toBe(3)
    expect((await rows('inbox_piece')).map(({ blob }) => blob)).toEqual([lost])
    await close()
  })

  test('holds every table except those that are listed as left out', async () => {
    const { db } = await openTestApp(kind)
    const tables = (await db.introspection.getTables())
      .map(({ name }) => name)
      .filter((name) => !/^(kysely_|vault_\d)/.test(name))
    const unlogged = kind === 'postgres' ? COUNTER_TABLES : []
    expect([...Object.keys(TABLES), ...FORGOTTEN, ...unlogged].sort()).toEqual(tables.sort())
  })

  test('restores nothing when it is cut short, altered or opened with another key', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    await makeOrganization(server)
    const identity = await makeIdentity()
    const { data, secrets: apart, files } = await backUp(server, identity)
    const into = join(server.data, 'pulih')
    const refused = async (changes: Partial<BackupFiles>, sentence?: string) => {
      await expect(restoreBackup({ ...files, ...changes }, into, null)).rejects.toThrow(sentence)
      expect([existsSync(into), existsSync(`${into}.part`)]).toEqual([false, false])
    }
    await refused({ data: { ...files.data, identity: await makeIdentity() } }, 'does not open')
    await refused({ secrets: { from: apart, identity: await makeIdentity() } }, 'does not open')
    await refused({ data: { from: apart, identity } }, 'the file of secrets')
    await refused({ secrets: { from: data, identity } }, 'holds no secrets')
    await refused({ secrets: { from: join(server.data, 'tiada'), identity } }, 'does not exist')
    for (const path of [data, apart]) {
      const whole = readFileSync(path)
      truncateSync(path, whole.length - 1)
      await refused({}, 'damaged or cut short')
      truncateSync(path, 10)
      await refused({}, 'damaged or cut short')
      writeFileSync(path, whole)
      appendFileSync(path, 'x')
      await refused({})
      const bent = Buffer.from(whole)
      bent[whole.length - 40] = (bent[whole.length - 40] as number) ^ 1
      writeFileSync(path, bent)
      await refused({})
      writeFileSync(path, whole)
    }
    mkdirSync(into)
    writeFileSync(join(into, 'x'), '')
    await expect(restoreBackup(files, into, null)).rejects.toThrow('not empty')
    rmSync(into, { recursive: true })
    await restoreBackup(files, into, null)
  })

  test('is refused with secrets of another installation, and restores none without them', {
    timeout: 60_000,
  }, async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const identity = await makeIdentity()
    const { files, secrets: apart } = await backUp(server, identity)
    const into = join(server.data, 'pulih')
    const strangers = join(server.data, 'orang-lain')
    openSecrets(strangers)
    for (const name of readdirSync(secrets).filter((file) => file.startsWith('log-'))) {
      writeFileSync(join(strangers, name), randomBytes(32))
    }
    const target = (to: string, recipient: string) => ({ to: join(server.data, to), recipient })
    const recipient = await recipientOf(identity)
    const other = { data: target('b.age', recipient), secrets: target('b-rahasia.age', recipient) }
    await writeBackup(server.deps, strangers, other)
    const wrong = { ...files, secrets: { from: other.secrets.to, identity } }
    await expect(restoreBackup(wrong, into, null)).rejects.toThrow('another installation')
    expect([existsSync(into), existsSync(apart)]).toEqual([false, true])
    await restoreBackup({ ...files, secrets: null }, into, null)
    const made = readdirSync(join(into, 'secrets')).sort()
    expect(made).toEqual([`log-${organization.id}`, 'pepper', 'work'])
    expect(readFileSync(join(into, 'secrets', 'pepper'))).not.toEqual(readFileSync(join(secrets, 'pepper')))
  })

  test('leaves neither file if one cannot be written, and never replaces a file', async () => {
    const server = await openTestApp(kind)
    await makeOrganization(server)
    const recipient = await recipientOf(await makeIdentity())
    const target = (to: string) => ({ to: join(server.data, to), recipient })
    const before = readdirSync(server.data)
    const nowhere = target(join('tiada', 'x'))
    for (const targets of [
      { data: nowhere, secrets: target('s.age') },
      { data: target('d.age'), secrets: nowhere },
    ]) {
      await expect(writeBackup(server.deps, secrets, targets)).rejects.toThrow()
      expect(readdirSync(server.data)).toEqual(before)
    }
    const broken = {
      ...server.deps,
      blobs: { ...server.deps.blobs, store: { ...server.deps.blobs.store, read: fail } },
    }
    await makeReport(server, await makeOrganization(server), { files: [new Uint8Array(10)] })
    for (const organization of await listOrganizations(server.db)) await runTick(server.deps, organization)
    const targets = { data: target('d.age'), secrets: target('s.age') }
    await expect(writeBackup(broken, secrets, targets)).rejects.toThrow('the disk is gone')
    expect(readdirSync(server.data)).toEqual(before)
    await writeBackup(server.deps, secrets, targets)
    for (const taken of [targets, { ...targets, data: target('e.age') }, { ...targets, secrets: target('e.age') }]) {
      await expect(writeBackup(server.deps, secrets, taken)).rejects.toThrow('exists already')
    }
    expect(readdirSync(server.data).sort()).toEqual([...before, 'd.age', 's.age'].sort())
  })
})

async function backUp(server: Awaited<ReturnType<typeof openTestApp>>, identity: string) {
  const recipient = await recipientOf(identity)
  const [data, apart] = [join(server.data, 'cadangan.age'), join(server.data, 'rahasia.age')]
  const targets = { data: { to: data, recipient }, secrets: { to: apart, recipient } }
  const lost = await writeBackup(server.deps, secrets, targets)
  const files: BackupFiles = { data: { from: data, identity }, secrets: { from: apart, identity } }
  return { data, secrets: apart, files, lost }
}

/** The whole content of a sealed file. */
async function openAll(identity: string, path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const stream = await openStream(identity, new Blob([readFileSync(path)]).stream())
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

// biome-ignore lint/correctness/useYield: it breaks before it gives anything
async function* fail(): AsyncGenerator<Uint8Array> {
  throw new Error('the disk is gone')
}
