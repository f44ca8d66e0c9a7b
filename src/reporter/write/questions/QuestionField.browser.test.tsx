import { render } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Answer, Question } from '../../../domain/names/questionnaire.ts'
import { LanguageProvider } from '../../../ui/language.tsx'
import { translator } from '../../core/language.ts'
import { QuestionField } from './QuestionField.tsx'

const when: Question = {
  id: 'kapan',
  type: 'date',
  element: 'when',
  label: { id: 'Kapan itu terjadi?' },
  hint: { id: 'Sejauh yang Anda ingat.' },
  required: true,
}
const who: Question = {
  id: 'siapa',
  type: 'people',
  element: 'who',
  label: { id: 'Siapa yang terlibat?' },
  hint: { id: 'Nama atau jabatannya.' },
  required: true,
}

const root = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, root))

/** Draws the question, and returns its outermost group. */
function draw(question: Question, { answer, error }: { answer?: Answer; error?: string } = {}) {
  render(
    <LanguageProvider t={translator.value}>
      <QuestionField question={question} answer={answer} onAnswer={() => {}} error={error} />
    </LanguageProvider>,
    root,
  )
  return page.getByRole('group', { name: question.label.id, exact: false })
}

test.each([when, who])('a screen reader reads that "$label.id" is required, and the hint', async (question) => {
  const group = draw(question)
  await expect.element(group).toHaveAccessibleName(new RegExp(`^${escaped(question.label.id)} .*wajib diisi$`))
  await expect.element(group).toHaveAccessibleDescription(question.hint?.id ?? '')
})

test.each([when, who])('"$label.id" says when it may be left empty', async (question) => {
  const group = draw({ ...question, required: false })
  await expect.element(group).toHaveAccessibleName(`${question.label.id} (boleh dikosongkan)`)
})

test('an error in a list of people is read with its group, after the hint', async () => {
  const group = draw(who, { error: 'Tulis paling sedikit satu orang.' })
  const description = 'Nama atau jabatannya. Perlu diperbaiki: Tulis paling sedikit satu orang.'
  await expect.element(group).toHaveAccessibleDescription(description)
})

test('an error in a date is read with the boxes that it is about, and with no others', async () => {
  const group = draw(when, { answer: { from: '2026-08-17', to: '2026-08-01' } })
  await expect.element(group).toHaveAccessibleDescription('Sejauh yang Anda ingat.')
  await expect.element(page.getByRole('group', { name: 'Sampai' })).toHaveAccessibleDescription(/^Perlu diperbaiki: /)
  await expect.element(page.getByRole('group', { name: 'Mulai' })).not.toHaveAccessibleDescription()
})

test.each([when, who])('the id to which errors of "$label.id" link exists once, like every other id', (question) => {
  draw(question, { error: 'Periksa lagi.' })
  expect(document.querySelectorAll(`#q-${question.id}`)).toHaveLength(1)
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})

test('a text that fills its field says where the rest can be written', async () => {
  const what: Question = { id: 'apa', type: 'long', element: 'what', label: { id: 'Apa?' }, max: 10 }
  draw(what, { answer: '1234567890' })
  await expect.element(page.getByText(/^Batas 10 karakter tercapai.* Tulis selebihnya di langkah lain/)).toBeVisible()
})

describe('an amount', () => {
  const value: Question = { id: 'nilai', type: 'amount', element: 'what', label: { id: 'Nilainya' } }

  function Amount() {
    const [answer, setAnswer] = useState<Answer | undefined>()
    given = answer
    return <QuestionField question={value} answer={answer} onAnswer={setAnswer} />
  }
  let given: Answer | undefined

  test('is read back in figures and in words, and a text that is no amount is said to be none', async () => {
    render(
      <LanguageProvider t={translator.value}>
        <Amount />
      </LanguageProvider>,
      root,
    )
    const field = page.getByRole('textbox', { name: /^Nilainya/ })
    await field.fill('Rp150 juta')
    await expect.element(page.getByText(/150\.000\.000 \(seratus lima puluh juta rupiah\)/)).toBeVisible()
    expect(given).toBe('150000000')
    await field.fill('1,5')
    await expect.element(page.getByText(/^Jumlah ini belum terbaca/)).toBeVisible()
    expect(given).toBeUndefined()
    await field.fill('1,5 juta')
    await expect.element(page.getByText(/satu juta lima ratus ribu rupiah/)).toBeVisible()
    // What was typed stays as it was typed.
    await expect.element(field).toHaveValue('1,5 juta')
  })
})

function escaped(text: string): string {
  return text.replaceAll('?', '\\?')
}
