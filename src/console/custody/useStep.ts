// One thing that a custodian does about a request, and how it went.
import { useRef, useState } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'

/**
 * `conflict`: the case has changed, nothing was stored. `unsure`: the connection was lost, it may have been stored. `failed`:
 * anything else, with its error.
 */
export type StepState =
  | { readonly is: 'idle' | 'busy' | 'conflict' | 'unsure' }
  | { readonly is: 'failed'; readonly error: unknown }

export interface Step {
  readonly state: StepState
  readonly busy: boolean
  /** Carries it out, one at a time, then fetches the list again whatever happened. True if it was stored. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>
}

/** `after` fetches what may have changed. */
export function useStep(after: () => Promise<unknown>): Step {
  const [state, setState] = useState<StepState>({ is: 'idle' })
  const running = useRef(false)

  async function run(work: () => Promise<void>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setState({ is: 'busy' })
    try {
      await work()
      await after()
      setState({ is: 'idle' })
      return true
    } catch (error) {
      await after()
      setState(stateOf(error))
      return false
    } finally {
      running.current = false
    }
  }

  return { state, busy: state.is === 'busy', run }
}

function stateOf(error: unknown): StepState {
  if (!(error instanceof RequestError)) return { is: 'failed', error }
  if (error.code === 'conflict') return { is: 'conflict' }
  return error.code === 'offline' || error.code === 'broken' ? { is: 'unsure' } : { is: 'failed', error }
}
