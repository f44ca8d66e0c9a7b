// Reading needs no key of the office: an own case may be read under a statement that is too old to send anything to.
import type { ReadableOrganization, TooOldError } from '../../device/reporter/verified-organization.ts'
import { type Device, device, underStatement } from '../core/device.ts'

interface ReadyToRead {
  readonly device: Device
  readonly organization: ReadableOrganization
}

/** Like `underStatement`, for reading only: if the newest statement has expired, under that one. */
export async function underAnyStatement<T>(act: (ready: ReadyToRead) => Promise<T>): Promise<T> {
  try {
    return await underStatement(act)
  } catch (error) {
    const { readable } = error as Partial<TooOldError>
    if (!readable) throw error
    return act({ device: await device(), organization: readable })
  }
}
