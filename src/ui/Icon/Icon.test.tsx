import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { IconExit } from './Icon.tsx'

test('without a style sheet an icon is no larger than a word', () => {
  expect(renderIn('id', <IconExit />)).toMatch(/^<svg class="icon" width="24" height="24" /)
})
