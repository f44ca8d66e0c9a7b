import { describe, expect, test } from 'vitest'
import { organizationAt } from '../server/database/index.ts'
import { databases, makeOrganization, openTestApp } from '../server/testing/index.ts'
import { logInAs } from '../server/testing/staff.ts'
import { liftNumbered } from './lift-suspension.ts'

describe.each(databases)('peluit lift-suspension on %s', (kind) => {
  test('lets a suspended member in again and names the day; any other number is refused with who is suspended', async () => {
    const server = await openTestApp(kind)
    const made = await makeOrganization(server)
    const { reviewer, custodian, administrator } = made.people
    const organization = await organizationAt(server.db, made.host)
    if (!organization) throw new Error('no organisation')
    const lift = (member: string) => liftNumbered(server.deps, organization, member)
    await expect(lift(String(reviewer.number))).rejects.toThrow('nobody is suspended')
    const session = await logInAs(server, made, administrator)
    for (const { number } of [reviewer, custodian]) {
      expect((await session.put(`/members/${number}/suspension`, { suspended: true })).status).toBe(204)
    }
    const named = [reviewer, custodian].map(({ number, name }) => `${number} (${name})`).join(', ')
    for (const wrong of [String(administrator.number), '99', `0${reviewer.number}`, reviewer.name]) {
      await expect(lift(wrong)).rejects.toThrow(named)
    }
    expect(await lift(String(reviewer.number))).toBe(
      `${reviewer.name} can log in again. The office is shown: lifted by the operator on 2026-03-02.`,
    )
    const rows = await server.db.selectFrom('staff').select(['number', 'state', 'lifted_day']).execute()
    const lifted = rows.filter(({ lifted_day }) => lifted_day !== null)
    expect(lifted).toEqual([{ number: reviewer.number, state: 'member', lifted_day: '2026-03-02' }])
  })
})
