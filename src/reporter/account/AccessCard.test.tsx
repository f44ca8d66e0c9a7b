import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { reporterPassword } from '../../../locales/id/reporter-password.ts'
import type { PasswordRecord } from '../../device/reporter/password.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { addWords, translator } from '../core/language.ts'
import { forget, record } from '../core/state.ts'
import { AccessCard } from './AccessCard.tsx'

beforeEach(() => {
  addWords(reporterPage)
  addWords(reporterPassword)
})
afterEach(forget)

test('under an expired statement a user name is neither made nor changed, but one can be recalled or removed', () => {
  const { value: t } = translator
  expect(shown(false)).toContain(t('reporter.access.create'))
  expect(shown(true)).not.toContain(t('reporter.access.create'))
  expect(shown(true)).toContain(t('reporter.access.recall'))
  record.value = { name: 'siti', elsewhere: false } as PasswordRecord
  expect(shown(false)).toContain(t('reporter.access.change'))
  expect(shown(true)).not.toContain(t('reporter.access.change'))
  expect(shown(true)).toContain(t('reporter.access.remove'))
})

function shown(readOnly: boolean): string {
  return render(
    <LanguageProvider t={translator.value}>
      <AccessCard readOnly={readOnly} />
    </LanguageProvider>,
  )
}
