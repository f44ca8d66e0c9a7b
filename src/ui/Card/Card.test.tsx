import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Card } from './Card.tsx'

test('the title is a heading of the level asked for, and a link when it leads somewhere', () => {
  expect(render(<Card title="Janji" level={3} href="/janji" />)).toContain(
    '<h3 class="card-title"><a href="/janji">Janji</a></h3>',
  )
})
