// User name and password of a code account. Kept separate, so that Argon2id is loaded only for people who use a
// password.
import type * as z from 'zod/mini'
import { codeProblem } from '../../protocol/account/code.ts'
import { type PasswordKeys, reporterPasswordKeys, unlockIdentity } from '../../protocol/account/password.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { demand } from '../../protocol/errors.ts'
import { recipientOf } from '../../protocol/sealing/age.ts'
import { type LockboxPurpose, openLockbox, sealLockbox } from '../../protocol/sealing/lockbox.ts'
import { OpenRecordAnswer, ShareAnswer } from '../../protocol/wire/reporter.ts'
import { command, RequestError, request } from '../api.ts'
import { withWork } from '../work.ts'

export { type NameProblem, nameProblem, type PasswordProblem, passwordProblem } from './naming.ts'

/** An existing record: enough to delete it, not to open it. */
export interface PasswordRecord {
  /** The name as the person typed it. */
  readonly name: string
  readonly lookup: string
  readonly proof: string
  /** The old record was already gone: another browser may have given this account a different one. */
  readonly elsewhere?: boolean | undefined
}

/**
 * Gives the account of this code a user name and password. Throws `invalid` if somebody already uses exactly this pair.
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
    // An earlier answer may have been lost: then the stored record holds this very code.
    const taken = error instanceof RequestError && error.code === 'invalid'
    if (!taken || !(await holds(organization, keys, words))) throw error
  }
  return recordOf(name, keys)
}

/**
 * The code that this name and password open. Throws the same `unauthenticated` for a wrong password and an unknown
 * name.
 */
export async function openWithPassword(
  organization: string,
  name: string,
  password: string,
): Promise<{ words: readonly string[]; record: PasswordRecord }> {
  const keys = reporterPasswordKeys(organization, name, password)
  return { words: await readCode(organization, keys), record: recordOf(name, keys) }
}

/** Changes the name, the password or both: the new record is stored before the old one is deleted. */
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

/** Removes the user name and password; the code stays. False if they were already gone, which is not an error. */
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

/** Whether a record with this name and password exists and opens exactly this code. */
async function holds(organization: string, keys: PasswordKeys, words: readonly string[]): Promise<boolean> {
  try {
    return (await readCode(organization, keys)).join(' ') === words.join(' ')
  } catch (error) {
    if (error instanceof RequestError && error.code === 'unauthenticated') return false
    throw error
  }
}

function purposeOf(organization: string): LockboxPurpose {
  return { organization, kind: 'account-code', id: organization }
}

function recordOf(name: string, { lookup, proof }: PasswordKeys): PasswordRecord {
  return { name: name.trim(), lookup, proof }
}
