import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { Notice } from './Notice.tsx'

test('the tone is a word, not only a colour', () => {
  expect(renderIn('id', <Notice tone="danger">x</Notice>)).toContain('Bahaya')
})

test('only what just happened is announced', () => {
  expect(renderIn('id', <Notice>x</Notice>)).not.toContain('role=')
  expect(renderIn('id', <Notice announce>x</Notice>)).toContain('role="status"')
  expect(renderIn('id', <Notice announce tone="danger" />)).toContain('role="alert"')
})
