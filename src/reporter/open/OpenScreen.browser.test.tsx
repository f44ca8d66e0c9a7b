// The eight fields in a real browser: keys, a keyboard without key events, pasting, leaving, pressing suggestions.
import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { makeCode } from '../../protocol/account/code.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { addWords, translator } from '../core/language.ts'
import { OpenScreen } from './OpenScreen.tsx'

const root = document.createElement('div')
const code = makeCode()
const starts = code.map((word) => word.slice(0, 4))

const field = (at: number) => document.getElementById(`word-${at}`) as HTMLInputElement
const values = () => code.map((_, at) => field(at).value)
const offered = () => [...root.querySelectorAll<HTMLElement>('.suggestion')]
const sees = (check: () => void) => vi.waitFor(check, 3000)

beforeEach(async () => {
  addWords(reporterPage)
  document.body.append(root)
  const t = translator.value
  render(
    <LanguageProvider t={t}>
      <OpenScreen />
    </LanguageProvider>,
    root,
  )
  // The list has arrived once it suggests something.
  await userEvent.fill(field(0), 'zon')
  await sees(() => expect(offered()).toHaveLength(1))
  await userEvent.fill(field(0), '')
})

afterEach(() => {
  render(null, root)
})

/** Types like a phone's keyboard: the text changes without key events. */
function write(at: number, text: string): void {
  field(at).focus()
  for (const letter of text) {
    const target = document.activeElement as HTMLInputElement
    target.value += letter
    target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: letter }))
  }
}

test('four letters become the word once the field is left by Tab', async () => {
  await userEvent.type(field(4), 'kent')
  expect(field(4).value).toBe('kent')
  await userEvent.tab()
  await sees(() => expect(field(4).value).toBe('kental'))
  expect(offered()).toEqual([])
  expect(document.activeElement).toBe(field(5))
})

test('pressing the next field also completes the word', async () => {
  await userEvent.type(field(4), 'kent')
  await userEvent.click(field(5))
  await sees(() => expect(field(4).value).toBe('kental'))
  expect(document.activeElement).toBe(field(5))
})

test('a space takes the word and moves on, with or without key events', async () => {
  await userEvent.type(field(0), 'kent ')
  await sees(() => expect(document.activeElement).toBe(field(1)))
  write(1, 'jasm ')
  await sees(() => expect(document.activeElement).toBe(field(2)))
  expect(values().slice(0, 3)).toEqual(['kental', 'jasmani', ''])
})

test('a space after too few letters moves nowhere and is not written', async () => {
  write(0, 'ber ')
  await sees(() => expect(field(0).value).toBe('ber'))
  expect(document.activeElement).toBe(field(0))
})

test('a line of word beginnings is pasted at once, with its label', async () => {
  const paste = async (text: string) => {
    const data = new DataTransfer()
    data.setData('text', text)
    field(2).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }
  await paste(`*Kode:* ${starts.join(' ')}`)
  await sees(() => expect(values()).toEqual(code))
})

test('the single field for all words takes word beginnings, too', async () => {
  root.querySelector<HTMLElement>('summary')?.click()
  await userEvent.fill(document.getElementById('all-words') as HTMLElement, starts.join('\n'))
  await sees(() => expect(values()).toEqual(code))
})

test('a typing error suggests what may be meant, and one press takes it', async () => {
  await userEvent.type(field(3), 'trendy')
  await sees(() => expect(offered().map(({ textContent }) => textContent)).toEqual(['trendi', 'tenda']))
  expect(root.querySelector('.word legend')?.textContent).toBe('Maksud Anda:')
  await userEvent.click(offered()[0] as HTMLElement)
  await sees(() => expect(field(3).value).toBe('trendi'))
  await sees(() => expect(document.activeElement).toBe(field(4)))
})

test('the only suggested word can be pressed, too', async () => {
  await userEvent.type(field(3), 'kent')
  await userEvent.click(offered()[0] as HTMLElement, { delay: 120 })
  await sees(() => expect(document.activeElement).toBe(field(4)))
  expect(field(3).value).toBe('kental')
})

test('Tab after letters that several words share leads to the suggestions', async () => {
  await userEvent.type(field(4), 'jas')
  await userEvent.tab()
  expect(document.activeElement).toBe(offered()[0])
  expect(field(4).value).toBe('jas')
})

test('the button that opens stays in its place while it is pressed', async () => {
  await userEvent.type(field(7), 'kent')
  const button = root.querySelector<HTMLElement>('[type=submit]') as HTMLElement
  await userEvent.click(button, { delay: 120 })
  await sees(() => expect(document.querySelector('[role=alert]')).not.toBeNull())
  expect(field(7).value).toBe('kental')
})

test('opening takes the word beginnings, and lists unknown words with what may be meant', async () => {
  for (const [at, start] of starts.entries()) await userEvent.fill(field(at), at === 6 ? 'jasmni' : start)
  root.querySelector('form')?.requestSubmit()
  await sees(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('Maksud Anda jasmani?'))
  expect(values()).toEqual(code.with(6, 'jasmni'))
  expect(field(6).getAttribute('aria-invalid')).toBe('true')
  // A word that was changed is no longer reported as wrong.
  await userEvent.click(offered()[0] as HTMLElement)
  await sees(() => expect(field(6).getAttribute('aria-invalid')).toBeNull())
})
