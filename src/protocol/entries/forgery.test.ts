// Nobody can write in another person's name: clients refuse entries that a lying server could send them.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openStatements, staffKeyOf, standingOf } from '../../device/authors.ts'
import type { Statement } from '../keys/statement.ts'
import { signStatement, signSuccession, statementHash } from '../keys/statement.ts'
import {
  caseIdentity,
  caseKey,
  dossierContent,
  everyone,
  headersOf,
  keyNamed,
  mark,
  officeKey,
  officeMessage,
  organization,
  place,
  reportContent,
  staffKey,
  statement,
  statementNotes,
  withBodies,
  writeChain,
} from '../testing/office.ts'
import { expectBreach } from '../testing/vectors.ts'
import { checkChain, openEntries } from './chain.ts'
import type { InternalContent, OfficeContent, ReporterContent } from './content.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

const expected = { today: '2026-02-02', organization }
const withoutReviewer = everyone.filter(({ number }) => number !== 2)
let notes: string[]
let statements: ReadonlyMap<number, Statement>

beforeAll(() => {
  notes = statementNotes(everyone, everyone, withoutReviewer)
  statements = openStatements(notes, expected)
})

const move = (from: string, to: string, outcome: string | null = null): OfficeContent =>
  ({
    v: 1,
    kind: 'stage',
    from,
    to,
    outcome,
    passedTo: null,
    text: 'teks',
    answer: false,
    mark: mark(to),
  }) as OfficeContent

const disclosure: OfficeContent = {
  v: 2,
  kind: 'disclosure',
  granted: true,
  request: mark('request'),
  requester: 2,
  role: 'reviewer',
  version: 1,
  purpose: 'verify',
  lastDay: '2026-02-16',
  text: 'pemeriksaan',
  act: mark('act'),
  time: '09:05',
  waitsFor: 'reviewer',
  mark: mark('disclosure'),
}

async function officeChain(...drafts: Parameters<typeof writeChain<'office'>>[1][]) {
  const { entries } = await writeChain('office', drafts.flat())
  return withBodies(checkChain('office', place, headersOf(entries), staffKeyOf(statements)), entries)
}

describe('the reporter’s chain is signed by the case key alone', () => {
  const withdrawal: ReporterContent = { v: 1, kind: 'withdrawal', text: 'saya mencabut laporan' }
  test.each([1, 2, 3, 4, 5])('a withdrawal signed by member %i is refused', async (number) => {
    const { entries } = await writeChain('reporter', [
      { content: await reportContent() },
      { content: withdrawal, key: staffKey(number) },
    ])
    await expectBreach('signature', () => checkChain('reporter', place, headersOf(entries), () => caseKey.verifyKey))
  })

  test('the organisation’s own key does not help', async () => {
    const { entries } = await writeChain('reporter', [{ content: await reportContent(), key: officeKey }])
    await expectBreach('signature', () => checkChain('reporter', place, headersOf(entries), () => caseKey.verifyKey))
  })
})

describe('an office entry is refused when it was written', () => {
  const hello = officeMessage('halo')
  const refused: [string, string, Parameters<typeof writeChain<'office'>>[1][number]][] = [
    ['by the reporter in a handler’s name', 'signature', { content: hello, author: 2, key: caseKey }],
    ['by one handler in another’s name', 'signature', { content: hello, author: 1, key: staffKey(2) }],
    ['with the organisation’s key', 'signature', { content: hello, author: 2, key: officeKey }],
    ['by a stranger', 'signature', { content: hello, author: 2, key: keyNamed('stranger') }],
    ['by a person who is not in the statement', 'role', { content: hello, author: 7 }],
    ['by a member who was removed', 'role', { content: hello, author: 2, serial: 2 }],
    ['under a statement that was not shown', 'role', { content: hello, author: 2, serial: 9 }],
    ['by a reviewer of another channel', 'role', { content: hello, author: 6 }],
    ['by the custodian', 'role', { content: hello, author: 4 }],
    ['by the administrator', 'role', { content: hello, author: 5 }],
    ['as a disclosure by a reviewer', 'role', { content: disclosure, author: 2 }],
    ['as a disclosure by the director', 'role', { content: disclosure, author: 1 }],
  ]
  test.each(refused)('%s', (_, breach, draft) => expectBreach(breach, () => officeChain([draft])))

  test('by a removed member after an entry whose author knew of the removal', async () => {
    const drafts = [
      { content: hello, author: 1, serial: 2 },
      { content: officeMessage('lagi'), author: 2, serial: 1 },
    ]
    await expectBreach('chain', () => officeChain(drafts))
  })
})

describe('an office entry is accepted when it was written', () => {
  test.each([
    ['by a reviewer of the channel', { content: officeMessage('a'), author: 2 }],
    ['by the director', { content: officeMessage('b'), author: 1 }],
    ['by an investigator', { content: officeMessage('c'), author: 3 }],
    ['as a disclosure by the custodian', { content: disclosure, author: 4 }],
    ['by a member while they still were one', { content: officeMessage('d'), author: 2, serial: 1 }],
  ])('%s', async (_, draft) => expect(await officeChain([draft])).toHaveLength(1))
})

test('only the director can assign a case, not a reviewer', async () => {
  const dossier = await dossierContent()
  const assignment: InternalContent = { v: 1, kind: 'assignment', staff: [3], reason: '', mark: mark('assignment') }
  const chain = async (author: number) => {
    const { entries } = await writeChain('internal', [{ content: dossier }, { content: assignment, author }])
    return checkChain('internal', place, headersOf(entries), staffKeyOf(statements))
  }
  expect(await chain(1)).toHaveLength(2)
  await expectBreach('role', () => chain(2))
  await expectBreach('role', () => chain(3))
})

describe('the stage follows from signed entries', () => {
  async function standing(...drafts: { content: OfficeContent; author: number }[]) {
    const opened = await openEntries('office', await officeChain(drafts), caseIdentity)
    return standingOf(opened, statements, 1)
  }

  test('moves that the table allows are accepted', async () => {
    const moves = [
      { content: move('received', 'review'), author: 2 },
      { content: move('review', 'routing'), author: 1 },
      { content: move('routing', 'clarification'), author: 3 },
    ]
    expect(await standing(...moves)).toMatchObject({ stage: 'clarification', cameFrom: 'routing' })
  })

  test('a move that only the director may make is refused from a reviewer', async () => {
    const moves = [
      { content: move('received', 'review'), author: 2 },
      { content: move('review', 'routing'), author: 2 },
    ]
    await expectBreach('role', () => standing(...moves))
  })

  test('a move from a stage that is not the current one is refused', () =>
    expectBreach('chain', () => standing({ content: move('review', 'routing'), author: 1 })))

  test('an outcome that only the director may give is refused from a reviewer', () =>
    expectBreach('role', () => standing({ content: move('received', 'closed', 'unsubstantiated'), author: 2 })))

  test('a reviewer of another channel may move nothing here, whatever their other roles are', async () => {
    const both = [...everyone, { number: 8, roles: ['reviewer', 'investigator'], channels: ['gratifikasi'] } as const]
    const known = openStatements(statementNotes(both), expected)
    const { entries } = await writeChain('office', [{ content: move('received', 'review'), author: 8 }])
    const checked = checkChain('office', place, headersOf(entries), staffKeyOf(known))
    const opened = await openEntries('office', withBodies(checked, entries), caseIdentity)
    await expectBreach('role', () => standingOf(opened, known, 1))
  })
})

describe('statements that come with a case', () => {
  const open = (list: string[]) => openStatements(list, expected)
  const zero = () => statementHash(notes[0] as string)

  test('may come in any order, twice, and with gaps', () => {
    const [first, second, third] = notes as [string, string, string]
    expect([...open([third, first, second, third]).keys()]).toEqual([0, 1, 2])
    expect([...open([third, first]).keys()]).toEqual([0, 2])
  })

  test('are refused when two different ones share a serial', () => {
    const twin = signStatement(officeKey, { ...statement(1, zero()), day: '2026-02-02' })
    return expectBreach('chain', () => open([...notes, twin]))
  })

  test('are refused when one does not follow the one before', () => {
    const [first] = statementNotes(everyone.slice(0, 1)) as [string]
    return expectBreach('chain', () => open([first, notes[1] as string]))
  })

  test('are refused from another organisation', () =>
    expectBreach('key', () => openStatements(notes, { ...expected, organization: statementHash('x') })))

  test('are refused when a replaced signing key signs again, even if the serials between are not shown', async () => {
    const next = keyNamed('next office key')
    const signature = signSuccession(officeKey, organization, next.verifyKey, '2026-02-01')
    const keys = [...statement(3, zero()).keys, { key: next.verifyKey, day: '2026-02-01', signature }]
    const renewed = signStatement(next, { ...statement(3, zero()), keys })
    const old = signStatement(officeKey, statement(9, zero()))
    expect(open([...notes.slice(0, 1), renewed]).size).toBe(2)
    await expectBreach('chain', () => open([renewed, old]))
  })
})
