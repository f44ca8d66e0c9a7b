// Passes vaults on, one after the other, with a line of progress for each.
import { useRef, useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import type { CheckedRequest } from '../../device/custody/requests.ts'
import { handOn } from '../../device/custody/write.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { lastDayToOpen } from '../../domain/disclosure.ts'
import { type ProgressLine, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { namesOf } from './who.ts'

export interface HandedOn {
  readonly id: string
  /** What is said once it is done. */
  readonly text: string
}

export interface HandingOn {
  readonly lines: readonly ProgressLine[]
  readonly done: readonly HandedOn[]
  /** The first that failed; the others were tried all the same. */
  readonly failure: { readonly number: string; readonly error: unknown } | null
  readonly busy: boolean
  readonly start: (requests: readonly CheckedRequest[]) => Promise<void>
}

/** `after` fetches the list again; it is called once, at the end. */
export function useHandOn(keyring: Keyring, after: () => Promise<unknown>): HandingOn {
  const t = useT<ConsoleWords>()
  const [lines, setLines] = useState<readonly ProgressLine[]>([])
  const [done, setDone] = useState<readonly HandedOn[]>([])
  const [failure, setFailure] = useState<HandingOn['failure']>(null)
  const running = useRef(false)

  async function start(requests: readonly CheckedRequest[]): Promise<void> {
    if (running.current) return
    running.current = true
    setDone([])
    setFailure(null)
    const mark = (id: string, state: ProgressLine['state']) =>
      setLines((now) => now.map((line) => (line.id === id ? { ...line, state } : line)))
    setLines(
      requests.map((request) => ({
        id: request.row.request,
        label: t('custody.hand_on.line', namesOf(keyring, request, t)),
        state: 'waiting',
      })),
    )
    for (const request of requests) {
      const { request: id, lastDay } = request.row
      const { number, name } = namesOf(keyring, request, t)
      mark(id, 'running')
      try {
        await handOn(keyring, request)
        mark(id, 'done')
        const date = formatDate(lastDayToOpen(keyring.organization.today, lastDay ?? ''), t.language)
        setDone((now) => [...now, { id, text: t('custody.hand_on.done', { number, name, date }) }])
      } catch (error) {
        mark(id, 'failed')
        setFailure((now) => now ?? { number, error })
      }
    }
    await after()
    setLines([])
    running.current = false
  }

  return { lines, done, failure, busy: lines.length > 0, start }
}
