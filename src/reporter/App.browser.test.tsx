import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from './App.tsx'
import { bootstrapState } from './core/bootstrap.ts'
import { forget } from './core/state.ts'

const root = document.body.appendChild(document.createElement('div'))

afterEach(() => {
  render(null, root)
  forget()
})

test('after a failed first load the button loads everything that the first load would have', async () => {
  const onRetry = vi.fn()
  bootstrapState.value = { state: 'failed' }
  await act(() => render(<App lack={null} onRetry={onRetry} />, root))
  const button = [...root.querySelectorAll('main button')].find((one) => one.textContent?.includes('Coba Lagi'))
  await act(() => (button as HTMLButtonElement).click())
  expect(onRetry).toHaveBeenCalledOnce()
})
