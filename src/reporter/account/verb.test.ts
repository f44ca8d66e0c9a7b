import { expect, test } from 'vitest'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { verbOf } from './verb.ts'

test('nobody is offered to reply before there is a letter to reply to', () => {
  expect(verbOf('message', { office: [] })).toBe('reporter.letter.write')
  expect(verbOf('message', { office: [{}] as unknown as OwnCase['office'] })).toBe('action.reply')
  expect(verbOf('evidence', { office: [] })).toBe('action.add_evidence')
})
