import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { LanguageProvider } from '../language.tsx'
import { uiTranslator } from '../words.ts'
import { QuickExit, useTripleEscape } from './QuickExit.tsx'

// A fragment instead of another site: the test itself must survive the exit.
const away = '#jauh'

function Screen({ onExit }: { onExit: () => void }) {
  useTripleEscape(onExit, away)
  return (
    <LanguageProvider t={uiTranslator('id')}>
      <p>Rahasia</p>
      <QuickExit href={away} onExit={onExit} />
    </LanguageProvider>
  )
}

function open() {
  const onExit = vi.fn()
  const root = document.createElement('div')
  document.body.append(root)
  render(<Screen onExit={onExit} />, root)
  return { onExit, close: () => render(null, root) }
}

afterEach(() => history.replaceState(null, '', location.pathname))

test('pressing Esc three times forgets the keys, empties the screen and leaves', async () => {
  const { onExit, close } = open()
  // On a busy machine three presses may take too long to count: until three do, one more.
  await vi.waitFor(async () => {
    if (onExit.mock.calls.length === 0) await userEvent.keyboard('{Escape}')
    expect(onExit).toHaveBeenCalledOnce()
  }, 20_000)
  expect(document.body.textContent).toBe('')
  expect(location.hash).toBe(away)
  close()
})

test('pressing Esc twice, or with another key between, stays', async () => {
  const { onExit, close } = open()
  await userEvent.keyboard('{Escape}{Escape}a{Escape}{Escape}')
  expect(onExit).not.toHaveBeenCalled()
  close()
})

test('the link does the same, even when forgetting fails', () => {
  const { onExit, close } = open()
  window.addEventListener('error', (event) => event.preventDefault(), { once: true })
  onExit.mockImplementation(() => {
    throw new Error('the store is closed')
  })
  document.querySelector<HTMLAnchorElement>('.quick-exit')?.click()
  expect(document.body.textContent).toBe('')
  expect(location.hash).toBe(away)
  close()
})
