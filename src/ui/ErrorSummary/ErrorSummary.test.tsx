import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

test('it is announced, can take the focus and leads to the fields', () => {
  const html = renderIn('en', <ErrorSummary problems={[{ id: 'apa', message: 'Say what happened.' }]} />)
  expect(html).toContain('role="alert"')
  expect(html).toContain('tabindex="-1"')
  expect(html).toContain('href="#apa"')
  expect(html).toContain('One thing needs correcting')
})

test('without problems it is not there', () => {
  expect(renderIn('id', <ErrorSummary problems={[]} />)).toBe('')
})
