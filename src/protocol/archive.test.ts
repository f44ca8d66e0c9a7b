// In twenty years the archive can still be opened, from the paper key to the evidence, by a program without our code.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fromBase64 } from './encoding/bytes.ts'
import { padPiece } from './encoding/padding.ts'
import { recipientOf, seal } from './sealing/age.ts'
import { sealLockbox } from './sealing/lockbox.ts'
import { caseIdentity, identityNamed, organization, place, reportContent, writeChain } from './testing/office.ts'
import { bytesOf, seeded } from './testing/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'peluit-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the sheet of office recovery opens channel, case, report and evidence, one after the other', async () => {
  const [recovery, channel] = [identityNamed('recovery sheet'), identityNamed('channel')]
  const ofChannel = { organization, kind: 'channel', id: place.channel } as const
  const ofCase = { organization, kind: 'case', id: place.caseId } as const
  const photo = bytesOf(seeded(20), 70_000)
  const report = await reportContent()
  const { entries } = await writeChain('reporter', [{ content: report }])
  const archive = {
    channel: await sealLockbox(await recipientOf(recovery), ofChannel, channel),
    case: await sealLockbox(await recipientOf(channel), ofCase, caseIdentity),
    report: fromBase64(entries[0]?.body ?? ''),
    photo: await seal(await recipientOf(caseIdentity), padPiece(photo)),
  }

  const channelKey = secretIn(openWith(`# office recovery, sheet 1 of 2\n${recovery}\n`, archive.channel))
  const caseKey = secretIn(openWith(channelKey, archive.case))
  expect(JSON.parse(openWith(caseKey, archive.report).toString())).toEqual(report)
  expect(openWith(caseKey, archive.photo).subarray(0, photo.length)).toEqual(Buffer.from(photo))
  expect(() => openWith(channelKey, archive.report)).toThrow()
})

/** The output of the independent program for a sealed file and a key on paper. */
function openWith(paper: string, sealed: Uint8Array): Buffer {
  const sheet = join(folder, 'sheet.txt')
  writeFileSync(sheet, paper)
  const command = ['tests/independent/peluit.mjs', 'open', sheet]
  return execFileSync(process.execPath, command, { input: sealed, stdio: ['pipe', 'pipe', 'ignore'] })
}

function secretIn(lockbox: Buffer): string {
  return JSON.parse(lockbox.toString()).secret
}
