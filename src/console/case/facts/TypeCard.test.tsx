import { render } from 'preact-render-to-string'
import { afterEach, expect, test } from 'vitest'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { Classification } from '../../../device/acts.ts'
import type { Site } from '../../../domain/names/site.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { type OpenedCase, OpenedCaseProvider } from '../openedCase.tsx'
import { TypeCard } from './TypeCard.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const korupsi: Classification = { type: 'korupsi', author: 3, day: '2026-03-02' }

afterEach(() => {
  site.value = null
})

test('a signed type names who signed it, and the same type need not be saved again', () => {
  const { text, html } = card('korupsi', korupsi)
  expect(text).toContain('Ditandatangani Sari pada 2 Maret 2026.')
  expect(html).toMatch(/<option [^>]*selected[^>]*>Korupsi</)
  expect(saves(html)).toBe(false)
  expect(card(null, { ...korupsi, type: null }).text).toContain('Jenis dihapus oleh Sari pada 2 Maret 2026.')
  expect(card(null, null).text).not.toMatch(/Ditandatangani|dihapus|belum ditandatangani/)
})

test('a type that nobody signed says so, and can be signed as it is', () => {
  const { text, html } = card('korupsi', null)
  expect(text).toContain(t('case.type.unsigned'))
  expect(text).toContain(t('case.type.unsigned.save'))
  expect(html).toMatch(/<option [^>]*selected[^>]*>Korupsi</)
  expect(saves(html)).toBe(true)
})

test('if the row differs, both are named, and what was signed is offered again', () => {
  const { text, html } = card('pungli', korupsi)
  expect(text).toContain('Data di server berbeda: Pungutan liar. Yang ditandatangani: Korupsi.')
  expect(html).toMatch(/<option [^>]*selected[^>]*>Korupsi</)
  expect(saves(html)).toBe(true)
  const removed = card('pungli', { ...korupsi, type: null }).text
  expect(removed).toContain(`Yang ditandatangani: ${t('case.type.none')}.`)
})

test('the reporter’s own choice is offered while the case has no type', () => {
  expect(card(null, null).text).toContain(`Menurut pelapor: Pungutan liar ${t('case.type.take')}`)
  expect(card('korupsi', korupsi).text).not.toContain('Menurut pelapor')
})

const option = (value: string) => ({ value, label: { id: value } })
/** Only the second question is about types: most options of the first are not. */
const questionnaire = {
  questions: [
    { id: 'other', type: 'choice', options: ['korupsi', 'a', 'b'].map(option) },
    { id: 'kind', type: 'choice', options: ['korupsi', 'pungli', 'lama'].map(option) },
  ],
}

/** The card for this row and signed type. */
function card(type: string | null, classification: Classification | null) {
  const label = (id: string) => ({ id, en: id })
  site.value = {
    types: [
      { value: 'korupsi', label: label('Korupsi') },
      { value: 'pungli', label: label('Pungutan liar') },
    ],
  } as unknown as Site
  const keyring = { organization: { members: [{ number: 3, name: 'Sari' }] } }
  const open = { row: { id: 'x', type }, classification, report: { answers: { kind: 'pungli', other: 'korupsi' } } }
  const html = render(
    <LanguageProvider t={t}>
      <OpenedCaseProvider value={{ open, questionnaire, keyring, roles: ['reviewer'] } as unknown as OpenedCase}>
        <TypeCard />
      </OpenedCaseProvider>
    </LanguageProvider>,
  )
  return { html, text: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }
}

/** Whether the button that saves can be pressed. */
function saves(html: string): boolean {
  const [button] = html.match(/<button[^>]*>/) ?? []
  expect(button).toBeDefined()
  return !/ (disabled|aria-disabled="true")/.test(button ?? '')
}
