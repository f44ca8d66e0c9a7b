// Closes what must not stay open: after ten minutes, and as soon as nobody can see the page any more.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** An opened identity closes after so many milliseconds. */
export const OPEN_FOR = 10 * 60_000

/** Why it closed. */
export type Closing = 'asked' | 'time' | 'hidden'

/**
 * The milliseconds that are left; calls `close` when there are none, or when the page is hidden or left. A sleeping computer
 * stops timers, so the clock is read each time. Counts only while `running`, from the moment at which that is drawn.
 */
export function useAutoClose(running: boolean, close: (why: Closing) => void): number {
  const [left, setLeft] = useState(OPEN_FOR)
  const closing = useRef(close)
  closing.current = close
  useLayoutEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') closing.current('hidden')
    }
    const leave = () => closing.current('hidden')
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
    }
  }, [])
  useLayoutEffect(() => {
    if (!running) return
    const end = Date.now() + OPEN_FOR
    const timer = setInterval(() => {
      const rest = end - Date.now()
      setLeft(Math.max(0, rest))
      if (rest <= 0) closing.current('time')
    }, 1000)
    return () => clearInterval(timer)
  }, [running])
  return left
}
