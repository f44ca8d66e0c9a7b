// Locks the console when nobody has touched it for 15 minutes.
import { lock } from './session.ts'
import { session } from './state.ts'

const PATIENCE = 15 * 60_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

let last = Date.now()
/** Where the pointer was when it last moved. */
let pointer = ''

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

function touch(event: Event): void {
  check()
  if (isMoved(event)) last = Date.now()
}

/** A page that changes under a resting pointer makes some browsers report a movement: nobody has made one. */
function isMoved(event: Event): boolean {
  if (!(event instanceof PointerEvent) || event.type !== 'pointermove') return true
  const before = pointer
  pointer = `${event.screenX} ${event.screenY}`
  return pointer !== before
}

function check(): void {
  const { step } = session.value
  if (step !== 'open' && step !== 'desk_lost' && step !== 'expired') last = Date.now()
  else if (Date.now() - last >= PATIENCE) lockNow()
}

function lockNow(): void {
  lock('idle').catch(() => {})
}
