import { expect, test } from 'vitest'
import { randomBytes } from '../../protocol/encoding/bytes.ts'
import { openCounters } from '../counters/index.ts'
import { fakeClock } from '../testing/clock.ts'
import { cleanDatabase } from '../testing/databases.ts'
import { openFailures } from './failures.ts'

test('when one password is tried at very many names, every name costs work until the hour is over', async () => {
  const clock = fakeClock()
  const { db, dialect } = await cleanDatabase('sqlite')
  const counters = openCounters({ db, dialect, pepper: randomBytes(32), clock: clock.now })
  const failures = openFailures({ counters, clock: clock.now }, 'login', 3)
  for (const name of ['a', 'a', 'b']) await failures.add(name)
  expect(await failures.extraBits('a')).toBe(1)
  expect(await failures.extraBits('never seen')).toBeNull()
  await failures.add('c')
  expect(await failures.extraBits('never seen')).toBe(0)
  expect(await failures.extraBits('a')).toBe(1)
  clock.advance({ hours: 1 })
  expect(await failures.extraBits('never seen')).toBeNull()
})
