// Log-in, unlock, lock, log-out: everything that changes `session`.
import { RequestError, setNetwork } from '../../device/api.ts'
import { deviceDay } from '../../device/day.ts'
import type { LoadedDesk } from '../../device/staff/desk.ts'
import { demandRecent, ExpiredError, type Keyring, openExpired, openKeyring } from '../../device/staff/keyring.ts'
import { renewCompared, renewWhenOld } from '../../device/staff/publish-statement.ts'
import { currentSession, logIn, logOut, type Unlocked, unlock } from '../../device/staff/session.ts'
import { deviceSecret } from '../../protocol/account/code.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import { isTooOld } from '../../protocol/keys/statement.ts'
import { MEMBER_HEADER } from '../../protocol/wire/staff.ts'
import { loadSite } from '../base/site.ts'
import {
  changeDesk,
  clearDesk,
  DeskLostError,
  desk,
  deskMark,
  findDesk,
  isUnsaved,
  type Owner,
  onDeskLost,
  saveNow,
  takeDesk,
} from './desk.ts'
import { gatherDrafts } from './drafts.ts'
import { forgetDevice, isKept, keepDevice, readDeskMark, readEnrolment, secretOf } from './enrolment.ts'
import { fetchStatement, findOrganization } from './organization.ts'
import { type SealedDrafts, sealDrafts, unsealDrafts } from './sealed.ts'
import { formerDesk, type LockReason, type Session, session } from './state.ts'

export interface Entry {
  readonly name: string
  readonly password: string
  readonly totp: string
  /** The device code, if this browser does not know it. */
  readonly words: readonly string[] | null
  /** Whether this browser may keep the device secret. */
  readonly keep: boolean
}

/** The user name of the logged-in member; only unlocking needs it. */
let userName = ''
/** Whose session this page works in: another tab may log in somebody else, and the browser has only one session. */
let member: number | null = null
let leaving: Promise<void> = Promise.resolve()
let unsaved: SealedDrafts | null = null

/** Finds the current state of the session when the page is opened. */
export async function start(): Promise<void> {
  watchForEnd()
  // Unlocking finds the desk lost again, and shows both days.
  onDeskLost(() => lock('desk').catch(() => {}))
  window.addEventListener('beforeunload', keepUnsaved)
  session.value = { step: 'starting' }
  member = null
  try {
    const [running] = await Promise.all([currentSession(), loadSite()])
    member = running?.number ?? null
    userName = readEnrolment()?.last ?? ''
    const canUnlock = running !== null && userName !== '' && secretOf(userName) !== null
    session.value = canUnlock ? { step: 'locked', name: running.name, why: 'reload' } : { step: 'out', why: 'fresh' }
  } catch (error) {
    session.value = { step: 'failed', error }
  }
}

/** Logs in. Throws `RequestError` (`unauthenticated` for any wrong part) and `ProtocolError`. */
export async function enter({ name, password, totp, words, keep }: Entry, working: () => void): Promise<void> {
  await leaving
  const organization = await findOrganization()
  const secret = words ? await deviceSecret(words, organization) : secretOf(name)
  if (secret === null) throw new Error('this browser does not know the device secret')
  const unlocked = await logIn({ organization, name, password, deviceSecret: secret }, totp, working)
  userName = name
  keepDevice(organization, name, secret, keep || isKept(name) ? 'browser' : 'tab')
  await openUp(unlocked, organization)
}

/** Unlocks within a running session. Throws like `enter`. */
export async function reopen(password: string): Promise<void> {
  await leaving
  const organization = await findOrganization()
  const secret = secretOf(userName)
  if (secret === null) {
    session.value = { step: 'out', why: 'ended' }
    return
  }
  try {
    await openUp(await unlock({ organization, name: userName, password, deviceSecret: secret }), organization)
  } catch (error) {
    // A wrong password and an ended session get the same refusal; only the first can be tried again here.
    if (isRefused(error) && (await currentSession()) === null) session.value = { step: 'out', why: 'ended' }
    else throw error
  }
}

/** Fetches statement and lockboxes again, after this member or somebody else published something. */
export async function refresh(): Promise<Keyring | null> {
  const now = session.value
  if (now.step !== 'open') return null
  try {
    const keyring = await openKeyring(now.keyring, now.keyring.statement.organization, desk.value.serial)
    remember(keyring)
    if (session.value.step === 'open') session.value = { step: 'open', keyring }
    return keyring
  } catch (error) {
    // A statement that fails its checks ends everything: nothing may be written that relies on it.
    if (error instanceof ProtocolError) await close(now.keyring, { step: 'failed', error })
    throw error
  }
}

/** The current keys, if a statement was published after the one of these keys; otherwise null. */
export async function newerKeys(than: Keyring): Promise<Keyring | null> {
  const { serial } = await fetchStatement(than.statement.organization)
  if (serial <= than.statement.serial) return null
  const now = session.value
  return now.step === 'open' && now.keyring.statement.serial >= serial ? now.keyring : refresh()
}

/** Wipes the keys; text being written goes to the sealed desk first. */
export function lock(why: Exclude<LockReason, 'reload' | 'desk_texts'>): Promise<void> {
  const now = session.value
  if (now.step === 'desk_lost' || now.step === 'expired') session.value = { step: 'locked', name: now.name, why }
  return now.step === 'open' ? close(now.keyring, { step: 'locked', name: now.keyring.name, why }) : leaving
}

/** Ends the session here and on the server. */
export async function leave(): Promise<void> {
  const now = session.value
  if (now.step === 'open') await close(now.keyring, { step: 'out', why: 'left' })
  session.value = { step: 'out', why: 'left' }
  // Without a connection the session expires after 12 hours; the keys are gone in any case.
  await logOut().catch(() => {})
}

/** Logs out, and removes the device secret from this browser. */
export async function forgetBrowser(): Promise<void> {
  const name = userName
  await leave()
  forgetDevice(name)
}

/** The user name of the current or last member, for the form. */
export function lastUserName(): string {
  return userName || (readEnrolment()?.last ?? '')
}

function isRefused(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'unauthenticated'
}

async function openUp(unlocked: Unlocked, organization: string): Promise<void> {
  member = unlocked.number
  const owner = { keys: unlocked.keys, organization, name: userName }
  // Noted now: as soon as the console opens, this browser has a mark.
  const marked = readDeskMark(owner.name, owner.keys.recipient) !== null
  const laid = await findDesk(owner)
  if (laid.state !== 'lost') return goIn(unlocked, owner, laid, marked)
  const goOn = () => goIn(unlocked, owner, laid, marked)
  session.value = { step: 'desk_lost', name: unlocked.name, loss: laid.loss, goOn }
}

/**
 * Opens the console with this desk. Nothing is renewed before its serial was checked. The mark of the desk is kept only
 * after that: otherwise the next attempt would take a desk for compared that the server chose for this one.
 */
async function goIn(unlocked: Unlocked, owner: Owner, laid: LoadedDesk, marked: boolean): Promise<void> {
  const { serial } = laid.desk.content
  let keyring: Keyring
  try {
    keyring = await openFresh(unlocked, owner.organization, serial, marked ? serial : 0)
  } catch (error) {
    if (!isRenewable(error)) throw error
    const renew = async (compared: number) => {
      await renewCompared(error.keyring, compared)
      await goIn(unlocked, owner, laid, marked)
    }
    session.value = { step: 'expired', name: unlocked.name, keyring: error.keyring, renew }
    return
  }
  takeDesk(owner, laid.desk)
  remember(keyring)
  const drafts = await unsealDrafts(owner.keys, unsaved)
  unsaved = null
  if (drafts) changeDesk((now) => ({ ...now, drafts: { ...now.drafts, ...drafts } }))
  // An empty desk is stored at once, in the place of the one that is not used.
  if (deskMark.value === null) changeDesk((now) => now)
  formerDesk.value = laid.state === 'former'
  session.value = { step: 'open', keyring }
}

/** Whether a director could sign the expired statement again if somebody told them its serial. */
function isRenewable(error: unknown): error is ExpiredError {
  return error instanceof ExpiredError && error.known === 0 && error.keyring.signingKey !== null
}

/**
 * The keyring, not below this serial. At a director's log-in, an old statement is renewed first, an expired one, too, if
 * the browser knows a serial that the server cannot have chosen: `known`, otherwise 0.
 */
async function openFresh(unlocked: Unlocked, organization: string, serial: number, known: number): Promise<Keyring> {
  const keyring = await openExpired(unlocked, organization, serial)
  const renewed = await renewWhenOld(keyring, known).catch((error: unknown) => {
    // Another director may have renewed it at the same moment, or a clock is wrong. While it is good, the next log-in
    // tries again; once it has expired, this is why the director cannot work.
    if (isTooOld(keyring.statement, deviceDay())) throw error
    return false
  })
  if (renewed) return openKeyring(unlocked, organization, keyring.statement.serial + 1)
  demandRecent(keyring, known)
  return keyring
}

function remember({ statement }: Keyring): void {
  if (statement.serial > desk.value.serial) changeDesk((now) => ({ ...now, serial: statement.serial }))
}

function close({ keys }: Keyring, next: Session): Promise<void> {
  const drafts = gatherDrafts(desk.value.drafts)
  const changed = isUnsaved(drafts)
  const hasTexts = Object.keys(drafts).length > 0
  // The server may store the desk now and return another one later: the page has promised these texts.
  const promised = hasTexts && next.step === 'locked' && next.why === 'desk'
  changeDesk((now) => ({ ...now, drafts }))
  // Remove the screens first: nothing decrypted stays visible while the desk is being saved.
  session.value = promised ? { ...next, why: 'desk_texts' } : next
  leaving = (async () => {
    const sealed = await sealDrafts(keys, drafts)
    await saveNow().catch((error: unknown) => {
      // Of a lost desk, only this page still has the drafts that were saved before.
      const lost = error instanceof DeskLostError && hasTexts
      if (changed || lost) unsaved = sealed
    })
    if (promised) unsaved = sealed
    clearDesk()
  })()
  return leaving
}

/** Asks before the page is closed while text is not on the sealed desk yet, also if the session ended before that. */
function keepUnsaved(event: BeforeUnloadEvent): void {
  if (unsaved !== null || isUnsaved(gatherDrafts(desk.value.drafts))) event.preventDefault()
}

/**
 * The server ends a session after 12 hours, at once when a member is suspended, and for this page when somebody else
 * logs in with the same browser: any answer may say so.
 */
function watchForEnd(): void {
  setNetwork(async (path, init) => {
    const headers = new Headers(init.headers)
    if (member !== null && path.startsWith('/api/staff/')) headers.set(MEMBER_HEADER, String(member))
    const response = await fetch(path, { ...init, headers })
    const now = session.value
    const asked = path.startsWith('/api/staff/') && !path.startsWith('/api/staff/session')
    if (response.status === 401 && asked && now.step === 'open') {
      // Not awaited: saving the desk asks the server again, which refuses, and the drafts stay sealed in memory.
      close(now.keyring, { step: 'out', why: 'ended' }).catch(() => {})
    }
    return response
  })
}
