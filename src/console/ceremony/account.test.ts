import { expect, test } from 'vitest'
import { type Account, accountProblems } from './account.ts'

const good: Account = {
  name: 'Ratna Wulandari',
  email: '',
  userName: 'ratna',
  password: 'kopi tubruk hujan',
  again: 'kopi tubruk hujan',
}

test('a complete account has no problems; the e-mail may be omitted', () => {
  expect(accountProblems(good)).toEqual([])
})

test.each([
  [{ name: ' ' }, 'account.name.missing'],
  [{ email: 'ratna' }, 'account.email.wrong'],
  [{ userName: 'ra' }, 'account.user_name.short'],
  [{ password: 'kopi', again: 'kopi' }, 'account.password.short'],
  [{ password: 'saya RATNA sekali', again: 'saya RATNA sekali' }, 'account.password.name'],
  [{ password: 'abababababab', again: 'abababababab' }, 'account.password.monotonous'],
  [{ again: 'kopi tubruk panas' }, 'account.again.different'],
] as const)('%o is reported as %s', (change, key) => {
  expect(accountProblems({ ...good, ...change }).map((problem) => problem.key)).toEqual([key])
})
