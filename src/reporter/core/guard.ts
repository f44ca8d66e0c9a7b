// Protects against onlookers and traces: covers the page when it is hidden, wipes it when it is left.
import { forget, unsent } from './state.ts'

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

/** Installs the guards once; `restart` draws a fresh application when the page returns from the cache. */
export function guard(clear: () => void, restart: () => void): void {
  document.addEventListener('visibilitychange', () => {
    // Set directly, not through the interface: the phone takes the app switcher's preview right after this event.
    if (document.visibilityState === 'hidden') document.body.dataset.covered = ''
    else if (picking) uncover()
  })
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
