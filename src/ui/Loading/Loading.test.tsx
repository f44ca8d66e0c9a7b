import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Loading } from './Loading.tsx'

test('waiting is said in words', () => {
  expect(renderIn('id', <Loading />)).toContain('Sedang memuat…')
  expect(renderIn('id', <Loading text="Membuka segel…" lines={1} />)).toContain('role="status"')
})
