// Who suspends whom, who lifts it, and that an office cannot be locked out of itself.
import { describe, expect, test } from 'vitest'
import type { Role } from '../../../domain/names/roles.ts'
import { type Statement, signStatement, statementHash } from '../../../protocol/keys/statement.ts'
import type { Dialect } from '../../database/index.ts'
import { databases, makeOrganization, openTestApp, type TestMember } from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'
import { liftByOperator } from './index.ts'

const today = '2026-03-02'

/** An organisation whose statement gives these members other roles. */
async function setUp(kind: Dialect, given: Partial<Record<'observer' | 'secondReviewer', readonly Role[]>> = {}) {
  const server = await openTestApp(kind)
  const { db } = server
  const organization = await makeOrganization(server)
  const { id, people } = organization
  const changed = new Map(
    Object.entries(given).map(([who, roles]) => [people[who as keyof typeof given].number, roles]),
  )
  const statement = next(organization, (member) => ({
    ...member,
    roles: [...(changed.get(member.number) ?? member.roles)],
  }))
  const note = signStatement(organization.signingKey, statement)
  await db.insertInto('statement').values({ organization_id: id, serial: statement.serial, note, day: today }).execute()

  const logIn = (member: TestMember) => logInAs(server, organization, member)
  type Session = Awaited<ReturnType<typeof logIn>>
  /** The status of the answer. */
  async function put(session: Session, { number }: Pick<TestMember, 'number'>, suspended: boolean): Promise<number> {
    return (await session.put(`/members/${number}/suspension`, { suspended })).status
  }
  async function stateOf({ number }: TestMember): Promise<string> {
    const row = db.selectFrom('staff').where('organization_id', '=', id).where('number', '=', number).select('state')
    return (await row.executeTakeFirstOrThrow()).state
  }
  /** Publishes a statement without this member. */
  async function strike(session: Session, { number }: TestMember): Promise<number> {
    const struck = next({ statement, note }, (member) => (member.number === number ? [] : member))
    const body = { note: signStatement(organization.signingKey, struck), recipients: [], lockboxes: [] }
    return (await session.post('/statements', body)).status
  }
  return { db, organization, people, logIn, put, stateOf, strike }
}

type StatementMember = Statement['staff'][number]

function next(
  { statement, note }: { readonly statement: Statement; readonly note: string },
  change: (member: StatementMember) => StatementMember | StatementMember[],
): Statement {
  const { serial, staff } = statement
  return { ...statement, serial: serial + 1, previous: statementHash(note), day: today, staff: staff.flatMap(change) }
}

describe.each(databases)('suspension on %s', (kind) => {
  test('the last director who can log in is not suspended', async () => {
    const { people, logIn, put, stateOf } = await setUp(kind, { secondReviewer: ['director'] })
    const [administrator, director] = [await logIn(people.administrator), await logIn(people.director)]
    expect(await put(administrator, people.secondReviewer, true)).toBe(204)
    const answer = await administrator.put(`/members/${people.director.number}/suspension`, { suspended: true })
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'conflict'])
    expect([await stateOf(people.director), (await director.get('/cases')).status]).toEqual(['member', 200])
    expect(await put(administrator, people.secondReviewer, false)).toBe(204)
    expect(await put(administrator, people.director, true)).toBe(204)
    expect(await put(administrator, people.secondReviewer, true)).toBe(409)
    expect(await put(administrator, people.custodian, true)).toBe(204)
  })

  test('a director who still waits to be signed in does not count as another one', async () => {
    const { db, people, logIn, put } = await setUp(kind, { secondReviewer: ['director'] })
    await db.updateTable('staff').set({ state: 'joined' }).where('number', '=', people.secondReviewer.number).execute()
    expect(await put(await logIn(people.administrator), people.director, true)).toBe(409)
  })

  test('a statement that leaves suspended directors only is refused', async () => {
    const { people, logIn, put, strike } = await setUp(kind, { secondReviewer: ['director'] })
    const [administrator, director] = [await logIn(people.administrator), await logIn(people.director)]
    expect(await put(administrator, people.secondReviewer, true)).toBe(204)
    expect(await strike(director, people.director)).toBe(400)
    expect(await put(administrator, people.secondReviewer, false)).toBe(204)
    expect(await strike(director, people.director)).toBe(204)
    expect(await put(administrator, people.secondReviewer, true)).toBe(409)
  })

  test('of two administrators who suspend each other at once one remains', async () => {
    const { db, people, logIn, put, stateOf } = await setUp(kind, { observer: ['administrator'] })
    const [first, second] = [await logIn(people.administrator), await logIn(people.observer)]
    let both: Promise<number[]> = Promise.resolve([])
    // Both have a session when they ask; without an order both would find that the other one remains.
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('staff')
        .set((eb) => ({ name: eb.ref('name') }))
        .execute()
      both = Promise.all([put(first, people.observer, true), put(second, people.administrator, true)])
      await new Promise((done) => setTimeout(done, 200))
    })
    const answers = await both
    // The slower one has no session any more, or is told that nobody else is left.
    expect(answers).toContain(204)
    expect(answers.filter((status) => status === 401 || status === 409)).toHaveLength(1)
    const states = [await stateOf(people.administrator), await stateOf(people.observer)]
    expect(states.toSorted()).toEqual(['member', 'suspended'])
  })

  test('a director lifts a suspension and imposes none; nobody else but the administrator does either', async () => {
    const { people, logIn, put, stateOf } = await setUp(kind)
    const director = await logIn(people.director)
    expect(await put(director, people.reviewer, true)).toBe(403)
    expect(await stateOf(people.reviewer)).toBe('member')
    expect(await put(await logIn(people.administrator), people.reviewer, true)).toBe(204)
    for (const refused of ['secondReviewer', 'investigator', 'custodian', 'observer'] as const) {
      expect(await put(await logIn(people[refused]), people.reviewer, false)).toBe(403)
    }
    expect(await stateOf(people.reviewer)).toBe('suspended')
    expect(await put(director, people.reviewer, false)).toBe(204)
    expect(await stateOf(people.reviewer)).toBe('member')
    expect(await put(director, { number: 99 }, false)).toBe(404)
  })

  test('the operator lifts a suspension, and members see the day, also after the next suspension', async () => {
    const { db, organization, people, logIn, put } = await setUp(kind)
    const { number } = people.reviewer
    const administrator = await logIn(people.administrator)
    const seenBy = async (member: TestMember) => {
      const { members } = await (await (await logIn(member)).get('/organization')).json()
      const { state, liftedDay } = members.find((other: { number: number }) => other.number === number)
      return [state, liftedDay]
    }
    await expect(liftByOperator(db, organization.id, number, today)).rejects.toMatchObject({ code: 'not_found' })
    expect(await seenBy(people.director)).toEqual(['member', null])
    expect(await put(administrator, people.reviewer, true)).toBe(204)
    await liftByOperator(db, organization.id, number, today)
    for (const member of [people.director, people.administrator, people.observer]) {
      expect(await seenBy(member)).toEqual(['member', today])
    }
    expect(await put(administrator, people.reviewer, true)).toBe(204)
    expect(await put(administrator, people.reviewer, false)).toBe(204)
    expect(await seenBy(people.director)).toEqual(['member', today])
  })
})
