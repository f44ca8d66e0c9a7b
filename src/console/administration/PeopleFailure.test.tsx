import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { RequestError } from '../../device/api.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { catalogue as english } from '../base/english.ts'
import { LiftedNote } from '../base/LiftedNote.tsx'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { PeopleFailure } from './PeopleFailure.tsx'

const LANGUAGES = [
  [makeTranslator<ConsoleWords>(catalogue, 'id'), 'satu-satunya Inspektur atau administrator', '2 Maret 2026'],
  [makeTranslator<ConsoleWords>(english, 'en'), 'the last director or the last administrator', '2 March 2026'],
] as const

test.each(LANGUAGES)('a refused suspension says in words that the office would be locked out', (t, sentence) => {
  const text = (code: ErrorCode) =>
    render(
      <LanguageProvider t={t}>
        <PeopleFailure error={new RequestError(code)} />
      </LanguageProvider>,
    )
  expect(text('conflict')).toContain(sentence)
  expect(text('conflict')).not.toContain(t('error.conflict'))
  expect(text('not_allowed')).toContain(t('error.not_allowed'))
})

test.each(LANGUAGES)('a suspension that the operator lifted is told with its day, and no other', (t, _, day) => {
  const note = (liftedDay: string | null) =>
    render(
      <LanguageProvider t={t}>
        <LiftedNote day={liftedDay} />
      </LanguageProvider>,
    )
  expect(note('2026-03-02')).toContain(t('people.lifted', { date: day }))
  expect(note(null)).toBe('')
})
