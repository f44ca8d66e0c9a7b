import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { ClockError } from '../../device/day.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { type OpenedCase, OpenedCaseProvider } from './openedCase.tsx'
import { SubmissionNotice } from './SubmissionNotice.tsx'
import type { Submission, SubmissionState } from './useSubmission.ts'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')

function shown(state: SubmissionState, clock: ClockError | null): string {
  const submission = { state, clock, busy: false, settle() {}, set() {}, write: async () => false } satisfies Submission
  return render(
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={{ renew: async () => true } as Partial<OpenedCase> as OpenedCase}>
        <SubmissionNotice submission={submission} done="Selesai." />
      </OpenedCaseProvider>
    </LanguageProvider>,
  )
}

test('an entry that was not signed shows both days, and a way to load the case again', () => {
  const text = shown('clock', new ClockError('2026-11-30', '2026-12-02'))
  expect(text).toContain(t('clock.days', { device: '30 November 2026', server: '2 Desember 2026' }))
  expect(text).toContain(t('clock.set'))
  expect(text).toContain(t('case.reload'))
})

test('an uncertain entry can be looked for, and a full disk offers no loading', () => {
  expect(shown('unsure', null)).toContain(t('case.reload'))
  expect(shown('full', null)).not.toContain(t('case.reload'))
  expect(shown('done', null)).toContain('Selesai.')
})
