// A discarded case is in an archive until it is destroyed; without its files, which the independent program accepts.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fetchCase, openCase } from '../../device/casework/open.ts'
import { discardCase, takeBackCase } from '../../device/casework/write.ts'
import { sitDownAt } from '../../device/testing/desk.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { organizationAt } from '../../server/database/index.ts'
import { runTick } from '../../server/features/tick/index.ts'
import { makeReport } from '../../server/testing/index.ts'
import { openArchivedOffice } from '../testing/archived.ts'
import { makeFolder, openAlone, unpack, unseal, writeSheet } from '../testing/independent.ts'
import { sourceOf, writeExport } from './export.ts'

test('an archive holds a discarded case without its files, and not once it is destroyed', {
  timeout: 180_000,
}, async () => {
  const { server, office, sheets } = await openArchivedOffice('sqlite')
  const files = [new Uint8Array(10)]
  const spam = await makeReport(server, office, { text: 'Obat murah.', files })
  const back = await makeReport(server, office, { text: 'Bukan iklan.', files })
  const director = await sitDownAt(server, office, office.people.director)
  for (const { caseId } of [spam, back]) {
    await discardCase(director, await openCase(director, await fetchCase(caseId), null), 'Ini iklan.')
  }
  const reviewer = await sitDownAt(server, office, office.people.reviewer)
  await takeBackCase(reviewer, await openCase(reviewer, await fetchCase(back.caseId), null), 'Maaf, kami keliru.')

  const exported = async () => {
    const folder = makeFolder()
    const operator = await makeIdentity()
    const to = join(folder, 'archive.age')
    const source = await sourceOf(server.deps, office.host)
    await writeExport(source, { to, recipient: await recipientOf(operator) }, null, new AbortController().signal)
    const archive = unpack(unseal(writeSheet(folder, 'backup', operator), to), folder)
    const used = [writeSheet(folder, 'office', sheets.office), writeSheet(folder, 'custody', sheets.custody)]
    return { archive, folder, used, cases: readdirSync(join(archive, 'cases')).length }
  }
  const { archive, folder, used, cases } = await exported()
  expect(cases).toBe(4)
  const of = join(archive, 'cases', formatRegistration(spam.registration))
  expect(readdirSync(of)).not.toContain('pieces')
  const opened = openAlone(archive, join(folder, 'terbuka'), used)
  expect(opened).toMatchObject({ status: 0, said: expect.stringContaining('2 files were deleted') })
  const organization = await organizationAt(server.db, office.host)
  if (!organization) throw new Error('no organisation')
  server.clock.advance({ days: 31 })
  await runTick(server.deps, organization)
  expect((await exported()).cases).toBe(3)
})
