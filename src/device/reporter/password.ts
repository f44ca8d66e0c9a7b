// User name and password of a code account. Apart from the rest, because Argon2id comes only to who wants a password.
import type * as z from 'zod/mini'
import { recipientOf } from '../../protocol/age.ts'
import { fromBase64, toBase64 } from '../../protocol/bytes.ts'
import { codeProblem } from '../../protocol/code.ts'
import { demand } from '../../protocol/errors.ts'
import { type LockboxPurpose, openLockbox, sealLockbox } from '../../protocol/lockbox.ts'
import { type PasswordKeys, reporterPasswordKeys, unlockIdentity } from '../../protocol/password.ts'
import { OpenRecordAnswer, ShareAnswer } from '../../protocol/wire/reporter.ts'
import type { Challenge } from '../../protocol/work.ts'
import { solveWork } from '../../protocol/work.ts'
import { command, RequestError, request } from '../api.ts'

export { type NameProblem, nameProblem, type PasswordProblem, passwordProblem } from './naming.ts'

/** A record that exists: enough to delete it, not to open it. */
export interface PasswordRecord {
  /** As it was typed. */
  readonly name: string
  readonly lookup: string
  readonly proof: string
  /** It took the place of one that was gone already: from another browser the same account may have got another. */
  readonly elsewhere?: boolean | undefined
}

/** A slow phone may need longer than a challenge lives, and each share makes the next one dearer. */
const TRIES = 4

/**
 * Gives the account of this code a user name and password. Throws `invalid` when they are not to be used together:
 * somebody has exactly these.
 */
export async function makePasswordRecord(
  organization: string,
  name: string,
  password: string,
  words: readonly string[],
): Promise<PasswordRecord> {
  const keys = reporterPasswordKeys(organization, name, password)
  try {
    await store(organization, keys, words)
  } catch (error) {
    // An answer may have been lost: what lies there already is this very code.
    const taken = error instanceof RequestError && error.code === 'invalid'
    if (!taken || !(await holds(organization, keys, words))) throw error
  }
  return recordOf(name, keys)
}

/** The code that this name and password open. Throws `unauthenticated` for a wrong password and an unknown name alike. */
export async function openWithPassword(
  organization: string,
  name: string,
  password: string,
): Promise<{ words: readonly string[]; record: PasswordRecord }> {
  const keys = reporterPasswordKeys(organization, name, password)
  return { words: await readCode(organization, keys), record: recordOf(name, keys) }
}

/** Another name, another password, or both: the new record is stored before the old one goes. */
export async function changePassword(
  organization: string,
  old: PasswordRecord,
  name: string,
  password: string,
  words: readonly string[],
): Promise<PasswordRecord> {
  const made = await makePasswordRecord(organization, name, password, words)
  if (made.proof === old.proof || (await deletePasswordRecord(old))) return made
  return { ...made, elsewhere: true }
}

/** Takes the user name and password away; the code stays. False for one that is gone already, which is no failure. */
export async function deletePasswordRecord({ lookup, proof }: PasswordRecord): Promise<boolean> {
  try {
    await withWork((work) =>
      command({ method: 'DELETE', path: '/api/reporter/records', body: { lookup, proof, ...work } }),
    )
    return true
  } catch (error) {
    if (!(error instanceof RequestError && error.code === 'unauthenticated')) throw error
    return false
  }
}

async function store(organization: string, keys: PasswordKeys, words: readonly string[]): Promise<void> {
  const { lookup, proof, unlock } = keys
  const { share, ticket } = await withWork((work) =>
    request({
      method: 'POST',
      path: '/api/reporter/records/share',
      body: { lookup, proof, ...work },
      answer: ShareAnswer,
    }),
  )
  const recipient = await recipientOf(unlockIdentity(unlock, share))
  const lockbox = toBase64(await sealLockbox(recipient, purposeOf(organization), words.join(' ')))
  await command({ method: 'PUT', path: '/api/reporter/records', body: { lookup, proof, ticket, lockbox } })
}

async function readCode(organization: string, { lookup, proof, unlock }: PasswordKeys): Promise<readonly string[]> {
  const { share, lockbox }: z.infer<typeof OpenRecordAnswer> = await withWork((work) =>
    request({
      method: 'POST',
      path: '/api/reporter/records/open',
      body: { lookup, proof, ...work },
      answer: OpenRecordAnswer,
    }),
  )
  const identity = unlockIdentity(unlock, share)
  const words = (await openLockbox(identity, purposeOf(organization), fromBase64(lockbox))).split(' ')
  demand(codeProblem(words) === null, 'content', 'not an account code')
  return words
}

/** Whether a record of this name and password exists and opens just this code. */
async function holds(organization: string, keys: PasswordKeys, words: readonly string[]): Promise<boolean> {
  try {
    return (await readCode(organization, keys)).join(' ') === words.join(' ')
  } catch (error) {
    if (error instanceof RequestError && error.code === 'unauthenticated') return false
    throw error
  }
}

/** Asks, and asks again with the work that was wanted. */
async function withWork<T>(ask: (work: { work?: unknown }) => Promise<T>): Promise<T> {
  let work = {}
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(work)
    } catch (error) {
      const challenge = attempt < TRIES ? challengeIn(error) : undefined
      if (!challenge) throw error
      work = { work: await solveWork(challenge) }
    }
  }
}

function challengeIn(error: unknown): Challenge | undefined {
  return error instanceof RequestError ? error.problem?.challenge : undefined
}

function purposeOf(organization: string): LockboxPurpose {
  return { organization, kind: 'account-code', id: organization }
}

function recordOf(name: string, { lookup, proof }: PasswordKeys): PasswordRecord {
  return { name: name.trim(), lookup, proof }
}
