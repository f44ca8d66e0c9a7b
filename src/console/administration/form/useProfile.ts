// The office's profile on the screen: the stored one, and the changes typed over it, which survive errors and the lock.
import { useEffect, useState } from 'preact/hooks'
import { RequestError, request } from '../../../device/api.ts'
import { ProfileAnswer, type ProfileShape } from '../../../protocol/wire/profile.ts'
import { loadSite } from '../../base/site.ts'
import { useDraft } from '../../case/useDraft.ts'
import { withValues } from './fields.ts'
import { mergeProfiles, same } from './merge.ts'

const PATH = '/api/staff/profile'

/** Kept on the sealed desk until it is saved. */
interface Kept {
  readonly base: ProfileAnswer
  readonly mine: ProfileShape
}

export type ProfileState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'open'; readonly form: ProfileForm }

export interface ProfileForm {
  readonly profile: ProfileShape
  /** As the server last sent it. */
  readonly base: ProfileAnswer
  readonly dirty: boolean
  /** Whether unsaved changes came back from the desk. */
  readonly restored: boolean
  readonly change: (changes: Partial<ProfileShape>) => void
  readonly changeSite: (changes: Partial<ProfileShape['site']>) => void
  /** Stores it. Returns false, and keeps everything, if another administrator was faster. */
  readonly save: (profile: ProfileShape, releaseConfirmed: boolean) => Promise<boolean>
  /** Merges the latest version with the changes typed here. */
  readonly merge: () => Promise<void>
  /** Drops the typed changes. */
  readonly drop: () => Promise<void>
  /** Stores another emblem, or none; typed changes stay. */
  readonly saveEmblem: (png: string | null) => Promise<void>
}

/**
 * Fetches the profile and keeps typed changes, for each screen separately: unfinished changes on one must not prevent
 * another from being saved.
 */
export function useProfile(name: string) {
  const draft = useDraft(name)
  const [restored, setRestored] = useState(draft.restored)
  const [kept, setKept] = useState<Kept | null>(() => parseKept(draft.text))
  const [failure, setFailure] = useState<unknown>(null)

  function lay(next: Kept) {
    setKept(next)
    if (same(next.base.profile, next.mine)) draft.clear()
    else draft.write(JSON.stringify(next))
  }
  async function load(): Promise<void> {
    setFailure(null)
    try {
      const base = await request({ path: PATH, answer: ProfileAnswer })
      lay({ base, mine: base.profile })
      setRestored(false)
    } catch (error) {
      setFailure(error)
    }
  }
  /** Merges changes from the desk into the current version: another screen may have been saved meanwhile. */
  async function catchUp(): Promise<void> {
    const base = await request({ path: PATH, answer: ProfileAnswer })
    setKept((now) => now && { base, mine: mergeProfiles(now.base.profile, now.mine, base.profile) })
  }
  useEffect(() => {
    ;(kept ? catchUp() : load()).catch(() => {})
  }, [])

  async function put(path: string, body: object): Promise<ProfileAnswer> {
    return request({ method: 'PUT', path, body, answer: ProfileAnswer })
  }
  function formOf({ base, mine }: Kept): ProfileForm {
    return {
      profile: mine,
      base,
      dirty: !same(base.profile, mine),
      restored,
      change: (changes) => lay({ base, mine: { ...mine, ...changes } }),
      changeSite: (changes) => lay({ base, mine: { ...mine, site: { ...mine.site, ...changes } } }),
      async save(profile, releaseConfirmed) {
        try {
          const stored = await put(PATH, { version: base.version, profile, releaseConfirmed })
          lay({ base: stored, mine: stored.profile })
          setRestored(false)
        } catch (error) {
          if (error instanceof RequestError && error.code === 'conflict') return false
          throw error
        }
        // The console's header shows the office's name; it can wait for the next visit.
        await loadSite().catch(() => {})
        return true
      },
      async merge() {
        const theirs = await request({ path: PATH, answer: ProfileAnswer })
        lay({ base: theirs, mine: mergeProfiles(base.profile, mine, theirs.profile) })
      },
      drop: load,
      async saveEmblem(png) {
        const stored = await put(`${PATH}/emblem`, { version: base.version, png })
        lay({ base: stored, mine })
      },
    }
  }
  const state: ProfileState = kept
    ? { step: 'open', form: formOf(kept) }
    : failure
      ? { step: 'failed', error: failure }
      : { step: 'loading' }
  return { state, load }
}

/** What this member left on the desk; null if there is nothing, or if an older release wrote it. */
function parseKept(text: string): Kept | null {
  if (text === '') return null
  const kept: Kept = JSON.parse(text)
  return ProfileAnswer.safeParse(kept.base).success ? kept : null
}

/** The profile to send: texts trimmed, new types and units with their own values. */
export function tidied(profile: ProfileShape): ProfileShape {
  const { site, units, protection } = profile
  return {
    ...profile,
    site: { ...site, types: withValues(site.types) },
    units: withValues(units),
    ...(protection && { protection: withValues(protection) }),
  }
}
