import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Tabs } from './Tabs.tsx'

test('they are links, and one is the current page', () => {
  const html = render(
    <Tabs
      label="Antrean"
      tabs={[
        { href: '/a', label: 'A', current: true },
        { href: '/b', label: 'B', count: 2 },
      ]}
    />,
  )
  expect(html).toContain('<a href="/a" aria-current="page">A</a>')
  expect(html).toContain('<a href="/b">B<span class="tabs-count numeric"> 2</span></a>')
})
