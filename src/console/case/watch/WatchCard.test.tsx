import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { makeTranslator } from '../../../../locales/translator.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { type OpenedCase, OpenedCaseProvider } from '../openedCase.tsx'
import { WatchCard } from './WatchCard.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const ASKED = {
  hash: 'o0',
  header: { number: 0, day: '2026-03-05' },
  content: { kind: 'check_in', text: 'Apa kabar?' },
}
const answer = (state: string) => ({ kind: 'message', v: 2, checkIn: { about: 'o0', state } })

test('a case that has not left its review has no watch', () => {
  expect(card({ stage: 'review', moves: [] })).toBe('')
  expect(card({ stage: 'closed', moves: [{ to: 'closed', day: '2024-01-01' }], closedDay: '2024-01-01' })).toBe('')
})

test('the next question is named before its day, and asked for from its day on', () => {
  expect(card({ next: '2026-03-11' })).toContain('Pertanyaan berikutnya: 11 Maret 2026')
  expect(card({ next: '2026-03-10' })).toContain('Sudah waktunya menanyakan keadaan pelapor (sejak 10 Maret 2026).')
  expect(card({ next: null })).toContain(t('watch.unset'))
  expect(card({})).toContain(t('watch.none'))
})

test('silence is shown as not answered and never as well-being, and every answer stays to be read', () => {
  const silent = card({ office: [ASKED] })
  expect(silent).toContain('Ditanyakan 5 Maret 2026 belum dijawab')
  expect(silent).toContain(t('watch.silence'))
  const answered = card({ office: [ASKED], letters: [answer('fine'), answer('help')] })
  expect(answered).toContain('Baik-baik saja (7 Maret 2026)')
  expect(answered).toContain('Butuh bantuan (8 Maret 2026)')
  expect(answered).not.toContain(t('watch.silence'))
  // It goes on all the same.
  expect(card({ office: [ASKED], letters: [answer('fine')] })).toContain(t('watch.ask'))
})

test('a withdrawal and a changed vault during the watch are marked as possibly forced', () => {
  expect(card({})).not.toContain(t('watch.forced.title'))
  const withdrawn = card({ letters: [{ kind: 'withdrawal', v: 1 }] })
  expect(withdrawn).toContain(t('watch.forced.title'))
  expect(withdrawn).toContain('mencabut pengaduannya pada 7 Maret 2026')
  expect(card({ vaultVersion: 2 })).toContain(t('watch.forced.vault'))
  const before = { letters: [{ kind: 'withdrawal', v: 1 }], moves: [{ to: 'routing', day: '2026-03-08' }] }
  expect(card(before)).not.toContain(t('watch.forced.title'))
})

interface Given {
  stage?: string
  moves?: object[]
  closedDay?: string | null
  next?: string | null
  office?: object[]
  /** Of 7 March and the days after. */
  letters?: object[]
  vaultVersion?: number
}

/** The card's text on 10 March, of a case that left its review on 1 March. */
function card({ stage = 'routing', moves, closedDay = null, next = '2026-06-01', ...given }: Given): string {
  const { office = [], letters = [], vaultVersion = 1 } = given
  const reporter = [{ kind: 'report', v: 2 }, ...letters].map((content, number) => ({
    header: { number },
    hash: `r${number}`,
    content,
  }))
  const open = {
    row: { receivedDay: '2026-02-20', closedDay, nextCheckIn: stage === 'routing' ? next : null },
    today: '2026-03-10',
    reporter,
    reporterDays: ['2026-02-20', ...letters.map((_, at) => `2026-03-0${at + 7}`)],
    office,
    standing: { stage, moves: moves ?? [{ to: 'routing', day: '2026-03-01' }] },
    vaultVersion,
  }
  const html = render(
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={{ open, reload() {} } as unknown as OpenedCase}>
        <WatchCard />
      </OpenedCaseProvider>
    </LanguageProvider>,
  )
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
