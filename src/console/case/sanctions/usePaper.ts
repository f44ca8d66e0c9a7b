import { useEffect, useState } from 'preact/hooks'
import type { Sanction } from '../../../device/casework/open-case.ts'

/** The document that is being printed: while it is there, paper shows it instead of the case. */
export function usePaper(sanctions: readonly Sanction[]) {
  const [hash, print] = useState<string | null>(null)
  const shown = sanctions.find((one) => one.hash === hash) ?? null
  useEffect(() => {
    if (!shown) return
    const done = () => print(null)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [shown?.hash])
  return { shown, print }
}
