// Tries every role with every move from every stage. The expectations come from the second copy of the tables, never
// from the tables that the server itself obeys. Every role at every endpoint is tested in `../staff/rights.test.ts`.
import { describe, expect, test } from 'vitest'
import type { Role } from '../../../domain/names/roles.ts'
import type { Outcome, Stage } from '../../../domain/names/stages.ts'
import type { Standing } from '../../../domain/stages.ts'
import { verdictOf } from '../../../domain/testing/moves.ts'
import { EVERY_OUTCOME, EVERY_STAGE } from '../../../domain/testing/names.ts'
import { isWriter } from '../../../domain/testing/writers.ts'
import { randomId } from '../../../protocol/encoding/bytes.ts'
import type { Dialect } from '../../database/index.ts'
import {
  databases,
  makeOrganization,
  openTestApp,
  publishNext,
  type TestApp,
  type TestMember,
} from '../../testing/index.ts'
import {
  composeAct,
  composeOffice,
  LETTER_BODY,
  logInAs,
  makeCase,
  makeLockbox,
  type TestCase,
} from '../../testing/staff.ts'

type Session = Awaited<ReturnType<typeof logInAs>>

/** A person, and their part in a case of the first channel. */
interface Person {
  readonly who: string
  readonly member: TestMember
  readonly session: Session
  /** The roles in which they act on the case; empty if they do not see it. */
  readonly acts: readonly Role[]
}

async function setUp(kind: Dialect) {
  const server = await openTestApp(kind)
  // The second reviewer reads the other channel, as the statement below says.
  const organization = await makeOrganization(server, { channels: ['pelanggaran', 'gratifikasi'] })
  const { people } = organization
  const { statement } = organization
  const staff = statement.staff.map((member) =>
    member.number === people.secondReviewer.number
      ? { ...member, channels: ['gratifikasi'], roles: ['reviewer' as const, 'investigator' as const] }
      : member,
  )
  const published = await publishNext(server, organization, { staff })
  const current = { ...organization, ...published }
  const person = async (who: string, member: TestMember, acts: readonly Role[]): Promise<Person> => ({
    who,
    member,
    acts,
    session: await logInAs(server, current, member),
  })
  const persons = [
    await person('director', people.director, ['director']),
    await person('reviewer', people.reviewer, ['reviewer']),
    await person('assigned investigator', people.investigator, ['investigator']),
    await person('reviewer of another channel who investigates other cases', people.secondReviewer, []),
    await person('administrator', people.administrator, []),
    await person('custodian', people.custodian, []),
    await person('observer', people.observer, []),
  ]
  return { server, organization: current, persons }
}

async function reset({ db }: TestApp, { id }: TestCase, standing: Partial<Standing>): Promise<void> {
  const { stage = 'received', cameFrom = null, outcome = null } = standing
  await db.deleteFrom('entry').where('case_id', '=', id).where('chain', '!=', 'reporter').execute()
  await db.deleteFrom('act').where('case_id', '=', id).execute()
  await db
    .updateTable('case_file')
    .set({ stage, came_from: cameFrom, outcome, closed_day: null, first_answer_day: null })
    .where('id', '=', id)
    .execute()
}

/** Stages from which a case goes into clarification and to which it returns. */
const ASKING: readonly Stage[] = ['received', 'review', 'routing', 'investigation', 'reporting', 'follow_up']

const standings: Standing[] = EVERY_STAGE.flatMap((stage): Standing[] => {
  const plain = { stage, cameFrom: null, outcome: null }
  if (stage === 'clarification') return ASKING.map((cameFrom) => ({ ...plain, cameFrom }))
  return stage === 'closed' ? EVERY_OUTCOME.map((outcome) => ({ ...plain, outcome })) : [plain]
})

/** The answer to a move without reason, withdrawal and second act, of a case to which somebody is assigned. */
function statusOf(demands: string | null): 204 | 400 | 403 {
  if (demands === null) return 403
  return /reason|withdrawal|proposal/.test(demands) ? 400 : 204
}

const targets: [Stage, Outcome | null][] = EVERY_STAGE.flatMap((to): [Stage, Outcome | null][] =>
  to === 'closed'
    ? [[to, null], ...EVERY_OUTCOME.map((outcome): [Stage, Outcome] => [to, outcome])]
    : [
        [to, null],
        [to, 'duplicate'],
      ],
)

describe.each(databases)('rights on %s', (kind) => {
  test('the table decides every move from every stage, and nothing changes when it refuses', {
    timeout: 180_000,
  }, async () => {
    const { server, organization, persons } = await setUp(kind)
    const file = await makeCase(server, organization, { assigned: [organization.people.investigator] })
    const actors = persons.filter(({ acts }) => acts.length > 0)
    let [allowed, refused] = [0, 0]
    for (const standing of standings) {
      for (const { member, session, acts, who } of actors) {
        await reset(server, file, standing)
        const { entry } = await composeOffice(server.deps, organization, member, file, 'office', 'stage')
        const rowNow = () =>
          server.db.selectFrom('case_file').select(['stage', 'came_from', 'outcome']).executeTakeFirstOrThrow()
        const before = await rowNow()
        for (const [to, outcome] of targets) {
          const expected = statusOf(verdictOf({ standing, to, outcome, roles: acts }))
          // The table does not depend on the database, so all refusals are tried on only one of them.
          if (kind === 'postgres' && expected === 403 && to !== 'archived') continue
          const body = { entry, to, outcome, answer: false, reason: null, act: null, waitsFor: 'reviewer' }
          const { status } = await session.put(`/cases/${file.id}/stage`, body)
          expect({ who, standing, to, outcome, status }).toEqual({ who, standing, to, outcome, status: expected })
          if (expected !== 204) {
            refused++
            continue
          }
          allowed++
          const cameFrom = to === 'clarification' ? standing.stage : null
          const ended = to === 'archived' ? standing.outcome : outcome
          expect(await rowNow()).toEqual({ stage: to, came_from: cameFrom, outcome: ended })
          await reset(server, file, standing)
        }
        expect(await rowNow()).toEqual(before)
      }
    }
    expect(allowed).toBeGreaterThan(60)
    expect(refused).toBeGreaterThan(kind === 'sqlite' ? 600 : 30)
  })

  test('a person who may not see a case gets the same answer as for a missing one, at every endpoint', async () => {
    const { server, organization, persons } = await setUp(kind)
    const file = await makeCase(server, organization, { assigned: [organization.people.investigator] })
    const missing = { ...file, id: randomId() }
    const lockbox = await makeLockbox(organization, 'dossier', file.id, organization.people.director.recipient)
    for (const { member, session, who } of persons.filter(({ acts }) => acts.length === 0)) {
      const attempts = async (target: Pick<TestCase, 'id' | 'channel' | 'report'>) => {
        const office = (await composeOffice(server.deps, organization, member, target, 'office', 'message')).entry
        const stage = (await composeOffice(server.deps, organization, member, target, 'office', 'stage')).entry
        const dossier = (await composeOffice(server.deps, organization, member, target, 'internal', 'dossier')).entry
        const request = (await composeOffice(server.deps, organization, member, target, 'internal', 'request')).entry
        const classified = { act: 'classification', subject: 'korupsi' } as const
        const { body: type } = await composeAct(server.deps, organization, member, target, classified)
        const at = `/cases/${target.id}`
        return [
          await session.get(at),
          await session.post(`${at}/entries`, { ...LETTER_BODY, entry: office, answer: true }),
          await session.put(`${at}/stage`, {
            entry: stage,
            to: 'review',
            outcome: null,
            answer: true,
            reason: null,
            act: null,
            waitsFor: 'reviewer',
          }),
          await session.put(`${at}/assignment`, { entries: [dossier], staff: [], lockboxes: [], waitsFor: 'director' }),
          await session.post(`${at}/dossier`, { entry: dossier, lockboxes: [lockbox] }),
          await session.put(`${at}/type`, type),
          await session.post(`${at}/identity-requests`, {
            entry: request,
            copy: request.body,
            version: 1,
            replaces: null,
            waitsFor: 'custodian',
          }),
          await session.get(`${at}/identity-requests/${target.report}/vault`),
        ]
      }
      for (const stage of EVERY_STAGE) {
        await reset(server, file, { stage, cameFrom: stage === 'clarification' ? 'review' : null })
        const hidden = await attempts(file)
        const absent = await attempts(missing)
        for (const [i, answer] of hidden.entries()) {
          const other = absent[i] as Response
          const seen = { who, stage, i, status: answer.status, text: await answer.text(), headers: [...answer.headers] }
          expect(seen).toEqual({ who, stage, i, status: 404, text: await other.text(), headers: [...other.headers] })
        }
      }
    }
    expect(await server.db.selectFrom('entry').where('chain', '!=', 'reporter').selectAll().execute()).toEqual([])
  })

  test('a member who sees a case may write exactly the kinds in the table of authorship', async () => {
    const { server, organization, persons } = await setUp(kind)
    const file = await makeCase(server, organization, { assigned: [organization.people.investigator] })
    const channel = organization.statement.channels.find(({ id }) => id === file.channel)
    const lockbox = {
      ...(await makeLockbox(organization, 'dossier', file.id, organization.people.director.recipient)),
      to: channel?.recipient as string,
    }
    const ofInvestigator = await makeLockbox(
      organization,
      'dossier',
      file.id,
      organization.people.investigator.recipient,
    )
    for (const { member, session, acts, who } of persons.filter(({ acts }) => acts.length > 0)) {
      const at = `/cases/${file.id}`
      await reset(server, file, { stage: 'review', cameFrom: null })
      await server.db.deleteFrom('lockbox').where('kind', '=', 'dossier').execute()
      const compose = async (chain: 'office' | 'internal', kind: never, changes = {}) =>
        composeOffice(server.deps, organization, member, file, chain, kind, changes)
      const first = await compose('office', 'message' as never)
      const second = await compose('office', 'question' as never, { number: 1, previous: first.hash })
      const classified = { act: 'classification', subject: 'korupsi' } as const
      const third = { header: { number: 2, previous: second.hash } }
      const type = await composeAct(server.deps, organization, member, file, classified, third)
      const dossier = await compose('internal', 'dossier' as never)
      const work = await compose('internal', 'work' as never, { number: 1, previous: dossier.hash })
      const assignment = await compose('internal', 'assignment' as never, { number: 2, previous: work.hash })
      const given = {
        message: await session.post(`${at}/entries`, { ...LETTER_BODY, entry: first.entry }),
        question: await session.post(`${at}/entries`, { ...LETTER_BODY, entry: second.entry }),
        classification: await session.put(`${at}/type`, type.body),
        dossier: await session.post(`${at}/dossier`, { entry: dossier.entry, lockboxes: [lockbox, ofInvestigator] }),
        work: await session.post(`${at}/entries`, { ...LETTER_BODY, entry: work.entry }),
        assignment: await session.put(`${at}/assignment`, {
          entries: [assignment.entry],
          staff: [organization.people.investigator.number],
          lockboxes: [],
          waitsFor: 'team',
        }),
      }
      for (const [kind, { status }] of Object.entries(given)) {
        expect({ who, kind, status }).toEqual({ who, kind, status: isWriter(kind, acts) ? 204 : 403 })
      }
      expect((await session.get(at)).status).toBe(200)
      // Kinds without an endpoint of their own are refused at all endpoints.
      for (const [chain, kind] of [
        ['office', 'disclosure'],
        ['internal', 'request'],
        ['internal', 'note'],
        ['internal', 'document'],
      ] as const) {
        const { entry } = await compose(chain, kind as never, {
          number: chain === 'office' ? 2 : 3,
          previous: assignment.hash,
        })
        expect((await session.post(`${at}/entries`, { ...LETTER_BODY, entry })).status).toBe(400)
      }
    }
  })

  test('an administrator, a custodian and an observer get no case ids, no counts, no case bytes', async () => {
    const { server, organization, persons } = await setUp(kind)
    const pieceId = randomId()
    const file = await makeCase(server, organization)
    await server.deps.blobs.store.put(
      'ciphertext',
      (async function* () {
        yield new Uint8Array([1, 2, 3])
      })(),
    )
    await server.db
      .insertInto('piece')
      .values({
        organization_id: organization.id,
        id: pieceId,
        case_id: file.id,
        size: 3,
        sha256: 'x',
        blob: 'ciphertext',
      })
      .execute()
    const secrets = [file.id, file.registration, file.slot.caseKey.verifyKey, 'pelanggaran","registration']
    for (const { who, session } of persons.filter(({ who }) =>
      ['administrator', 'custodian', 'observer'].includes(who),
    )) {
      for (const path of [
        '/organization',
        '/lockboxes',
        '/session',
        '/desk',
        '/cases',
        '/cases?show=all',
        '/cases?show=letters',
        `/cases/${file.id}`,
        `/pieces/${pieceId}`,
      ]) {
        const text = await (await session.get(path)).text()
        for (const secret of secrets)
          expect({ who, path, found: text.includes(secret) }).toEqual({ who, path, found: false })
      }
      expect((await session.get('/cases')).status).toBe(403)
      expect((await session.get(`/pieces/${pieceId}`)).status).toBe(404)
    }
    const director = persons[0] as Person
    const piece = await director.session.get(`/pieces/${pieceId}`)
    expect([piece.status, piece.headers.get('Content-Length'), [...new Uint8Array(await piece.arrayBuffer())]]).toEqual(
      [200, '3', [1, 2, 3]],
    )
    expect((await director.session.get('/pieces/x')).status).toBe(404)
  })
})
