import { useRef, useState } from 'preact/hooks'

export type ActionState =
  | { readonly step: 'idle' }
  | { readonly step: 'busy' }
  | { readonly step: 'failed'; readonly error: unknown }

export interface Action {
  readonly state: ActionState
  readonly busy: boolean
  /** Runs one piece of work at a time; true if it succeeded. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>
  readonly reset: () => void
}

/** Work that a button starts and that may take time or fail. */
export function useAction(): Action {
  const [state, setState] = useState<ActionState>({ step: 'idle' })
  const running = useRef(false)
  async function run(work: () => Promise<void>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setState({ step: 'busy' })
    try {
      await painted()
      await work()
      setState({ step: 'idle' })
      return true
    } catch (error) {
      setState({ step: 'failed', error })
      return false
    } finally {
      running.current = false
    }
  }
  return { state, busy: state.step === 'busy', run, reset: () => setState({ step: 'idle' }) }
}

/** Stretching a password blocks the page: the button must first show that it is busy. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30))
}
