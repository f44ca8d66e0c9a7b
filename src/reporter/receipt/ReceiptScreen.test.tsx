import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reporter } from '../../../locales/id/reporter.ts'
import type { PasswordRecord } from '../../device/reporter/password.ts'
import type { Account, Sent } from '../../device/reporter/writing.ts'
import { type Site, USUAL_FLOW } from '../../domain/names/site.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { bootstrapState } from '../core/bootstrap.ts'
import { translator } from '../core/language.ts'
import { account, codeKnown, forget, record } from '../core/state.ts'
import { lastSent } from '../write/writing.ts'
import { ReceiptScreen } from './ReceiptScreen.tsx'

const words = ['padi', 'awan', 'kolam', 'bukit', 'jendela', 'tikar', 'rotan', 'gula']

beforeEach(() => {
  bootstrapState.value = { state: 'loaded', bootstrap: { site: { flow: USUAL_FLOW } as unknown as Site } }
  account.value = { words, root: new Uint8Array() } as unknown as Account
  lastSent.value = { receipt: { registration: 'K7QM4T29', day: '2026-03-02' }, answerDue: '2026-04-01' } as Sent
})
afterEach(forget)

function shown(): string {
  return render(
    <LanguageProvider t={translator.value}>
      <ReceiptScreen />
    </LanguageProvider>,
  )
}

test('somebody who came with a user name is reminded of the code until it is written down', () => {
  record.value = { name: 'samaran', elsewhere: false } as PasswordRecord
  expect(shown()).toContain(reporter['reporter.code.unnoted'])
  for (const word of words) expect(shown()).toContain(word)
  codeKnown.value = true
  expect(shown()).not.toContain(reporter['reporter.code.unnoted'])
  expect(shown()).not.toContain('jendela')
})
