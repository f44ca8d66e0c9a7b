// An export takes long, and the office works on meanwhile.
import { describe, expect, test } from 'vitest'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import { type Dialect, organizationAt } from '../../server/database/index.ts'
import { runTick } from '../../server/features/tick/index.ts'
import {
  composeVault,
  databases,
  makeOrganization,
  makeReport,
  openTestApp,
  publishNext,
  type TestApp,
} from '../../server/testing/index.ts'
import { sourceOf } from './export.ts'
import { listFiles } from './files.ts'
import { listCases } from './queries.ts'

describe.each(databases)('while an export reads %s', (kind) => {
  test('a renewed key and its statement come into the archive, because keys are read after cases', async () => {
    const { server, office, exportWith } = await openOffice(kind)
    const { publicId } = office
    const recipient = await recipientOf(await makeIdentity())
    const before = office.channelIdentities.get('pelanggaran') ?? ''
    const purpose = { organization: publicId, kind: 'channel', id: 'pelanggaran' } as const
    const names = await exportWith(async () => {
      const to = recipientHash(recipient)
      const channels = office.statement.channels.map((channel) => ({ ...channel, recipient: to }))
      await publishNext(server, office, { channels })
      const bytes = await sealLockbox(recipient, purpose, before)
      const row = { organization_id: office.id, kind: 'channel', of: 'pelanggaran', to, bytes } as const
      await server.db.insertInto('lockbox').values(row).execute()
    })
    expect(names).toContain('peluit-archive/statements/0002.txt')
    expect(names).toContain('peluit-archive/channels/pelanggaran/opens-with-channel-key-2.age')
  })

  test('a version of a vault that its reporter has replaced is not in it; the new one is, after the release', async () => {
    const { server, office, report, exportWith } = await openOffice(kind, 'daily')
    const vaults = async () => (await exportWith(async () => {})).filter((name) => name.includes('identity-vault/'))
    expect(await vaults()).toEqual([expect.stringMatching(/version-1\.age$/)])
    const custody = await recipientOf(office.custodyIdentity)
    const body = await composeVault(office.publicId, custody, report.slot, 2, {})
    const what = { method: 'PUT', body, token: report.slot.token }
    expect((await server.request(office.host, '/api/reporter/vault', what)).status).toBe(204)
    expect(await vaults()).toEqual([])
    await releaseNow(server, office.host)
    expect(await vaults()).toEqual([expect.stringMatching(/version-2\.age$/)])
  })

  test('a destroyed case ends it with a sentence instead of half of the case', async () => {
    const { server, exportWith } = await openOffice(kind)
    const exported = exportWith(async () => {
      await server.db.deleteFrom('entry').execute()
    })
    await expect(exported).rejects.toThrow('a case was destroyed meanwhile: export again')
  })
})

/** An office with a report that has a file, and an export of it that does something when it reads the file. */
async function openOffice(kind: Dialect, mode: 'daily' | 'at_once' = 'at_once') {
  const server = await openTestApp(kind)
  const office = await makeOrganization(server, { mode })
  const report = await makeReport(server, office, { files: [new Uint8Array(10)] })
  await releaseNow(server, office.host)
  const source = await sourceOf(server.deps, office.host)
  const { store } = source.blobs
  async function exportWith(meanwhile: () => Promise<void>): Promise<string[]> {
    async function* read(key: string) {
      await meanwhile()
      yield* store.read(key)
    }
    const changed = { ...source, blobs: { ...source.blobs, store: { ...store, read } } }
    const names: string[] = []
    const cases = await listCases(source.db, source.organization.id)
    for await (const { name } of listFiles(changed, cases, { cases: 0, pieces: 0, lost: 0 })) names.push(name)
    return names
  }
  return { server, office, report, exportWith }
}

async function releaseNow({ db, deps }: TestApp, host: string): Promise<void> {
  const organization = await organizationAt(db, host)
  if (organization) await runTick(deps, organization)
}
