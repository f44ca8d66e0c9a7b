import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { LanguageProvider } from '../../ui/language.tsx'
import { translatePage } from '../../ui/translating.browser.ts'
import { translator } from '../core/language.ts'
import { PickWords } from './PickWords.tsx'

const root = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, root))

test('in a translated page, too, the number on the screen is the number that is asked for', async () => {
  const words = ['padi', 'awan', 'kolam', 'bukit', 'jendela', 'tikar', 'rotan', 'gula']
  let right = false
  const done = () => {
    right = true
  }
  await act(() =>
    render(
      <LanguageProvider t={translator.value}>
        <PickWords words={words} right={done} again={() => {}} />
      </LanguageProvider>,
      root,
    ),
  )
  translatePage(root)
  for (let asked = 0; asked < 2; asked++) {
    const number = Number(/\d+/.exec(root.querySelector('h3')?.textContent ?? '')?.[0])
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words[number - 1])
    await act(() => button?.click())
  }
  expect(right).toBe(true)
})
