import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { ClockError } from '../../device/day.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { catalogue as english } from './english.ts'
import { Failure } from './Failure.tsx'
import { type ConsoleWords, catalogue } from './words.ts'

test.each([
  [makeTranslator<ConsoleWords>(catalogue, 'id'), ['30 November 2026', '1 Januari 2099']],
  [makeTranslator<ConsoleWords>(english, 'en'), ['30 November 2026', '1 January 2099']],
] as const)('a signature that was refused shows both days and how to set the clock', (t, [device, server]) => {
  const text = render(
    <LanguageProvider t={t}>
      <Failure error={new ClockError('2026-11-30', '2099-01-01')} onRetry={() => {}} />
    </LanguageProvider>,
  )
  expect(text).toContain(t('clock.days', { device, server }))
  expect(text).toContain(t('clock.set'))
  expect(text).toContain(t('clock.server'))
  expect(text).not.toContain(t('error.program'))
})
