// The office's profile on the screen: what is stored, and what was typed over it, which no error and no lock loses.
import { useEffect, useState } from 'preact/hooks'
import { RequestError, request } from '../../../device/api.ts'
import { ProfileAnswer, type ProfileShape } from '../../../protocol/wire/profile.ts'
import { loadSite } from '../../app/site.ts'
import { useDraft } from '../../case/useDraft.ts'
import { withValues } from './fields.ts'
import { mergeProfiles, same } from './merge.ts'

const PATH = '/api/staff/profile'

/** What lies on the sealed desk until it is saved. */
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
  /** As the server last told it. */
  readonly base: ProfileAnswer
  readonly dirty: boolean
  /** Whether unsaved words came back from the desk. */
  readonly restored: boolean
  readonly change: (changes: Partial<ProfileShape>) => void
  readonly changeSite: (changes: Partial<ProfileShape['site']>) => void
  /** Stores it. Answers false, and keeps everything, when another administrator was first. */
  readonly save: (profile: ProfileShape, releaseConfirmed: boolean) => Promise<boolean>
  /** Takes the latest under what was typed here. */
  readonly merge: () => Promise<void>
  /** Forgets what was typed. */
  readonly drop: () => Promise<void>
  /** Stores another emblem, or none; what was typed stays. */
  readonly saveEmblem: (png: string | null) => Promise<void>
}

/**
 * Fetches the profile and keeps what is typed, each screen for itself: what is unfinished on one must not keep another
 * from being saved.
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
  /** What came back from the desk goes on from what is stored by now: another screen may have been saved meanwhile. */
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
        // The head of the console bears the office's name; it can wait for the next visit.
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

/** What this member left on the desk; null where there is nothing, or what an older release wrote. */
function parseKept(text: string): Kept | null {
  if (text === '') return null
  const kept: Kept = JSON.parse(text)
  return ProfileAnswer.safeParse(kept.base).success ? kept : null
}

/** What is sent: texts without empty ends, new types and units with a value of their own. */
export function tidied(profile: ProfileShape): ProfileShape {
  const { site, units } = profile
  return { ...profile, site: { ...site, types: withValues(site.types) }, units: withValues(units) }
}
