// The container of a backup is documented: a program that shares no code with ours takes both files apart.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toBase64 } from '../../protocol/encoding/bytes.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { folder as home } from '../../server/testing/databases.ts'
import { databases, makeOrganization, makeReport, openTestApp } from '../../server/testing/index.ts'
import { makeFolder, unpackBackup, unseal, writeSheet } from '../testing/independent.ts'
import { writeBackup } from './backup.ts'

describe.each(databases)('the container of a backup of %s', (kind) => {
  test('is taken apart without our code into rows, files and secrets', { timeout: 60_000 }, async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { mode: 'at_once' })
    const { caseId } = await makeReport(server, organization, { files: [new Uint8Array(70_000).fill(7)] })
    const [folder, identity] = [makeFolder(), await makeIdentity()]
    const recipient = await recipientOf(identity)
    const target = (name: string) => ({ to: join(folder, name), recipient })
    const targets = { data: target('data.age'), secrets: target('secrets.age') }
    await writeBackup(server.deps, join(home, 'secrets'), targets)
    const sheet = writeSheet(folder, 'cadangan', identity)

    const data = join(folder, 'data')
    const content = readFileSync(unseal(sheet, targets.data.to))
    expect(unpackBackup(content, data)).toEqual({
      status: 0,
      said: expect.stringMatching(/^\d+ rows, 1 files, 0 secrets\n$/),
    })
    const rowsOf = (table: string) =>
      readFileSync(join(data, 'tables', `${table}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    expect(
      rowsOf('statement')
        .map(({ note }) => note)
        .at(-1),
    ).toBe(organization.note)
    const lockboxes = await server.db.selectFrom('lockbox').select('bytes').execute()
    expect(
      rowsOf('lockbox')
        .map(({ bytes }) => bytes.bytes)
        .sort(),
    ).toEqual(lockboxes.map(({ bytes }) => toBase64(Uint8Array.from(bytes))).sort())
    const [piece] = await server.db.selectFrom('piece').select(['blob', 'case_id', 'size']).execute()
    expect(piece?.case_id).toBe(caseId)
    expect(readdirSync(join(data, 'blobs-store'))).toEqual([piece?.blob])
    expect(readFileSync(join(data, 'blobs-store', String(piece?.blob)))).toHaveLength(Number(piece?.size))

    const secrets = join(folder, 'rahasia')
    const { said } = unpackBackup(readFileSync(unseal(sheet, targets.secrets.to)), secrets)
    expect(said).toMatch(/^0 rows, 0 files, \d+ secrets\n$/)
    expect(readFileSync(join(secrets, 'secrets', 'pepper')).equals(server.deps.secrets.pepper)).toBe(true)

    for (const length of [content.length - 1, content.length - 10, content.length - 100]) {
      expect(unpackBackup(content.subarray(0, length), join(folder, `potong-${length}`))).toMatchObject({ status: 1 })
    }
  })
})
