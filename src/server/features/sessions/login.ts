// Log-in and unlock. The answer to a failed log-in, and the work for it, are the same for every reason.
import type * as z from 'zod/mini'
import { AppError } from '../../../domain/errors.ts'
import { recordKey, recordShare } from '../../../protocol/account/record.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { LoginRequest, UnlockAnswer, UnlockRequest } from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import { type Failures, MOST_BITS, spendWork } from '../../http/index.ts'
import { SESSION_SECONDS } from './cookie.ts'
import { deleteExpired, deleteSession, type FoundRecord, findByRecord, insertSession, spendStep } from './queries.ts'
import { type Staff, sessionHash } from './session.ts'
import { acceptTotp, totpSecret } from './totp.ts'

type Login = z.infer<typeof LoginRequest>
type Unlock = z.infer<typeof UnlockRequest>
type Answer = z.infer<typeof UnlockAnswer>
type LoginDeps = Pick<Deps, 'db' | 'clock' | 'secrets' | 'work'> & { readonly failures: Failures }

/**
 * A new session and the lockboxes that the password opens. Throws `unauthenticated` for an unknown name, a wrong
 * password, a wrong or used code and a member who may not log in; `work_needed` after failures.
 */
export async function logIn(deps: LoginDeps, organizationId: string, login: Login) {
  const { db, clock, secrets, failures } = deps
  const name = `${organizationId} ${login.lookup}`
  await demandWork(deps, name, login.work)
  const share = recordShare(secrets.pepper, login.lookup, login.proof)
  const found = await findByRecord(db, organizationId, recordKey(secrets.pepper, login.lookup, login.proof))
  if (!found || !(await passSecondFactor(deps, organizationId, found, login.totp))) {
    failures.add(name)
    throw new AppError('unauthenticated', 'unknown name, wrong password or wrong code')
  }
  failures.clear(name)
  const id = toBase64(randomBytes(32))
  const now = clock()
  await deleteExpired(db, organizationId, now)
  const idHash = sessionHash(id) as string
  await insertSession(db, organizationId, { idHash, number: found.number, expires: now + SESSION_SECONDS * 1000 })
  return { id, answer: answerOf(found, share) }
}

/**
 * The lockboxes again, inside a session. Throws `unauthenticated` for a wrong password and for another member's. After
 * several failures the session ends: a stranger at an open browser then has to log in, where failures cost work.
 */
export async function unlock(deps: LoginDeps, staff: Staff, request: Unlock): Promise<Answer> {
  const { db, secrets, failures } = deps
  const name = `${staff.organizationId} ${staff.session}`
  const share = recordShare(secrets.pepper, request.lookup, request.proof)
  const found = await findByRecord(db, staff.organizationId, recordKey(secrets.pepper, request.lookup, request.proof))
  if (found?.number !== staff.number) {
    failures.add(name)
    if (failures.extraBits(name) === MOST_BITS) await deleteSession(db, staff.organizationId, staff.session)
    throw new AppError('unauthenticated', 'wrong password')
  }
  failures.clear(name)
  return answerOf(found, share)
}

async function demandWork({ work, failures }: LoginDeps, name: string, brought: Login['work']): Promise<void> {
  const extraBits = failures.extraBits(name)
  if (extraBits !== null) await spendWork(work, 'login', extraBits, brought)
}

async function passSecondFactor(deps: LoginDeps, organizationId: string, found: FoundRecord, code: string) {
  const { number, state, totp_nonce: nonce, totp_last_step: last } = found
  if (nonce === null || (state !== 'joined' && state !== 'member')) return false
  const secret = totpSecret(deps.secrets.pepper, organizationId, number, nonce)
  const step = acceptTotp(secret, code, deps.clock(), last ?? 0)
  return step !== null && (await spendStep(deps.db, organizationId, number, step))
}

function answerOf({ number, name, lockbox, second_lockbox }: FoundRecord, share: string): Answer {
  const signingLockbox = toBase64(second_lockbox ?? new Uint8Array())
  return { number, name, share, identityLockbox: toBase64(lockbox), signingLockbox }
}
