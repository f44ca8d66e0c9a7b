// Drafts that could not be saved on the desk: kept in memory, encrypted to the member, until somebody logs in again.
import type { StaffKeys } from '../../device/staff/account.ts'
import type { Bytes } from '../../protocol/encoding/bytes.ts'
import { padJson, unpadJson } from '../../protocol/encoding/padding.ts'
import { open, seal } from '../../protocol/sealing/age.ts'

export type SealedDrafts = Bytes

/** Seals drafts to their author. */
export function sealDrafts(keys: StaffKeys, drafts: Readonly<Record<string, string>>): Promise<SealedDrafts> {
  return seal(keys.recipient, padJson(drafts))
}

/** The opened drafts, or null if there are none or somebody else wrote them. */
export async function unsealDrafts(
  keys: StaffKeys,
  sealed: SealedDrafts | null,
): Promise<Record<string, string> | null> {
  if (sealed === null) return null
  try {
    // This page wrote it a moment ago: its form needs no check.
    return unpadJson(await open(keys.identity, sealed)) as Record<string, string>
  } catch {
    return null
  }
}
