import { describe, expect, test, vi } from 'vitest'
import { makeRegistration } from '../../../protocol/registration.ts'
import { SendReportAnswer } from '../../../protocol/wire/reporter.ts'
import { composeReport, databases, makeOrganization, makeReport, makeSlot, openTestApp } from '../../testing/index.ts'

const drawn = vi.hoisted((): string[] => [])
vi.mock('../../../protocol/registration.ts', async (actual) => {
  const real = await actual<typeof import('../../../protocol/registration.ts')>()
  return { ...real, makeRegistration: () => drawn.shift() ?? real.makeRegistration() }
})

describe.each(databases)('the number of a report on %s', (kind) => {
  test('is drawn again while another report of the organisation has it, released or not', async () => {
    const server = await openTestApp(kind)
    const [organization, elsewhere] = [await makeOrganization(server), await makeOrganization(server)]
    const [released, waiting, free] = [makeRegistration(), makeRegistration(), makeRegistration()]
    await server.db.insertInto('registration').values({ organization_id: organization.id, number: released }).execute()
    drawn.push(waiting)
    await makeReport(server, organization)
    drawn.push(released, waiting, free)
    const slot = await makeSlot(server, organization)
    const { body } = await composeReport(organization, slot)
    const answer = await server.request(organization.host, '/api/reporter/report', { body, token: slot.token })
    expect(answer.status).toBe(200)
    expect(SendReportAnswer.parse(await answer.json()).receipt).toContain(free)
    // Another organisation may have the same numbers.
    drawn.push(waiting)
    await makeReport(server, elsewhere)
    expect(drawn).toEqual([])
    const rows = await server.db.selectFrom('inbox_case').select(['organization_id', 'registration']).execute()
    const numbersOf = (id: string) =>
      rows.filter((row) => row.organization_id === id).map(({ registration }) => registration)
    expect(numbersOf(organization.id).toSorted()).toEqual([waiting, free].toSorted())
    expect(numbersOf(elsewhere.id)).toEqual([waiting])
    expect(await server.db.selectFrom('inbox_entry').select('case_id').execute()).toHaveLength(3)
    expect(await server.db.selectFrom('inbox_vault').select('case_id').execute()).toHaveLength(3)
  })
})
