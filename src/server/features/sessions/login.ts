// Log-in and unlock. The answer to a failed log-in, and the work for it, are the same for every reason.
import type * as z from 'zod/mini'
import { AppError } from '../../../domain/errors.ts'
import { recordKey, recordShare, type ShareLabel } from '../../../protocol/account/record.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { LoginRequest, UnlockAnswer, UnlockRequest } from '../../../protocol/wire/staff.ts'
import type { Deps } from '../../deps.ts'
import { type Failures, MOST_BITS, spendWork } from '../../http/index.ts'
import { SESSION_SECONDS } from './cookie.ts'
import {
  deleteExpired,
  deleteSession,
  type FoundRecord,
  findByRecord,
  findLockboxes,
  insertSession,
  type Lockboxes,
  spendStep,
} from './queries.ts'
import { type Staff, sessionHash } from './session.ts'
import { acceptTotp, totpSecret } from './totp.ts'

type Login = z.infer<typeof LoginRequest>
type Unlock = z.infer<typeof UnlockRequest>
type Answer = z.infer<typeof UnlockAnswer>
type LoginDeps = Pick<Deps, 'db' | 'clock' | 'secrets' | 'work'> & { readonly failures: Failures }

/** In the place of a member who is not found: their second factor is computed all the same, and never fits. */
const NOBODY = { number: 0, nonce: toBase64(new Uint8Array(16)) } as const

/**
 * A new session and the lockboxes that the password opens. Throws `unauthenticated` for an unknown name, a wrong
 * password, a wrong or used code and a member who may not log in; `work_needed` after failures.
 */
export async function logIn(deps: LoginDeps, organizationId: string, login: Login) {
  const { db, clock, secrets, failures } = deps
  const name = `${organizationId} ${login.lookup}`
  await demandWork(deps, name, login.work)
  const shares = sharesOf(secrets.pepper, login)
  const key = recordKey(secrets.pepper, login.lookup, login.proof)
  const found = await findByRecord(db, organizationId, key)
  const passed = await passSecondFactor(deps, organizationId, found, login.totp)
  const lockboxes = passed ? await findLockboxes(db, organizationId, key) : undefined
  if (!found || !lockboxes) {
    await failures.add(name)
    throw new AppError('unauthenticated', 'unknown name, wrong password or wrong code')
  }
  await failures.clear(name)
  const id = toBase64(randomBytes(32))
  const now = clock()
  await deleteExpired(db, organizationId, now)
  const idHash = sessionHash(id) as string
  await insertSession(db, organizationId, { idHash, number: found.number, expires: now + SESSION_SECONDS * 1000 })
  return { id, answer: answerOf(found, lockboxes, shares) }
}

/**
 * The lockboxes again, inside a session. Throws `unauthenticated` for a wrong password and for another member's. After
 * several failures the session ends: a stranger at an open browser then has to log in, where failures cost work.
 */
export async function unlock(deps: LoginDeps, staff: Staff, request: Unlock): Promise<Answer> {
  const { db, secrets, failures } = deps
  const name = `${staff.organizationId} ${staff.session}`
  const shares = sharesOf(secrets.pepper, request)
  const key = recordKey(secrets.pepper, request.lookup, request.proof)
  const found = await findByRecord(db, staff.organizationId, key)
  const lockboxes = found?.number === staff.number ? await findLockboxes(db, staff.organizationId, key) : undefined
  if (!found || !lockboxes) {
    await failures.add(name)
    if ((await failures.extraBits(name)) === MOST_BITS) await deleteSession(db, staff.organizationId, staff.session)
    throw new AppError('unauthenticated', 'wrong password')
  }
  await failures.clear(name)
  return answerOf(found, lockboxes, shares)
}

async function demandWork({ work, failures }: LoginDeps, name: string, brought: Login['work']): Promise<void> {
  const extraBits = await failures.extraBits(name)
  if (extraBits !== null) await spendWork(work, 'login', extraBits, brought)
}

/**
 * Whether the code is right and not used, and the member may log in. Whatever is wrong, it takes the same hashes and no
 * query: the time of the answer does not say that the password was right.
 */
async function passSecondFactor(
  { db, clock, secrets }: LoginDeps,
  organizationId: string,
  found: FoundRecord | undefined,
  code: string,
): Promise<boolean> {
  const number = found?.number ?? NOBODY.number
  const secret = totpSecret(secrets.pepper, organizationId, number, found?.totp_nonce ?? NOBODY.nonce)
  const step = acceptTotp(secret, code, clock(), found?.totp_last_step ?? 0)
  if (step === null || !found || found.totp_nonce === null) return false
  if (found.state !== 'joined' && found.state !== 'member') return false
  return spendStep(db, organizationId, number, step)
}

/** Both shares that a member's record may need, before it is known whether there is one. */
function sharesOf(pepper: Uint8Array, { lookup, proof }: Unlock): Readonly<Record<ShareLabel, string>> {
  return {
    share: recordShare(pepper, 'share', lookup, proof),
    'staff-share': recordShare(pepper, 'staff-share', lookup, proof),
  }
}

function answerOf(
  { number, name }: FoundRecord,
  { lockbox, second_lockbox, share_label }: Lockboxes,
  shares: Readonly<Record<ShareLabel, string>>,
): Answer {
  const signingLockbox = toBase64(second_lockbox ?? new Uint8Array())
  return { number, name, share: shares[share_label], identityLockbox: toBase64(lockbox), signingLockbox }
}
