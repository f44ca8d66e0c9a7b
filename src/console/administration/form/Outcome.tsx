import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  /** Changes with each outcome; empty while there is none. */
  of: string
  children: ComponentChildren
}

/** What became of the last press of the button. It comes into sight, because the button is always in sight. */
export function Outcome({ of, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (of !== '') box.current?.scrollIntoView({ block: 'center' })
  }, [of])
  return <div ref={box}>{children}</div>
}
