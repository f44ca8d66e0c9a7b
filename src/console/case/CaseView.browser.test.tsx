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

/** The page of a case of which the first letter is open and others are not. */
function view(failure: unknown): string {
  const entry = (number: number, content: object) => ({
    header: { number, kind: 'message', author: null, day: null, seen: null },
    hash: `hash ${number}`,
    content,
  })
  const report = { kind: 'report', answers: { what: 'Uang diminta di loket.' }, files: [] }
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
    standing: { stage: 'received', cameFrom: null, moves: [] },
    whole: false,
  }
  const questionnaire = {
    title: { id: 'Formulir' },
    version: 1,
    elements: ['what'],
    questions: [{ id: 'what', type: 'long', label: { id: 'Apa?' }, element: 'what' }],
    identity: [],
  }
  const value = { open, questionnaire, roles: ['director'], seen: null, keyring: { number: 1 }, reload() {} }
  return render(
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={value as unknown as OpenedCase}>
        <CaseView failure={failure} />
      </OpenedCaseProvider>
    </LanguageProvider>,
  )
}
