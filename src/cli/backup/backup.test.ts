import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeIdentity, open, recipientOf } from '../../protocol/age.ts'
import { fromBase64 } from '../../protocol/bytes.ts'
import { checkChain, openChain } from '../../protocol/chain.ts'
import { openLockbox } from '../../protocol/lockbox.ts'
import type { CaseAnswer } from '../../protocol/wire/staff.ts'
import { createApp } from '../../server/app.ts'
import { openDatabase, organizationAt } from '../../server/database/index.ts'
import { runTick } from '../../server/features/tick/index.ts'
import { openSecrets } from '../../server/secrets/index.ts'
import { openDiskBlobs } from '../../server/storage/index.ts'
import { folder } from '../../server/testing/databases.ts'
import { databases, makeOrganization, makeReport, openTestApp } from '../../server/testing/index.ts'
import { logInAs } from '../../server/testing/staff.ts'
import { writeBackup } from './backup.ts'
import { FORGOTTEN, TABLES } from './queries.ts'
import { restoreBackup } from './restore.ts'

const secrets = join(folder, 'secrets')

describe.each(databases)('a backup of %s', (kind) => {
  test('restored into an empty folder, a case opens with its keys', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const file = new Uint8Array(70_000).fill(7)
    const released = await makeReport(server, organization, { text: 'Rilis', files: [file] })
    const stored = await organizationAt(server.db, organization.host)
    await runTick(server.deps, stored as NonNullable<typeof stored>)
    const waiting = await makeReport(server, organization, { text: 'Menunggu', files: [file] })
    const identity = await makeIdentity()
    const [to, into] = [join(server.data, 'cadangan.age'), join(server.data, 'pulih')]
    await writeBackup(server.deps, secrets, await recipientOf(identity), to)
    const sealed = readFileSync(to)
    for (const known of [released.registration, organization.host, organization.people.director.name]) {
      expect(sealed.includes(known)).toBe(false)
    }
    await restoreBackup(to, identity, into, null)

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
    const request: typeof server.request = async (host, path, what = {}) =>
      app.request(`http://${host}${path}`, { method: what.method ?? 'GET', headers: { ...what.headers } })
    const reviewer = await logInAs({ ...server, deps, request }, organization, organization.people.reviewer)
    const answer = (await (await reviewer.get(`/cases/${released.caseId}`)).json()) as CaseAnswer
    const channel = organization.channelIdentities.get('pelanggaran') as string
    const { publicId } = organization
    const purpose = { organization: publicId, kind: 'case', id: released.caseId } as const
    const key = await openLockbox(channel, purpose, fromBase64(answer.lockboxes[0]?.bytes as string))
    const place = { organization: publicId, channel: 'pelanggaran', caseId: released.caseId }
    const [report] = await openChain(
      'reporter',
      checkChain('reporter', place, answer.reporter, () => answer.verifyKey),
      key,
    )
    expect(report?.content).toMatchObject({ answers: { what: 'Rilis' } })
    const pieceId = released.files[0]?.pieces[0]?.id
    const piece = new Uint8Array(await (await reviewer.get(`/pieces/${pieceId}`)).arrayBuffer())
    expect((await open(key, piece)).subarray(0, file.length)).toEqual(file)

    const restored = await organizationAt(db, organization.host)
    await runTick(deps, restored as NonNullable<typeof restored>)
    expect((await reviewer.get(`/cases/${waiting.caseId}`)).status).toBe(200)
    await close()
  })

  test('every table is kept or named as forgotten', async () => {
    const { db } = await openTestApp(kind)
    const tables = (await db.introspection.getTables())
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('kysely_'))
    expect([...Object.keys(TABLES), ...FORGOTTEN].sort()).toEqual(tables.sort())
  })

  test('what is cut, altered or opened with another key restores nothing', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    await makeOrganization(server)
    const identity = await makeIdentity()
    const to = join(server.data, 'cadangan.age')
    await writeBackup(server.deps, secrets, await recipientOf(identity), to)
    await expect(
      writeBackup(server.deps, secrets, await recipientOf(identity), join(server.data, 'tiada', 'x')),
    ).rejects.toThrow()
    await expect(writeBackup(server.deps, secrets, await recipientOf(identity), to)).rejects.toThrow('exists already')
    const into = join(server.data, 'pulih')
    const whole = readFileSync(to)
    await expect(restoreBackup(to, await makeIdentity(), into, null)).rejects.toThrow('does not open')
    truncateSync(to, whole.length - 1)
    await expect(restoreBackup(to, identity, into, null)).rejects.toThrow()
    writeFileSync(to, whole)
    appendFileSync(to, 'x')
    await expect(restoreBackup(to, identity, into, null)).rejects.toThrow()
    whole[whole.length - 30000] = (whole[whole.length - 30000] as number) ^ 1
    writeFileSync(to, whole)
    await expect(restoreBackup(to, identity, into, null)).rejects.toThrow()
    whole[whole.length - 30000] = (whole[whole.length - 30000] as number) ^ 1
    writeFileSync(to, whole)
    mkdirSync(into)
    writeFileSync(join(into, 'x'), '')
    await expect(restoreBackup(to, identity, into, null)).rejects.toThrow('not empty')
    rmSync(into, { recursive: true })
    await restoreBackup(to, identity, into, null)
  })
})
