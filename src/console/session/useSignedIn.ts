import { useEffect } from 'preact/hooks'
import { isSignedIn } from './organization.ts'

const EVERY = 8000

/** Silently asks again and again whether the director has signed this key in; calls `then` once. */
export function useSignedIn(organization: string, number: number, verifyKey: string, then: () => unknown): void {
  useEffect(() => {
    let done = false
    async function look() {
      // A lost connection is not an answer: the next attempt decides.
      const found = await isSignedIn(organization, number, verifyKey).catch(() => false)
      if (!found || done) return
      done = true
      clearInterval(timer)
      then()
    }
    const timer = setInterval(look, EVERY)
    look().catch(() => {})
    return () => {
      done = true
      clearInterval(timer)
    }
  }, [organization, number, verifyKey])
}
