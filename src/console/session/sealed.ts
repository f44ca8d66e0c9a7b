// Drafts that could not be saved on the desk: kept in memory, encrypted to the member, until somebody is in again.
import type { StaffKeys } from '../../device/staff/account.ts'
import { open, seal } from '../../protocol/age.ts'
import type { Bytes } from '../../protocol/bytes.ts'
import { padJson, unpadJson } from '../../protocol/padding.ts'

export type SealedDrafts = Bytes

/** Seals drafts to their writer. */
export function sealDrafts(keys: StaffKeys, drafts: Readonly<Record<string, string>>): Promise<SealedDrafts> {
  return seal(keys.recipient, padJson(drafts))
}

/** The drafts again, or null where there are none or somebody else wrote them. */
export async function unsealDrafts(
  keys: StaffKeys,
  sealed: SealedDrafts | null,
): Promise<Record<string, string> | null> {
  if (sealed === null) return null
  try {
    // Written by this very page a moment ago: its form needs no second look.
    return unpadJson(await open(keys.identity, sealed)) as Record<string, string>
  } catch {
    return null
  }
}
