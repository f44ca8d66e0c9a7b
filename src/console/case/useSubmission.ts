import { useRef, useState } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'
import { ClockError } from '../../device/day.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import { useOpenedCase } from './openedCase.tsx'

/**
 * conflict: somebody else was faster. unsure: connection lost, it may have arrived. arrived: it had arrived. refused:
 * the server does not allow it. full: the server's disk has no room. many: the case takes no more entries. clock: not
 * signed, because device and server have different days.
 */
export type SubmissionState =
  | 'idle'
  | 'busy'
  | 'done'
  | 'conflict'
  | 'unsure'
  | 'arrived'
  | 'refused'
  | 'full'
  | 'many'
  | 'clock'

export interface Submission {
  readonly state: SubmissionState
  readonly busy: boolean
  /** The two days, in the state `clock`. */
  readonly clock: ClockError | null
  /** Sends one change, then opens the case again. True if it was stored. */
  readonly write: (work: () => Promise<void>) => Promise<boolean>
  readonly set: (state: SubmissionState) => void
  /** The case was loaded again: a change that was uncertain, refused or not signed can be tried again. */
  readonly settle: () => void
}

/** A change to the case: sent one at a time, with a state for what the writer must do next. */
export function useSubmission(): Submission {
  const { reload, renew, stop } = useOpenedCase()
  const [state, set] = useState<SubmissionState>('idle')
  const [clock, setClock] = useState<ClockError | null>(null)
  const running = useRef(false)

  async function write(work: () => Promise<void>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    set('busy')
    try {
      await work()
      await reload()
      set('done')
      return true
    } catch (error) {
      if (error instanceof ProtocolError) stop(error.breach)
      else if (error instanceof ClockError) {
        setClock(error)
        set('clock')
      } else if (!(error instanceof RequestError) || error.code === 'offline' || error.code === 'broken') set('unsure')
      else if (error.code === 'conflict') {
        await renew()
        set('conflict')
      } else if (error.code === 'storage_full') set('full')
      else set(error.code === 'too_many' ? 'many' : 'refused')
      return false
    } finally {
      running.current = false
    }
  }

  function settle(): void {
    set((now) => (now === 'unsure' || now === 'refused' || now === 'clock' ? 'idle' : now))
  }

  return { state, busy: state === 'busy', clock, write, set, settle }
}
