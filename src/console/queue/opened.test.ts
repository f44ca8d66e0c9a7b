import { beforeEach, expect, test } from 'vitest'
import { setNetwork } from '../../device/api.ts'
import { listCases } from '../../device/casework/list.ts'
import { fetchCase, openCase } from '../../device/casework/open.ts'
import { discardCase } from '../../device/casework/write.ts'
import { openKeyring } from '../../device/staff/keyring.ts'
import { networkOf, unlocked } from '../../device/testing/desk.ts'
import {
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { OpenedCases, openedCasesOf } from './opened.ts'

let server: TestApp
let office: TestOrganization
/** Paths that were requested. */
const asked: string[] = []
let lie = (_: string, answer: Response): Response | Promise<Response> => answer

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
  asked.length = 0
  lie = (_, answer) => answer
})

test('cases are opened once, and again only when somebody has written', async () => {
  const { caseId } = await makeReport(server, office, { text: 'Uang diminta di loket.' })
  const store = new OpenedCases(await sitDown())
  const row = async () => (await listCases({ show: 'all' })).cases[0] ?? expect.fail()
  await Promise.all([store.open(await row()), store.open(await row())])
  expect(store.kept.value.get(caseId)?.summary?.title).toBe('Uang diminta di loket.')
  expect(asked.filter((path) => path.endsWith(caseId))).toHaveLength(1)
  await store.open({ ...(await row()), reporterEntries: 2 })
  expect(asked.filter((path) => path.endsWith(caseId))).toHaveLength(2)
})

test('all cases can be opened to be searched, until that is stopped', async () => {
  for (const text of ['Satu', 'Dua', 'Tiga']) await makeReport(server, office, { text })
  const store = new OpenedCases(await sitDown())
  await store.openAll({ show: 'all' }, AbortSignal.abort()).catch(() => {})
  expect(store.openCount()).toBe(0)
  await store.openAll({ show: 'all' }, new AbortController().signal)
  expect(store.openCount()).toBe(3)
})

test('a case that fails a check is marked so and shows nothing; an unreachable one is tried again', async () => {
  const { caseId } = await makeReport(server, office)
  const store = new OpenedCases(await sitDown())
  const row = (await listCases({ show: 'all' })).cases[0] ?? expect.fail()
  lie = () => Promise.reject(new Error('cut'))
  await store.open(row)
  expect(store.kept.value.get(caseId)).toMatchObject({ state: 'unreachable', summary: null })
  lie = async (path, answer) =>
    path.endsWith(caseId) ? Response.json({ ...((await answer.json()) as object), lockboxes: [] }) : answer
  await store.open(row)
  expect(store.kept.value.get(caseId)).toMatchObject({ state: 'breach', summary: null })
})

test('a discarded case is no longer searched, whether it was open before or is opened after', async () => {
  const { caseId } = await makeReport(server, office, { text: 'Iklan obat.' })
  await makeReport(server, office, { text: 'Uang diminta di loket.' })
  const store = new OpenedCases(await sitDown())
  await store.openAll({ show: 'all' }, new AbortController().signal)
  const row = store.kept.value.get(caseId)?.row ?? expect.fail()
  const director = await sitDown('director')
  await discardCase(director, await openCase(director, await fetchCase(caseId), null), 'Ini iklan.')

  const reader = new OpenedCases(await sitDown())
  await reader.open(row)
  expect([...reader.kept.value.keys()]).toEqual([])
  expect(store.kept.value.has(caseId)).toBe(true)
  store.forget([caseId, 'another'])
  expect([...store.kept.value.values()].map(({ summary }) => summary?.title)).toEqual(['Uang diminta di loket.'])
})

test('each keyring has its own opened cases', async () => {
  const [one, other] = [await sitDown(), await sitDown()]
  expect(openedCasesOf(one)).toBe(openedCasesOf(one))
  expect(openedCasesOf(one)).not.toBe(openedCasesOf(other))
})

async function sitDown(as: 'reviewer' | 'director' = 'reviewer') {
  const network = await networkOf(server, office, office.people[as])
  setNetwork(async (path, init) => {
    asked.push(path)
    return lie(path, await network(path, init))
  })
  return openKeyring(unlocked(office.people[as]), office.publicId, 0)
}
