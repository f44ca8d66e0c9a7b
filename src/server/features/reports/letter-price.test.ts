// Each byte of a reporter's text is charged once, with the report or the letter that brings it.
import { describe, expect, test } from 'vitest'
import { solveWork } from '../../../protocol/work.ts'
import { listOrganizations } from '../../database/index.ts'
import { composeFurther, databases, makeOrganization, makeReport, openTestApp } from '../../testing/index.ts'
import { runTick } from '../tick/index.ts'
import { message, officeAnswers } from './testing/letters.ts'

const BITS = 1
const KIB = 1024

/** A report with a text of this size, and its reporter, who writes letters for the price that the server asks. */
async function open(kind: 'sqlite' | 'postgres', size: number) {
  const server = await openTestApp(kind, { workBits: BITS })
  const organization = await makeOrganization(server)
  const report = await makeReport(server, organization, { text: 'x'.repeat(size) })
  const { token } = report.slot
  let last = { number: 0, hash: report.hash }
  /** Writes a letter; answers the bits of work that it cost beyond the least, or `free`. */
  async function write(size: number): Promise<number | 'free'> {
    const letter = await composeFurther(organization, report.slot, message('x'.repeat(size)), last)
    const post = (body: object) => server.requestOnce(organization.host, '/api/reporter/entries', { body, token })
    const asked = await post(letter.body)
    let price: number | 'free' = 'free'
    if (asked.status === 428) {
      const { challenge } = await asked.json()
      expect(challenge.purpose).toBe('text')
      price = challenge.bits - BITS
      expect((await post({ ...letter.body, work: await solveWork(challenge) })).status).toBe(204)
    } else expect(asked.status).toBe(204)
    // A lost answer costs nothing more.
    expect((await post(letter.body)).status).toBe(204)
    last = letter
    return price
  }
  return { server, organization, report, write }
}

describe.each(databases)('the price of letters on %s', (kind) => {
  test('what is left of the free text is free, and what a report was charged for is not charged again', async () => {
    const short = await open(kind, KIB)
    expect([await short.write(KIB), await short.write(KIB)]).toEqual(['free', 0])
    // A report of 200 KiB costs one bit more than the least. A short letter after it costs the least.
    const long = await open(kind, 200 * KIB)
    expect(await long.write(KIB)).toBe(0)
  })

  test('earlier letters raise the price once, while they wait, while the release moves them, and afterwards', async () => {
    const { server, organization, report, write } = await open(kind, KIB)
    expect([await write(120 * KIB), await write(120 * KIB)]).toEqual([0, 0])
    const waiting = await server.db.selectFrom('inbox_entry').selectAll().execute()
    for (const office of await listOrganizations(server.db)) await runTick(server.deps, office)
    // Between copying and deleting, the release has each entry in both tables.
    await server.db.insertInto('inbox_entry').values(waiting).execute()
    // About 234 KiB were charged. Counted twice they would be beyond the 256 KiB that raise the price.
    expect(await write(KIB)).toBe(0)
    expect(await write(40 * KIB)).toBe(0)
    expect(await write(KIB)).toBe(1)
    // The office's answer makes as much free again as before, and no more.
    await officeAnswers(server, organization, report)
    expect(await write(KIB)).toBe(1)
  })
})
