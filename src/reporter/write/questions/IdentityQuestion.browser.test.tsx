import { render } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Answer, Question } from '../../../domain/names/questionnaire.ts'
import { LanguageProvider } from '../../../ui/language.tsx'
import { translator } from '../../core/language.ts'
import { IdentityQuestion, isBrokenAddress } from './IdentityQuestion.tsx'

const email: Question = { id: 'email', type: 'short', element: null, label: { id: 'Alamat surel' } }
const root = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, root))

function Form() {
  const [answer, setAnswer] = useState<Answer | undefined>()
  return <IdentityQuestion question={email} answer={answer} onAnswer={setAnswer} />
}

test('an address with a slip is pointed out when its field is left, not while it is typed', async () => {
  render(
    <LanguageProvider t={translator.value}>
      <Form />
    </LanguageProvider>,
    root,
  )
  const field = page.getByRole('textbox', { name: /^Alamat surel/ })
  await field.fill('siti@')
  await expect.element(field).not.toBeInvalid()
  await userEvent.tab()
  await expect.element(field).toBeInvalid()
  await field.fill('siti@contoh.id')
  await expect.element(field).not.toBeInvalid()
})

test.each([
  ['email', 'siti@', true],
  ['email', 'siti', true],
  ['email', 'siti@contoh', true],
  ['email', 'siti@contoh..id', true],
  ['email', '@contoh.id', true],
  ['email', '', false],
  ['email', ' siti@kantor.contoh.id ', false],
  ['phone', 'IG @budi', false],
  ['email', 'siti@contoh.id.', false],
  ['phone', '0812 3456', false],
  ['phone', '0812 3456 atau siti@', true],
  ['phone', '0812 3456 atau siti@contoh.id', false],
])('in the field %s, "%s" is a broken address: %s', (id, text, broken) => {
  expect(isBrokenAddress(id, text)).toBe(broken)
})
