import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Elements } from './Elements.tsx'

test('each element has its word and its question, the office’s own where it has one', () => {
  const html = renderIn('id', <Elements elements={[{ id: 'what' }, { id: 'how', question: 'Dengan cara apa?' }]} />)
  expect(html).toContain('<strong>Apa</strong><span>Perbuatan apa yang terjadi?</span>')
  expect(html).toContain('<span>Dengan cara apa?</span>')
})
