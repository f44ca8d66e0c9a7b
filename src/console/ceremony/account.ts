// What new members enter about themselves, and whether it is acceptable.
import { normalizeName } from '../../protocol/account/password.ts'

export interface Account {
  readonly name: string
  readonly email: string
  readonly userName: string
  readonly password: string
  readonly again: string
}

export const SHORTEST_PASSWORD = 12

/** The fields with a problem, each with the key of its message. */
export function accountProblems({ name, email, userName, password, again }: Account) {
  const [login, secret] = [normalizeName(userName), password.toLowerCase()]
  return [
    ...(name.trim() === '' ? [{ id: 'name', key: 'account.name.missing' } as const] : []),
    ...(email.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(email.trim())
      ? [{ id: 'email', key: 'account.email.wrong' } as const]
      : []),
    ...(login.length < 3 ? [{ id: 'userName', key: 'account.user_name.short' } as const] : []),
    ...(password.length < SHORTEST_PASSWORD ? [{ id: 'password', key: 'account.password.short' } as const] : []),
    ...(password.length >= SHORTEST_PASSWORD && login.length >= 3 && secret.includes(login)
      ? [{ id: 'password', key: 'account.password.name' } as const]
      : []),
    ...(password.length >= SHORTEST_PASSWORD && new Set(secret).size < 5
      ? [{ id: 'password', key: 'account.password.monotonous' } as const]
      : []),
    ...(password !== again ? [{ id: 'again', key: 'account.again.different' } as const] : []),
  ]
}

/** How strong a password looks: its length counts more than its special characters. */
export function passwordAdvice(password: string) {
  if (password === '') return 'account.password.advice'
  if (password.length < SHORTEST_PASSWORD) return 'account.password.advice.short'
  if (password.length < 20 || new Set(password).size < 9) return 'account.password.advice.fair'
  return 'account.password.advice.good'
}
