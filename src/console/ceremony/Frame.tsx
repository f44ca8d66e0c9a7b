import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ProgressBar, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { Shell } from '../shell/Shell.tsx'

interface Props {
  /** The ceremony's name: 'Aktivasi instansi'. */
  ceremony: string
  at: number
  of: number
  heading: string
  /** Why this step matters, in a sentence or two. */
  why: ComponentChildren
  /** The part of this step for printing; not shown on the screen. */
  paper?: ComponentChildren
  /** Inside another page of the console, so without its own shell. */
  inside?: boolean | undefined
  children: ComponentChildren
}

/** One step of a ceremony: its number, one thing to do, why it matters. */
export function Frame({ ceremony, at, of, heading, why, paper, inside, children }: Props) {
  const t = useT<ConsoleWords>()
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) {
      title.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    first.current = false
  }, [at])
  const step = (
    <>
      <div class="stack no-print">
        <div class="ceremony-progress">
          <p class="muted small">
            {ceremony} · {t('ceremony.step', { at, of })}
          </p>
          <ProgressBar share={at / of} label={t('ceremony.progress')} />
        </div>
        <h1 tabIndex={-1} ref={title}>
          {heading}
        </h1>
        <div class="lead">{why}</div>
        {children}
      </div>
      {paper}
    </>
  )
  return inside ? <div class="ceremony">{step}</div> : <Shell title={heading}>{step}</Shell>
}

/** While a ceremony runs, leaving the page would lose the new keys: the browser asks first. */
export function useLeaveWarning(running: boolean): void {
  useEffect(() => {
    if (!running) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [running])
}
