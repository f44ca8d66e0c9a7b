import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import type { LetterSubject } from '../../device/casework/unanswered.ts'
import type { Role } from '../../domain/names/roles.ts'
import type { Stage } from '../../domain/names/stages.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { type OpenedCase, OpenedCaseProvider } from './openedCase.tsx'
import { UnansweredNotice } from './UnansweredNotice.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')

test('a case that has ended says what the reporter wrote since, the most urgent first, each kind once', () => {
  const text = notice('archived', ['director'], ['message', 'message', 'protection_request'])
  expect(text).toContain('Surat pelapor datang setelah berkas ini diarsipkan')
  expect(text).toMatch(/meminta perlindungan \(7 Maret 2026\)\..*menulis surat \(5 Maret 2026\)\./)
  expect(text.match(/menulis surat/g)).toHaveLength(1)
  const told = notice('archived', ['director'], ['protection_request', 'retaliation'])
  expect(told).toMatch(/melaporkan pembalasan \(6 Maret 2026\)\..*meminta perlindungan \(5 Maret 2026\)\./)
  expect(notice('closed', ['reviewer'], ['evidence'])).toContain('Surat pelapor datang setelah berkas ini selesai')
})

test('a handler who may reopen the case gets a link to that step, and others read who may do it', () => {
  const step = t('case.unanswered.step')
  expect(notice('archived', ['director'], ['message'])).toContain(step)
  expect(notice('closed', ['reviewer'], ['message'])).toContain(step)
  for (const roles of [['reviewer'], ['investigator']] as const) {
    const archived = notice('archived', roles, ['message'])
    expect(archived).toContain('minta Inspektur membuka kembali')
    expect(archived).not.toContain(step)
    expect(archived).toContain(t('case.unanswered.answer'))
  }
  expect(notice('closed', ['investigator'], ['message'])).toContain('minta penelaah atau Inspektur')
})

test('a call for help comes before other letters, and only a request for protection leads to its procedure', () => {
  const help = notice('review', ['reviewer'], ['fine', 'withdrawal', 'help'])
  expect(help).toMatch(/butuh bantuan \(7 Maret 2026\)\..*mencabut pengaduannya.*baik-baik saja/)
  expect(help).not.toContain(t('case.unanswered.protect'))
  expect(notice('review', ['reviewer'], ['protection_request'])).toContain(t('case.unanswered.protect'))
})

test('an open case says that a letter waits, which can be answered or marked as read', () => {
  const text = notice('review', ['reviewer'], ['message'])
  for (const key of ['case.unanswered.open', 'case.unanswered.todo', 'case.read.action'] as const) {
    expect(text).toContain(t(key))
  }
  expect(text).not.toContain(t('case.unanswered.step'))
})

test('nothing is said if every letter was read by a handler who wrote later, or marked as read', () => {
  const marked = { content: { kind: 'work', work: 'read', upTo: 'hash 1' } }
  expect(notice('review', ['director'], ['message'], 0, [marked])).toBe('')
  expect(notice('review', ['director'], ['message', 'evidence'], 0, [marked])).toContain('menambah bukti')
  expect(notice('archived', ['director'], [])).toBe('')
  expect(notice('archived', ['director'], ['message', 'evidence'], 2)).toBe('')
  expect(notice('archived', ['director'], ['message', 'evidence'], 1)).toContain('menambah bukti (6 Maret 2026)')
})

function contentOf(subject: string): object {
  if (subject === 'retaliation') return { v: 2, kind: 'protection_request', about: subject }
  if (['help', 'changed', 'fine'].includes(subject))
    return { v: 2, kind: 'message', checkIn: { about: '', state: subject } }
  return { v: 1, kind: subject }
}

/** The notice's text for letters of 5 March and the days after; the office has read up to letter number `read`. */
function notice(
  stage: Stage,
  roles: readonly Role[],
  subjects: readonly LetterSubject[],
  read = 0,
  internal: readonly object[] = [],
): string {
  const reporter = ['report', ...subjects].map((subject, number) => ({
    header: { number },
    hash: `hash ${number}`,
    content: contentOf(subject),
  }))
  const open = {
    row: { receivedDay: '2026-03-01' },
    reporter,
    reporterDays: reporter.map((_, number) => `2026-03-0${number + 4}`),
    office: [{ header: { seen: `hash ${read}` }, content: { kind: 'message' } }],
    standing: { stage, cameFrom: null, outcome: stage === 'closed' ? 'duplicate' : null, moves: [] },
    dossier: { entries: internal },
    procedures: [],
    discard: null,
  }
  const html = render(
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={{ open, roles, reload() {} } as unknown as OpenedCase}>
        <UnansweredNotice />
      </OpenedCaseProvider>
    </LanguageProvider>,
  )
  return html.replace(/<[^>]*>/g, ' ').trim()
}
