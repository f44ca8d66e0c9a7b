// After a lost connection nobody knows whether an entry was stored: the next look at the case shows it.
import { useEffect, useState } from 'preact/hooks'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import { useOpenedCase } from './openedCase.tsx'
import type { Submission } from './useSubmission.ts'

type Chain = 'office' | 'internal'

interface Sent<C extends Chain> {
  readonly chain: C
  /** Whether the text came back from the desk: it may have been stored before the page was left. */
  readonly restored: boolean
  /** Whether an entry of this member has the content that is being written here. */
  readonly isIt: (content: OpenEntry<C>['content']) => boolean
  /** Called once it is found: a stored entry must not be sent again. */
  readonly finish: () => void
}

/** Looks for the text being written among this member's newly stored entries, and then says that it has arrived. */
export function useArrival<C extends Chain>(submission: Submission, { chain, restored, isIt, finish }: Sent<C>): void {
  const { keyring, open, seen } = useOpenedCase()
  const entries = (chain === 'office' ? open.office : (open.dossier?.entries ?? [])) as readonly OpenEntry<C>[]
  const [from, setFrom] = useState(restored ? (seen?.[chain]?.number ?? -1) + 1 : entries.length)
  useEffect(() => {
    if (submission.state === 'busy') return
    if (submission.state === 'done') {
      setFrom(entries.length)
      return
    }
    const mine = entries.slice(from).filter(({ header }) => header.author === keyring.number)
    if (!mine.some(({ content }) => isIt(content))) return
    setFrom(entries.length)
    finish()
    submission.set('arrived')
  }, [open, submission.state])
}
