// The administrator's changes to the office's texts and rules. Nothing here touches a key or a report.
import { insist } from '../../../domain/errors.ts'
import type { StoredProfile } from '../../../domain/profile.ts'
import { profileFaults } from '../../../domain/profile-check.ts'
import { toBase64, utf8 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import type { ProfileAnswer, ProfileShape } from '../../../protocol/wire/profile.ts'
import type { Deps } from '../../deps.ts'
import { decode } from '../../http/index.ts'
import { emblemOf } from './emblem.ts'
import { examinePng } from './png.ts'
import { findProfileText, replaceProfile } from './queries.ts'

/** The stored profiles, and the pictures that their texts may show. */
type Stored = Pick<Deps, 'db' | 'pictures'>

export interface ProfileChange {
  /** Version of the profile that was read. */
  readonly version: string
  readonly profile: ProfileShape
  readonly releaseConfirmed: boolean
}

/** The stored profile with its version. */
export async function readProfile(stored: Stored, organizationId: string): Promise<ProfileAnswer> {
  return answerOf(stored, await findProfileText(stored.db, organizationId))
}

/** Replaces the profile. Throws `conflict` if another was stored meanwhile, `invalid` if the profile has faults. */
export async function saveProfile(
  stored: Stored,
  organizationId: string,
  change: ProfileChange,
): Promise<ProfileAnswer> {
  const { profile, releaseConfirmed } = change
  insist(profileFaults(profile, stored.pictures.names).length === 0, 'invalid', 'the profile has faults')
  return write(stored, organizationId, change.version, (before) => {
    const sameRelease = before.release.mode === profile.release.mode
    insist(sameRelease || releaseConfirmed, 'invalid', 'the change of the release mode is not confirmed')
    return { ...profile, ...(before.emblem && { emblem: before.emblem }) }
  })
}

/** Replaces or removes the emblem. Throws like `saveProfile`. */
export async function saveEmblem(
  stored: Stored,
  organizationId: string,
  version: string,
  png: string | null,
): Promise<ProfileAnswer> {
  const emblem = png === null ? undefined : { png, ...examinePng(decode(png)) }
  return write(stored, organizationId, version, ({ emblem: _, ...profile }) => ({
    ...profile,
    ...(emblem && { emblem }),
  }))
}

async function write(
  stored: Stored,
  organizationId: string,
  version: string,
  change: (before: StoredProfile) => StoredProfile,
): Promise<ProfileAnswer> {
  const { db } = stored
  const before = await findProfileText(db, organizationId)
  insist(versionOf(before) === version, 'conflict', 'the profile has changed')
  const after = JSON.stringify(change(JSON.parse(before)))
  await replaceProfile(db, organizationId, before, after)
  return answerOf(stored, after)
}

function answerOf({ pictures }: Stored, text: string): ProfileAnswer {
  const { emblem, ...profile }: StoredProfile & ProfileShape = JSON.parse(text)
  return { version: versionOf(text), profile, emblem: emblemOf({ emblem }), pictures: [...pictures.names] }
}

function versionOf(text: string): string {
  return toBase64(sha256(utf8(text)))
}
