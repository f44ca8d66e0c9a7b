// A questionnaire on the screen: the newest version, and the changes to it, which survive errors and the lock.
import { useEffect, useState } from 'preact/hooks'
import { RequestError, request } from '../../../device/api.ts'
import { findQuestionnaire } from '../../../device/casework/questionnaire.ts'
import { QuestionnaireAnswer } from '../../../protocol/wire/questionnaire.ts'
import { useDraft } from '../../case/useDraft.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { refresh } from '../../session/session.ts'
import { same } from '../form/merge.ts'
import { type Draft, newDraft, tidyDraft } from './draft.ts'

interface Kept {
  /** The version on which the changes are based; 0 for a new channel. */
  readonly after: number
  readonly base: Draft
  readonly mine: Draft
}

export type BuilderState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | ({ readonly step: 'open' } & Kept)

/** The questionnaire of a channel, or the first one of a new channel for null. */
export function useBuilder(channel: string | null) {
  const { organization } = useKeyring()
  const draft = useDraft(`formulir-${channel ?? 'baru'}`)
  const [state, setState] = useState<BuilderState>(() =>
    draft.restored ? { step: 'open', ...(JSON.parse(draft.text) as Kept) } : { step: 'loading' },
  )

  function lay(kept: Kept) {
    setState({ step: 'open', ...kept })
    if (same(kept.base, kept.mine)) draft.clear()
    else draft.write(JSON.stringify(kept))
  }
  async function load(): Promise<void> {
    try {
      lay(await begin(organization.channels.find(({ id }) => id === channel)?.questionnaire))
    } catch (error) {
      setState({ step: 'failed', error })
    }
  }
  useEffect(() => {
    if (state.step === 'loading') load().catch(() => {})
  }, [])

  /** Stores the next version; null if somebody else was faster. */
  async function save(kept: Kept): Promise<number | null> {
    const questionnaire = tidyDraft(kept.mine)
    const body = { questionnaire, after: kept.after }
    try {
      const path = '/api/staff/questionnaires'
      const { version } = await request({ method: 'POST', path, body, answer: QuestionnaireAnswer })
      lay({ after: version, base: questionnaire, mine: questionnaire })
      // The list of channels names the newest version; if this fails, the next visit fetches it.
      await refresh().catch(() => {})
      return version
    } catch (error) {
      if (error instanceof RequestError && error.code === 'conflict') return null
      throw error
    }
  }
  /** After a conflict: applies the changes to the newest version, or drops them. */
  async function follow(kept: Kept, keep: boolean): Promise<void> {
    const fresh = await refresh()
    const newest = await begin(fresh?.organization.channels.find(({ id }) => id === kept.mine.channel)?.questionnaire)
    lay(keep ? { ...newest, mine: kept.mine } : newest)
  }
  return {
    state,
    load,
    save,
    follow,
    change: (kept: Kept, mine: Draft) => lay({ after: kept.after, base: kept.base, mine }),
  }
}

async function begin(hash: string | undefined): Promise<Kept> {
  if (hash === undefined) {
    const fresh = newDraft()
    return { after: 0, base: fresh, mine: fresh }
  }
  const { version, ...base } = await findQuestionnaire(hash)
  return { after: version, base, mine: base }
}
