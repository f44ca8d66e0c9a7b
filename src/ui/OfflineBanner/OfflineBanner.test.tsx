import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'

test('the region is there before it has something to say', () => {
  expect(renderIn('id', <OfflineBanner online />)).toBe('<div role="status"></div>')
  expect(renderIn('id', <OfflineBanner online={false} />)).toContain('tetap ada di layar ini')
})
