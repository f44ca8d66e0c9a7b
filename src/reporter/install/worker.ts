// The service worker, registered only when somebody pressed Pasang. It stores only the public program: the page without
// any words, its scripts and styles, the same for everybody. No answer of the API ever passes through it, so it cannot
// keep what a reporter reads or writes.

/** The server prepends these to the script: a name for this build, and all its files. */
interface Scope {
  readonly PELUIT: { readonly version: string; readonly shell: string; readonly files: readonly string[] }
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}
interface Waiting {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const scope = self as unknown as Scope
const { version, shell, files } = scope.PELUIT
const name = `peluit-${version}`
/** How long a page waits for the network before the stored page is used. */
const patience = 4000

// No skipWaiting: an open page keeps the program with which it started.
scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll([shell, ...files])))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((other) => other !== name).map((old) => caches.delete(old)))),
  )
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (files.includes(pathname)) event.respondWith(stored(pathname, request))
  else if (request.mode === 'navigate' && pathname === shell) event.respondWith(newest(request))
})

/** A file's name changes with its content, so a stored file never gets outdated. */
async function stored(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(name)).match(path)) ?? fetch(request)
}

/** The page from the network, so that a fix arrives at once; the stored page if the network is weak or gone. */
async function newest(request: Request): Promise<Response> {
  const kept = await (await caches.open(name)).match(shell)
  if (!kept) return fetch(request)
  try {
    const answer = await fetch(request, { signal: endsAfter(patience) })
    return answer.ok ? answer : kept
  } catch {
    return kept
  }
}

/** Aborts after this many milliseconds. `AbortSignal.timeout` is newer than Chrome 99 and Safari 15.4. */
function endsAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}
