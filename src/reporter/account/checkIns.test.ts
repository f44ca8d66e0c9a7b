import { expect, test } from 'vitest'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { openCheckIn } from './checkIns.ts'

const asked = (hash: string) => ({ hash, content: { kind: 'check_in' } })
const answer = (about: string) => ({ content: { v: 2, kind: 'message', checkIn: { about, state: 'fine' } } })

test('the last question waits until it is answered, and an answer to an earlier one does not count', () => {
  const open = (office: object[], reporter: object[]) => openCheckIn({ office, reporter } as unknown as OwnCase)
  const letter = { content: { v: 1, kind: 'message' } }
  expect(open([], [letter])).toBeNull()
  expect(open([{ hash: 'o0', content: { kind: 'message' } }], [])).toBeNull()
  expect(open([asked('o0')], [letter])).toBe('o0')
  expect(open([asked('o0')], [answer('o0')])).toBeNull()
  expect(open([asked('o0'), asked('o1')], [answer('o0')])).toBe('o1')
  expect(open([asked('o0'), asked('o1')], [answer('o1')])).toBeNull()
})
