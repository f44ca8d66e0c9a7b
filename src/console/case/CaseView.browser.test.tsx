import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { RequestError } from '../../device/api.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { CaseView } from './CaseView.tsx'
import { type OpenedCase, OpenedCaseProvider } from './openedCase.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')

test('while letters are still to arrive, those before them are shown, and nothing that needs all of them', () => {
  const html = view(null)
  expect(html).toContain('Surat pertama.')
  expect(html).toContain('Uang diminta di loket.')
  expect(html).toContain(t('case.loading.opening'))
  expect(html).not.toContain(t('action.retry'))
  for (const absent of ['case.reply.send', 'case.moves.title', 'case.dossier.title', 'case.letters.none'] as const) {
    expect(html).not.toContain(t(absent))
  }
})

test('if they did not arrive, the screen says so, keeps what it shows and offers to try again', () => {
  const html = view(new RequestError('offline'))
  expect(html).toContain('Surat pertama.')
  expect(html).toContain(t('case.failed.offline'))
  expect(html).toContain(t('action.retry'))
  expect(html).not.toContain(t('case.loading.opening'))
  expect(html).not.toContain(t('case.reply.send'))
})

test('a discarded case can be read, and nothing can be written in it but a take-back', () => {
  const whole = {
    whole: true,
    vaultVersion: 1,
    statements: new Map(),
    classification: null,
    identityRows: [],
    identityDecisions: [],
  }
  const written = ['case.reply.send', 'case.moves.title', 'case.team.title', 'case.type.title', 'case.dossier.write']
  const usual = view(null, whole)
  for (const key of written) expect(usual).toContain(t(key as 'case.reply.send'))
  expect(usual).toContain(t('case.facts.deadline'))
  const entry = {
    header: { number: 0, kind: 'discard', author: 2, day: '2026-03-02', seen: null },
    hash: 'o0',
    content: { kind: 'discard', text: 'Ini iklan.' },
  }
  const discard = { text: 'Ini iklan.', author: 2, day: '2026-03-02', act: 'act' }
  const html = view(null, { ...whole, office: [entry], discard, discardedDay: '2026-03-02' })
  for (const key of written) expect(html).not.toContain(t(key as 'case.reply.send'))
  for (const key of ['case.facts.deadline', 'case.discard.title'] as const) expect(html).not.toContain(t(key))
  for (const key of ['case.discarded.title', 'case.letters.discard', 'case.take_back.action'] as const) {
    expect(html).toContain(t(key))
  }
  for (const words of ['Uang diminta di loket.', 'Surat pertama.', 'Ini iklan.']) expect(html).toContain(words)
  expect(html).toContain('href="/petugas/perkara/dibuang"')
})

test('files that a discard deleted are named, and not offered', () => {
  const files = [{ name: 'foto.jpg', size: 5, type: 'image/jpeg', cleaned: true, pieces: [] }]
  expect(view(null, { report: { ...report, files } })).toContain(t('case.evidence.save'))
  const discard = { text: 'Ini iklan.', author: 2, day: '2026-03-02', act: 'act' }
  const html = view(null, { report: { ...report, files }, discard, discardedDay: '2026-03-02' })
  expect(html).toContain('foto.jpg')
  expect(html).toContain(t('case.evidence.deleted'))
  expect(html).not.toContain(`>${t('case.evidence.save')}<`)
})

test('a request for protection and a report of retaliation are told apart, with all their parts', () => {
  const letter = (number: number, parts: object) => ({
    header: { number, kind: 'protection_request', author: null, day: null, seen: null },
    hash: `hash ${number}`,
    content: { v: 2, kind: 'protection_request', forms: [], from: '', since: '', files: [], ...parts },
  })
  const files = [{ name: 'sk.jpg', size: 5, type: 'image/jpeg', cleaned: true, pieces: [] }]
  const asked = { about: 'protection', text: 'Takut.', forms: ['Bantuan hukum', 'Rumah aman'], since: 'sejak Senin' }
  const told = { about: 'retaliation', text: 'Dimutasi.', from: 'Kepala bidang', files }
  const sent = {
    header: { number: 0, kind: 'report', author: null, day: null, seen: null },
    hash: 'hash 0',
    content: report,
  }
  const html = view(null, { reporter: [sent, letter(1, asked), letter(2, told)] })
  for (const words of [
    'Takut.',
    'Bantuan hukum dan Rumah aman',
    'sejak Senin',
    'Dimutasi.',
    'Kepala bidang',
    'sk.jpg',
  ]) {
    expect(html).toContain(words)
  }
  const keys = ['case.letters.protection_request', 'case.protection.since', 'case.letters.retaliation'] as const
  for (const key of [...keys, 'case.retaliation.from' as const]) expect(html).toContain(t(key))
  // What was left empty has no line.
  for (const key of ['case.protection.from', 'case.retaliation.since'] as const) expect(html).not.toContain(t(key))
})

const report = { kind: 'report', answers: { what: 'Uang diminta di loket.' }, files: [] }

/** The page of a case of which the first letter is open and others are not, unless `changes` say otherwise. */
function view(failure: unknown, changes: object = {}): string {
  const entry = (number: number, content: object) => ({
    header: { number, kind: 'message', author: null, day: null, seen: null },
    hash: `hash ${number}`,
    content,
  })
  const row = {
    id: 'x',
    registration: 'K7QM4T29',
    receivedDay: '2026-03-01',
    answerDue: '2026-03-31',
    firstAnswerDay: null,
    assigned: [],
  }
  const open = {
    row,
    today: '2026-03-02',
    report,
    reporter: [entry(0, report), entry(1, { kind: 'message', text: 'Surat pertama.' })],
    reporterDays: ['2026-03-01', '2026-03-02'],
    office: [],
    dossier: null,
    standing: { stage: 'received', cameFrom: null, outcome: null, moves: [] },
    proposals: [],
    sanctions: [],
    discard: null,
    discardedDay: null,
    whole: false,
    ...changes,
  }
  const questionnaire = {
    title: { id: 'Formulir' },
    version: 1,
    elements: ['what'],
    questions: [{ id: 'what', type: 'long', label: { id: 'Apa?' }, element: 'what' }],
    identity: [],
  }
  const keyring = {
    number: 1,
    statement: { staff: [] },
    organization: { members: [{ number: 2, name: 'Ratna', state: 'member' }] },
  }
  const value = { open, questionnaire, roles: ['director'], seen: null, keyring, reload() {} }
  return render(
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={value as unknown as OpenedCase}>
        <CaseView failure={failure} />
      </OpenedCaseProvider>
    </LanguageProvider>,
  )
}
