// Locks the console when nobody has touched it for 15 minutes.
import { lock } from './session.ts'
import { session } from './state.ts'

const PATIENCE = 15 * 60_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

let last = Date.now()

/** Watches for activity. A sleeping computer stops timers, so the clock is read again when it wakes. */
export function watchIdleness(): void {
  for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true, capture: true })
  document.addEventListener('visibilitychange', check)
  // A page from the back/forward cache would show its old content.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) lockNow()
  })
  setInterval(check, 10_000)
}

function touch(): void {
  check()
  last = Date.now()
}

function check(): void {
  const { step } = session.value
  if (step !== 'open' && step !== 'desk_lost' && step !== 'expired') last = Date.now()
  else if (Date.now() - last >= PATIENCE) lockNow()
}

function lockNow(): void {
  lock('idle').catch(() => {})
}
