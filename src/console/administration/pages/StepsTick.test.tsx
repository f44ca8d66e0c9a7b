import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { administration } from '../../../../locales/id/administration.ts'
import { ui } from '../../../../locales/id/ui.ts'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { Steps } from '../../../domain/steps.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { StepsTick } from './StepsTick.tsx'

const t = makeTranslator<ConsoleWords>({ ...ui, ...administration } as unknown as ConsoleWords, 'id')
const flow = { account: 'register_first', criteriaFirst: false, sendAfterAffirmation: false, words: {} } as const

function shown(steps: Steps | undefined, ofOffice: typeof flow | undefined = flow): string {
  return render(
    <LanguageProvider t={t}>
      <StepsTick id="a" steps={steps} flow={ofOffice} onChange={() => {}} />
    </LanguageProvider>,
  )
}

test('a text about steps that the office has given up is marked as hidden', () => {
  expect(shown(undefined)).not.toMatch(/checked/)
  expect(shown({ account: 'register_first' })).toMatch(/checked/)
  for (const steps of [undefined, { account: 'register_first' }] as const) {
    expect(shown(steps)).toContain(t('pages.steps.hint'))
    expect(shown(steps)).not.toContain(t('pages.steps.hidden'))
  }
  expect(shown({ account: 'code' })).toContain(t('pages.steps.hidden'))
  expect(shown({ account: 'code' }, undefined)).toContain(t('pages.steps.hidden'))
})
