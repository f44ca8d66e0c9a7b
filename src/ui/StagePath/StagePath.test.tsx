import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { StagePath } from './StagePath.tsx'

test('each stage says in words where it stands, with its day', () => {
  const html = renderIn(
    'id',
    <StagePath
      stages={[
        { id: 'received', label: 'Diterima', state: 'done', day: '2026-11-03' },
        { id: 'review', label: 'Penelaahan', state: 'current' },
      ]}
    />,
  )
  expect(html).toContain('<time datetime="2026-11-03"> 3 November 2026</time>')
  expect(html).toContain('sudah dilalui')
  expect(html).toMatch(/aria-current="step".*sekarang di sini/)
})
