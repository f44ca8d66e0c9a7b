import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Steps } from './Steps.tsx'

test('steps are an ordered list', () => {
  expect(render(<Steps steps={[{ title: 'Satu' }, { title: 'Dua', text: 'x' }]} />)).toBe(
    '<ol class="steps"><li><strong>Satu</strong></li><li><strong>Dua</strong><p>x</p></li></ol>',
  )
})
