// Protects against onlookers and traces: covers the page when it is hidden, wipes it when it is left.
import { account, forget, unsent } from './state.ts'

let picking = false

/** Set by the file chooser, which hides the page, too: returning from it needs no extra tap. */
export function setPicking(is: boolean): void {
  picking = is
  if (!is) uncover()
}

/** Removes the cover. */
export function uncover(): void {
  delete document.body.dataset.covered
}

/** So long nobody touches a page that still lies open on a table. */
const UNTOUCHED = 5 * 60_000
let untouched: ReturnType<typeof setTimeout> | undefined

/** Covers a page that shows or holds something of a reporter when nobody has touched it for some minutes. */
function watchTouches(): void {
  clearTimeout(untouched)
  untouched = setTimeout(() => {
    if (account.value || unsent.value.size > 0) document.body.dataset.covered = ''
  }, UNTOUCHED)
}

/** Installs the guards once; `restart` draws a fresh application when the page returns from the cache. */
export function guard(clear: () => void, restart: () => void): void {
  document.addEventListener('visibilitychange', () => {
    // Set directly, not through the interface: the phone takes the app switcher's preview right after this event.
    if (document.visibilityState === 'hidden') document.body.dataset.covered = ''
    else if (picking) uncover()
  })
  for (const touch of ['pointerdown', 'keydown', 'input', 'scroll']) {
    document.addEventListener(touch, watchTouches, { capture: true, passive: true })
  }
  window.addEventListener('beforeunload', (event) => {
    if (unsent.value.size > 0) event.preventDefault()
  })
  window.addEventListener('pagehide', () => {
    forget()
    clear()
  })
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) restart()
  })
}
