import { expect, onTestFinished, test, vi } from 'vitest'
import { log } from './log.ts'

test('the log holds the class, the code and the stack of an error, never its message', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const more = { code: 'ERR_SQLITE_ERROR', errcode: 5, detail: 'Key (token_hash)=(rahasia)' }
  log('failed', { count: 2 }, Object.assign(new RangeError('rahasia'), more))
  log('failed', {}, Object.assign(new Error('rahasia'), { code: 'rahasia dan lain' }))
  const [first, second] = written.mock.calls.map(([line]) => String(line))
  expect(first).toMatch(/^peluit: a request failed count=2 RangeError ERR_SQLITE_ERROR 5 at /)
  expect(second).toMatch(/^peluit: a request failed Error at /)
  expect(`${first}${second}`).not.toContain('rahasia')
})
