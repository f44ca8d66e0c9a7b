import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Progress } from './Progress.tsx'

test('each line says its state; only the running one has a bar', () => {
  const html = renderIn(
    'id',
    <Progress
      lines={[
        { id: 'a', label: 'Menyegel', state: 'done' },
        { id: 'b', label: 'Berkas', state: 'running', share: 0.5 },
      ]}
    />,
  )
  expect(html).toContain('selesai')
  expect(html.match(/<progress/g)).toHaveLength(1)
  expect(html).toContain('aria-live="polite"')
})
