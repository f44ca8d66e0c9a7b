// The part with the cryptography arrives in the background, while the person reads and writes.

import { isCutOff } from '../../device/imports.ts'
import type { TooOldError } from '../../device/reporter/verified-organization.ts'
import type { VerifiedOrganization } from '../../device/reporter/writing.ts'
import { keyCheck, onForget } from './state.ts'

export type Device = typeof import('../../device/reporter/writing.ts')
export type Opening = typeof import('../../device/reporter/opening.ts')

let poster: string | null = null
let loading: Promise<Device> | null = null
onForget(() => {
  poster = null
})

/** Remembers the poster's fingerprint, which the organisation's key must match. */
export function expectPoster(fingerprint: string | null): void {
  poster = fingerprint
}

/** Whether the person came through the poster's link. */
export function cameByPoster(): boolean {
  return poster !== null
}

/** The device part: keys, drafts, sending. */
export function device(): Promise<Device> {
  loading ??= part(import('../../device/reporter/writing.ts')).catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

/** The part that reads what was sent. */
export function reading(): Promise<typeof import('../../device/reporter/reading.ts')> {
  return part(import('../../device/reporter/reading.ts'))
}

/** The part that understands a typed code. */
export function opening(): Promise<Opening> {
  return part(import('../../device/reporter/opening.ts'))
}

/** The part with user names and passwords, and their slow hash. */
export function passwords(): Promise<typeof import('../../device/reporter/password.ts')> {
  return part(import('../../device/reporter/password.ts'))
}

/** Loads a chunk; throws like a lost connection if it cannot be fetched, and its own error if it cannot run. */
async function part<Module>(arriving: Promise<Module>): Promise<Module> {
  try {
    return await arriving
  } catch (cause) {
    throw isCutOff(cause) ? Object.assign(new Error('not reached', { cause }), { code: 'offline' }) : cause
  }
}

export interface Ready {
  readonly device: Device
  readonly organization: VerifiedOrganization
}

/** The device part and the organisation, its statement checked. Throws `ProtocolError` if a check fails. */
export async function ready(): Promise<Ready> {
  const loaded = await device()
  const { value } = keyCheck
  if (value.state === 'checked') return { device: loaded, organization: value.organization }
  // The person may have compared the six words of an expired statement's key: what follows it must prove to be next.
  const known = value.state === 'expired' ? value.organization : null
  return checked(loaded, known ? loaded.reloadOrganization(known) : loaded.loadOrganization(poster))
}

/** The same under the statement with this serial: the one that names the questions that were answered. */
export async function readyAt(serial: number | null): Promise<Ready> {
  const now = await ready()
  if (serial === null || serial === now.organization.statement.serial) return now
  return { ...now, organization: await now.device.reloadOrganization(now.organization, serial) }
}

/**
 * Carries something out, and tries again under the newest statement if the loaded one was replaced: an office keeps
 * signing and answering while a page is open. If the newest one also throws `stale`, that is a breach.
 */
export async function underStatement<T>(act: (ready: Ready) => Promise<T>): Promise<T> {
  const now = await ready()
  try {
    return await act(now)
  } catch (error) {
    const { breach, code } = error as { breach?: unknown; code?: unknown }
    if (breach !== 'stale' && code !== 'outdated') throw error
    return act(await checked(now.device, now.device.reloadOrganization(now.organization)))
  }
}

async function checked(device: Device, arriving: Promise<VerifiedOrganization>): Promise<Ready> {
  try {
    const organization = await arriving
    keyCheck.value = { state: 'checked', organization }
    return { device, organization }
  } catch (error) {
    const { readable } = error as Partial<TooOldError>
    if (readable) keyCheck.value = { state: 'expired', organization: readable }
    throw error
  }
}
