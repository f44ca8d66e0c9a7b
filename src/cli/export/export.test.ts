// In twenty years the archive can still be opened, from the paper keys to the last byte, by a program without our code.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatRegistration } from '../../protocol/registration.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { databases } from '../../server/testing/index.ts'
import { closeAsFalse, openArchivedOffice, VIDEO } from '../testing/archived.ts'
import { makeFolder, openAlone, unpack, unseal, writeSheet } from '../testing/independent.ts'
import { sourceOf, writeExport } from './export.ts'

const never = new AbortController().signal

describe.each(databases)('an export from %s', (kind) => {
  test('opens with the keys on paper alone, cases older than renewals included', { timeout: 120_000 }, async () => {
    const { server, office, old, young, sheets } = await openArchivedOffice(kind)
    await closeAsFalse({ server, office }, young)
    const folder = makeFolder()
    const operator = await makeIdentity()
    const target = { to: join(folder, 'arsip.age'), recipient: await recipientOf(operator) }
    const source = await sourceOf(server.deps, office.host)
    expect(await writeExport(source, target, null, never)).toEqual({ cases: 2, pieces: 4, lost: 0 })
    const tar = unseal(writeSheet(folder, 'cadangan', operator), target.to)
    const unpacked = unpack(tar, folder)
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: unpacked })

    const papers = [writeSheet(folder, 'kantor', sheets.office), writeSheet(folder, 'penjaga', sheets.custody)]
    for (const [i, archive] of [tar, unpacked].entries()) {
      const out = join(folder, `terbuka-${i}`)
      const said = '5 statements, 2 cases, 14 entries, 2 files checked and opened; vaults: 2 opened, 0 stay closed\n'
      expect(openAlone(archive, out, papers)).toEqual({ status: 0, said })
      const read = (of: { registration: string }, name: string) =>
        readFileSync(join(out, formatRegistration(of.registration), name))
      const contentOf = (name: string) => JSON.parse(read(old, name).toString()).content
      expect(contentOf('reporter-0000-report.json').answers).toEqual({ what: 'Yang pertama.' })
      expect(contentOf('reporter-0001-message.json').text).toBe('Masih terjadi.')
      expect(contentOf('reporter-0002-protection_request.json')).toMatchObject({ v: 2, from: 'Kepala bidang' })
      expect(contentOf('office-0000-stage.json').text).toBe('Kami telaah.')
      expect(contentOf('office-0001-question.json').text).toBe('Kapan terakhir terjadi?')
      expect(contentOf('internal-0001-work.json').text).toBe('Periksa kuitansinya.')
      expect(contentOf('internal-0002-assignment.json').reason).toBe('Ahlinya.')
      expect(read(old, 'reporter-0000-report-file-1.bin').equals(VIDEO)).toBe(true)
      expect(read(old, 'reporter-0000-report-file-2.bin')).toHaveLength(0)
      expect(JSON.parse(read(young, 'reporter-0000-report.json').toString()).content.answers.what).toBe('Yang kedua.')
      const closed = JSON.parse(read(young, 'office-0001-stage.json').toString()).content
      expect(closed).toMatchObject({ v: 2, outcome: 'false_report', proposal: { act: expect.any(String) } })
      const vaults = [old, young].map((one) => JSON.parse(read(one, 'identity-vault-1.json').toString()).answers)
      expect(vaults).toEqual([{ name: 'Wayan Sudarma' }, { name: 'Ketut Raka' }])
    }
  })
})
