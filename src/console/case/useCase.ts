// One case on the screen: fetched, checked, opened, and fetched again after every change.
import { useEffect, useRef, useState } from 'preact/hooks'
import { fetchCase, openWithNewestKeys, seenOf } from '../../device/casework/open.ts'
import type { OpenCase } from '../../device/casework/open-case.ts'
import { findQuestionnaire } from '../../device/casework/questionnaire.ts'
import type { Desk } from '../../device/staff/desk.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import { type Breach, ProtocolError } from '../../protocol/errors.ts'
import { desk, noteRead } from '../session/keyring.tsx'
import { newerKeys, refresh } from '../session/session.ts'

export type CaseState =
  | { readonly step: 'fetching' | 'opening' }
  | {
      readonly step: 'open'
      readonly open: OpenCase
      readonly questionnaire: Questionnaire
      /** Why the rest of the case did not arrive; null while it may still. */
      readonly failure: unknown
    }
  /** A check failed: nothing of the case may be shown. */
  | { readonly step: 'breach'; readonly breach: Breach }
  | { readonly step: 'failed'; readonly error: unknown }

export interface CaseHold {
  readonly state: CaseState
  /** What this member had read before this visit. */
  readonly seen: Desk['seen'][string] | null
  /** Fetches and opens the case again; the old view stays until then, if it was whole. False if that failed. */
  readonly reload: () => Promise<boolean>
  /** The same, after renewing the keys, because a newer statement may have been published. */
  readonly renew: () => Promise<boolean>
  readonly stop: (breach: Breach) => void
}

/** Keeps the case with this id open as long as the screen exists. */
export function useCase(keyring: Keyring, id: string): CaseHold {
  const [state, setState] = useState<CaseState>({ step: 'fetching' })
  const [seen] = useState(() => desk.peek().seen[id] ?? null)
  const current = useRef(0)
  const running = useRef<AbortController | null>(null)
  const opened = useRef<OpenCase | null>(null)
  const keys = useRef(keyring)
  keys.current = keyring

  async function load(): Promise<boolean> {
    const attempt = ++current.current
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const show = (next: (before: CaseState) => CaseState) => attempt === current.current && setState(next)
    show((before) => (before.step === 'open' ? { ...before, failure: null } : { step: 'fetching' }))
    let asked: Promise<Questionnaire> | null = null
    async function onPart(open: OpenCase): Promise<void> {
      asked ??= findQuestionnaire(open.report.questionnaire)
      const questionnaire = await asked
      opened.current = open
      show((before) => (isWhole(before) && !open.whole ? before : { step: 'open', open, questionnaire, failure: null }))
    }
    try {
      const sealed = await fetchCase(id)
      show((before) => (before.step === 'fetching' ? { step: 'opening' } : before))
      const opening = { before: opened.current, onPart, signal: controller.signal }
      const open = await openWithNewestKeys(keys.current, sealed, desk.peek().seen[id] ?? null, newerKeys, opening)
      if (attempt !== current.current) return false
      noteRead(id, seenOf(open))
      // A colleague wrote under a newer statement: this member must not sign under an older one.
      if (Math.max(...open.statements.keys()) > keys.current.statement.serial) await refresh()
      return true
    } catch (error) {
      if (error instanceof ProtocolError) show(() => ({ step: 'breach', breach: error.breach }))
      else show((before) => (before.step === 'open' ? { ...before, failure: error } : { step: 'failed', error }))
      return false
    }
  }

  useEffect(() => {
    void load()
    return () => {
      current.current += 1
      running.current?.abort()
    }
  }, [id])

  async function renew(): Promise<boolean> {
    const renewed = await refresh().catch(() => null)
    if (renewed) keys.current = renewed
    return load()
  }

  return { state, seen, reload: load, renew, stop: (breach) => setState({ step: 'breach', breach }) }
}

function isWhole(state: CaseState): boolean {
  return state.step === 'open' && state.open.whole
}
