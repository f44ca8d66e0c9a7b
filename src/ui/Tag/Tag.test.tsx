import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Tag } from './Tag.tsx'

test('a tag is its word', () => {
  expect(render(<Tag tone="info">Penelaahan</Tag>)).toBe('<span class="tag" data-tone="info">Penelaahan</span>')
})
