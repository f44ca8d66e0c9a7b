import { expect, test } from 'vitest'
import { parseRoles } from './index.ts'

test('roles are read from the database, and a role that does not exist is refused', () => {
  expect(parseRoles('["reviewer","observer"]')).toEqual(['reviewer', 'observer'])
  for (const text of ['["reviewer","owner"]', '"director"', '{}', '']) expect(() => parseRoles(text)).toThrow()
})
