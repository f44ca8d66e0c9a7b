// The part with the cryptography arrives in the background, while the person reads and writes.
import type { Organization } from '../../device/reporter/index.ts'
import { basis } from './basis.ts'
import { keyCheck, onForget } from './state.ts'

export type Device = typeof import('../../device/reporter/index.ts')

let poster: string | null = null
let loading: Promise<Device> | null = null
onForget(() => {
  poster = null
})

/** Remembers the poster's fingerprint, which the organisation's key must have. */
export function expectPoster(fingerprint: string | null): void {
  poster = fingerprint
}

/** Whether the person came by the poster's link. */
export function cameByPoster(): boolean {
  return poster !== null
}

/** The device part; throws like a request that was cut when it cannot be fetched. */
export function device(): Promise<Device> {
  loading ??= import('../../device/reporter/index.ts').catch((error: unknown) => {
    loading = null
    throw Object.assign(new Error('not reached'), { code: 'offline', cause: error })
  })
  return loading
}

export interface Ready {
  readonly device: Device
  readonly organization: Organization
}

/** The device part and the organisation, its statement checked. Throws `ProtocolError` when a check fails. */
export async function ready(): Promise<Ready> {
  const loaded = await device()
  const { value } = keyCheck
  if (value.state === 'checked') return { device: loaded, organization: value.organization }
  const organization = loaded.openOrganization(basis().statement, poster)
  keyCheck.value = { state: 'checked', organization }
  return { device: loaded, organization }
}
