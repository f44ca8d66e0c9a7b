// Log-in (name, password, device secret, second factor) and unlock (password) of a member of staff.
import type * as z from 'zod/mini'
import { type PasswordKeys, staffPasswordKeys } from '../../protocol/account/password.ts'
import { type LoginRequest, SessionAnswer, UnlockAnswer } from '../../protocol/wire/staff.ts'
import { solveWork } from '../../protocol/work.ts'
import { command, RequestError, request } from '../api.ts'
import { openStaffKeys, type StaffKeys } from './account.ts'

export interface Credentials {
  readonly organization: string
  readonly name: string
  readonly password: string
  /** From the code on paper, or stored in this browser. */
  readonly deviceSecret: Uint8Array
}

export interface Unlocked {
  readonly number: number
  readonly name: string
  readonly keys: StaffKeys
}

/**
 * Opens a session and the member's keys. Throws the same `unauthenticated` whichever part is wrong. After failures the
 * server asks for work, which is done here; `working` is called first.
 */
export async function logIn(credentials: Credentials, totp: string, working: () => void = () => {}): Promise<Unlocked> {
  const password = passwordOf(credentials)
  const body: z.infer<typeof LoginRequest> = { lookup: password.lookup, proof: password.proof, totp }
  const call = { method: 'POST', path: '/api/staff/session', answer: UnlockAnswer } as const
  const answer = await request({ ...call, body }).catch(async (error: unknown) => {
    const challenge = error instanceof RequestError ? error.problem?.challenge : undefined
    if (!challenge) throw error
    working()
    return request({ ...call, body: { ...body, work: await solveWork(challenge) } })
  })
  return unlocked(credentials.organization, password, answer)
}

/** Opens the keys again within a running session. Throws `unauthenticated` for a wrong password. */
export async function unlock(credentials: Credentials): Promise<Unlocked> {
  const password = passwordOf(credentials)
  const body = { lookup: password.lookup, proof: password.proof }
  const answer = await request({ method: 'POST', path: '/api/staff/session/unlock', body, answer: UnlockAnswer })
  return unlocked(credentials.organization, password, answer)
}

/** The session of the logged-in member, or null. */
export async function currentSession(): Promise<z.infer<typeof SessionAnswer> | null> {
  try {
    return await request({ path: '/api/staff/session', answer: SessionAnswer })
  } catch (error) {
    if (error instanceof RequestError && error.code === 'unauthenticated') return null
    throw error
  }
}

/** Ends the session on the server; the caller wipes the keys. */
export function logOut(): Promise<void> {
  return command({ method: 'DELETE', path: '/api/staff/session' })
}

function passwordOf({ organization, name, password, deviceSecret }: Credentials): PasswordKeys {
  return staffPasswordKeys(organization, name, password, deviceSecret)
}

async function unlocked(organization: string, password: PasswordKeys, answer: z.infer<typeof UnlockAnswer>) {
  return { number: answer.number, name: answer.name, keys: await openStaffKeys(organization, password, answer) }
}
