// What an export holds, what it never holds, and what it leaves behind when it fails.
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { concat, fromBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { organizationAt } from '../../server/database/index.ts'
import { addOrganization } from '../../server/features/organizations/index.ts'
import { runTick } from '../../server/features/tick/index.ts'
import { databases, makeOrganization, makeReport, openTestApp } from '../../server/testing/index.ts'
import { loadPreset } from '../presets.ts'
import { makeFolder } from '../testing/independent.ts'
import { sourceOf, writeExport } from './export.ts'
import { listFiles } from './files.ts'
import { listCases } from './queries.ts'
import { type ArchiveFile, withSums, writeTar } from './tar.ts'

const never = new AbortController().signal

describe.each(databases)('an export from %s', (kind) => {
  test('holds only what was released, in the same bytes each time, and nothing of members and codes', async () => {
    const { server, office, released, waiting, source } = await openOffice(kind)
    const files = await filesOf(source)
    const [number] = released.map(({ registration }) => formatRegistration(registration))
    const [piece] = released[0]?.files[0]?.pieces ?? []
    const inCase = files.map(({ name }) => name).filter((name) => name.startsWith(`peluit-archive/cases/${number}/`))
    expect(inCase.map((name) => name.slice(`peluit-archive/cases/${number}/`.length))).toEqual([
      'case-key/opens-with-channel-key-1.age',
      'case.json',
      'identity-vault/version-1.age',
      `pieces/${piece?.id}.age`,
      'reporter/0000-report.age',
      'reporter/0000-report.header',
      'reporter/0000-report.signature',
    ])
    const others = files.map(({ name }) => name.slice('peluit-archive/'.length)).filter((name) => !/^cases/.test(name))
    const { hash } = office.questionnaires.get('pelanggaran') ?? {}
    expect(others).toEqual([
      'README.txt',
      'channels/pelanggaran/opens-with-office-recovery-1.age',
      expect.stringMatching(/^custody\/opens-with-custody-sheet-[\w-]{43}\.age$/),
      `questionnaires/${hash}.json`,
      'statements/0000.txt',
      'statements/0001.txt',
    ])
    const names = files.map(({ name }) => name)
    expect(names).toEqual(names.toSorted())

    const tar = await tarOf(files)
    expect(await tarOf(await filesOf(source))).toEqual(tar)
    const rows = await server.db.selectFrom('slot').select(['token_hash', 'case_id']).execute()
    const vaults = await server.db.selectFrom('vault').select(['to_custody', 'to_own']).execute()
    const lockboxes = await server.db.selectFrom('lockbox').select(['kind', 'to', 'bytes']).execute()
    const members = Object.values(office.people)
    const text = Buffer.from(tar).toString('latin1')
    // The control: what is there is found.
    for (const { to_custody } of vaults) expect(text.includes(Buffer.from(to_custody).toString('latin1'))).toBe(true)
    expect(text).toContain(released[0]?.caseId)
    const hidden = [
      ...rows.flatMap(({ token_hash }) => [token_hash, Buffer.from(fromBase64(token_hash)).toString('latin1')]),
      ...vaults.map(({ to_own }) => Buffer.from(to_own).toString('latin1')),
      ...lockboxes
        .filter(
          ({ kind: of, to }) =>
            of === 'organization-signing' || members.some(({ recipient }) => recipientHash(recipient) === to),
        )
        .map(({ bytes }) => Buffer.from(bytes).toString('latin1')),
      ...members.map(({ name }) => name),
      office.host,
      waiting.caseId,
      waiting.registration,
      formatRegistration(waiting.registration),
    ]
    expect(hidden.length).toBeGreaterThan(20)
    expect(hidden.filter((one) => text.includes(one))).toEqual([])
  })

  test('holds one case by its number, as typed, or its id; a waiting one is answered like one that never was', async () => {
    const { released, waiting, source, host } = await openOffice(kind)
    const [first, second] = released.map(({ registration, caseId }) => ({
      typed: ` ${formatRegistration(registration).toLowerCase()}`,
      id: caseId,
    }))
    const folder = makeFolder()
    const recipient = await recipientOf(await makeIdentity())
    const told: string[] = []
    const write = (name: string, wanted: string) =>
      writeExport(source, { to: join(folder, name), recipient }, wanted, never, ({ cases, pieces }, of) => {
        told.push(`${cases} of ${of}, ${pieces}`)
      })
    expect(await write('a', first?.typed ?? '')).toEqual({ cases: 1, pieces: 1, lost: 0 })
    expect(await write('b', second?.id ?? '')).toEqual({ cases: 1, pieces: 1, lost: 0 })
    expect([...new Set(told)]).toEqual(['0 of 1, 0', '0 of 1, 1', '1 of 1, 1'])
    const sentence = (name: string) => `no released case of ${host} has the number ${name}`
    const hidden = formatRegistration(waiting.registration)
    await expect(write('c', waiting.registration)).rejects.toThrow(sentence(hidden))
    await expect(write('c', waiting.caseId)).rejects.toThrow(sentence(waiting.caseId))
    await expect(write('c', '0000-0000')).rejects.toThrow(sentence('0000-0000'))
    await expect(write('c', 'K7QM')).rejects.toThrow('--case is a registration number')
    expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
  })

  test('reports damaged and lost evidence, and holds the rest', async () => {
    const { server, source } = await openOffice(kind)
    const [cut, gone] = await server.db.selectFrom('piece').select('blob').execute()
    const pathOf = (blob = '') => join(server.data, 'store', blob.slice(0, 2), blob)
    truncateSync(pathOf(cut?.blob), 100)
    rmSync(pathOf(gone?.blob))
    const progress = { cases: 0, pieces: 0, lost: 0 }
    const files = await filesOf(source, progress)
    expect(progress).toEqual({ cases: 2, pieces: 0, lost: 2 })
    expect(files.filter(({ name }) => name.includes('/pieces/'))).toEqual([])
    expect(files.filter(({ name }) => name.endsWith('.header'))).toHaveLength(2)
  })

  test('leaves no file when it is stopped or fails, and never replaces one', async () => {
    const { source } = await openOffice(kind)
    const folder = makeFolder()
    const recipient = await recipientOf(await makeIdentity())
    const target = { to: join(folder, 'arsip.age'), recipient }
    const { store } = source.blobs
    const withRead = (read: typeof store.read) => ({
      ...source,
      blobs: { ...source.blobs, store: { ...store, read } },
    })
    const stop = new AbortController()
    const stopped = withRead(async function* (key) {
      while (readdirSync(folder).join() !== 'arsip.age.part') await setTimeout(1)
      stop.abort()
      yield* store.read(key)
    })
    await expect(writeExport(stopped, target, null, stop.signal)).rejects.toThrow('abort')
    expect(readdirSync(folder)).toEqual([])
    await expect(writeExport(withRead(fail), target, null, never)).rejects.toThrow('the disk is gone')
    expect(readdirSync(folder)).toEqual([])

    writeFileSync(target.to, 'x')
    await expect(writeExport(source, target, null, never)).rejects.toThrow('exists already')
    expect(readdirSync(folder)).toEqual(['arsip.age'])
  })

  test('is refused for a host that is unknown or not founded', async () => {
    const server = await openTestApp(kind)
    await expect(sourceOf(server.deps, 'tiada.test')).rejects.toThrow('no organisation with the host tiada.test')
    await addOrganization(server.db, { profile: loadPreset('contoh'), host: 'baru.test', demo: false })
    await expect(sourceOf(server.deps, 'baru.test')).rejects.toThrow('not founded yet')
  })
})

/** Two released reports with a file each, and one that waits. */
async function openOffice(kind: (typeof databases)[number]) {
  const server = await openTestApp(kind)
  const office = await makeOrganization(server)
  const file = new Uint8Array(70_000).fill(7)
  const released = [
    await makeReport(server, office, { files: [file] }),
    await makeReport(server, office, { files: [file] }),
  ]
  const found = await organizationAt(server.db, office.host)
  await runTick(server.deps, found as NonNullable<typeof found>)
  const waiting = await makeReport(server, office, { files: [file] })
  const { host } = office
  return { server, office, released, waiting, host, source: await sourceOf(server.deps, host) }
}

async function filesOf(
  source: Awaited<ReturnType<typeof sourceOf>>,
  progress = { cases: 0, pieces: 0, lost: 0 },
): Promise<ArchiveFile[]> {
  const cases = await listCases(source.db, source.organization.id)
  const files: ArchiveFile[] = []
  for await (const file of listFiles(source, cases, progress)) files.push(file)
  return files
}

async function tarOf(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  async function* listed() {
    yield* files
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeTar(withSums('peluit-archive', listed()))) chunks.push(chunk)
  return concat(...chunks)
}

// biome-ignore lint/correctness/useYield: it breaks before it gives anything
async function* fail(): AsyncGenerator<Uint8Array> {
  throw new Error('the disk is gone')
}
