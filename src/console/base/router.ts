// The current address below /petugas, as a signal. Plain links suffice: every click is handled here.
import { computed, signal } from '@preact/signals'

export const BASE = '/petugas'

const address = signal(read())

/** The path below /petugas, beginning with a slash: '/', '/antrean', '/perkara/ID'. */
export const path = computed(() => address.value.path)

/** The part after the question mark: filters that survive back and reload. */
export const query = computed(() => new URLSearchParams(address.value.search))

/** The address of a page of the console, for links: `href('/perkara/abc')`. */
export function href(to: string): string {
  return BASE + (to === '/' ? '' : to)
}

/** Goes to a page of the console (with its query, if any). */
export function go(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', href(to))
  else history.pushState(null, '', href(to))
  address.value = read()
  if (!replace) window.scrollTo(0, 0)
}

/** Handles clicks on links of the console, and the browser's back and forward. */
export function startRouter(): void {
  window.addEventListener('popstate', () => {
    address.value = read()
  })
  document.addEventListener('click', follow)
}

function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (!link || elsewhere || event.defaultPrevented || link.target || link.hasAttribute('download')) return
  const url = new URL(link.href)
  const ours = url.pathname === BASE || url.pathname.startsWith(`${BASE}/`)
  // The browser itself handles a link within this page (#isi).
  if (url.origin !== location.origin || !ours || url.hash !== '') return
  event.preventDefault()
  go((url.pathname.slice(BASE.length) || '/') + url.search)
}

function read() {
  const below = location.pathname.slice(BASE.length).replace(/\/$/, '')
  return { path: below || '/', search: location.search }
}
