// A draft whose questions the office has changed since it was saved.
import { beforeEach, expect, test, vi } from 'vitest'
import { setNetwork } from '../../device/api.ts'
import * as device from '../../device/reporter/index.ts'
import type { Answers, Question, Questionnaire } from '../../domain/names/questionnaire.ts'
import { USUAL_FLOW } from '../../domain/names/site.ts'
import { makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../server/testing/index.ts'
import { bootstrapState } from '../core/bootstrap.ts'
import { account, forget } from '../core/state.ts'
import { saveDraftNow } from '../write/sending/draft.ts'
import { finalAnswers, writing } from '../write/writing.ts'
import { resumeDraft } from './resume.ts'

let server: TestApp
let office: TestOrganization

const question = (id: string, type: Question['type'], values: string[] = []): Question => ({
  id,
  type,
  element: 'what',
  label: { id },
  options: values.map((value) => ({ value, label: { id: value } })),
})

const KEPT: Answers = { what: 'Uang diminta.', kind: 'suap', kinds: ['suap'], loss: '5000', when: { from: '2026' } }
const GONE: Answers = { removed: 'Ditulis lama.', choice: 'lama', several: ['suap', 'lama'], amount: 'banyak' }

beforeEach(async () => {
  forget()
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
  setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
  const { body } = office.questionnaires.get('pelanggaran') as { body: string }
  const now: Questionnaire = {
    ...JSON.parse(body),
    elements: ['what'],
    questions: [
      question('what', 'long'),
      question('kind', 'choice', ['suap']),
      question('kinds', 'choices', ['suap']),
      question('loss', 'amount'),
      question('when', 'date'),
      question('choice', 'choice', ['suap']),
      question('several', 'choices', ['suap']),
      question('amount', 'amount'),
    ],
    identity: [question('name', 'short')],
  }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(now)))
  const usual = { flow: USUAL_FLOW, stageTargets: {}, protection: [], daysOff: [], demo: false, statement: 1 }
  const site = { ...office.profile.site, ...usual }
  const channel = { id: 'pelanggaran', title: { id: '' }, open: true, questionnaire: crypto.randomUUID() }
  bootstrapState.value = { state: 'loaded', bootstrap: { site: { ...site, channels: [channel] } } }
  account.value = await device.makeAccount((await device.loadOrganization(null)).id)
})

test('answers that are no longer asked for are listed and kept, but neither shown as answers nor sent', async () => {
  await resumeDraft(await drafted({ ...KEPT, ...GONE }, { name: 'Siti', nik: '1' }))
  const report = writing.value
  expect(report?.unplaced).toEqual({ answers: GONE, identity: { nik: '1' }, step: 'what' })
  expect(report && finalAnswers(report)).toEqual({ report: KEPT, identity: { name: 'Siti' } })
  expect(report && (await saveDraftNow(report, 'what'))).toBeNull()
  expect((await stored()).draft).toMatchObject({ answers: { ...KEPT, ...GONE }, identity: { name: 'Siti', nik: '1' } })
})

test('a draft whose answers all have a question lists nothing', async () => {
  await resumeDraft(await drafted({ ...KEPT, removed: '' }, {}))
  expect(writing.value?.unplaced).toBeNull()
})

async function drafted(answers: Answers, identity: Answers): Promise<device.OwnDraft> {
  const { slot } = await device.openSlot(account.value as device.Account, 0)
  await device.saveDraft(slot, { v: 1, channel: 'pelanggaran', answers, identity, files: [], step: 'gone' })
  return stored()
}

async function stored(): Promise<device.OwnDraft> {
  const slot = await device.deriveSlot((account.value as device.Account).root, 0)
  const own = await device.readSlot(await device.loadOrganization(null), slot)
  if (own.state !== 'draft') throw new Error('not a draft')
  return own
}
