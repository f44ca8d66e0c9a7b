// The service worker: registered only when somebody pressed Pasang. It keeps the public program and nothing else: the
// page without any words, its scripts and styles, the same for everybody. No answer of the API ever passes through it,
// so it cannot keep what a reporter reads or writes.

/** The server puts these before the script: a name for this build, and all its files. */
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
/** So long a page waits for the network before the stored one is taken. */
const patience = 4000

// No skipWaiting: a page that is open keeps the program that it began with.
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

/** The files' names change with their content, so what is stored is right for ever. */
async function stored(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(name)).match(path)) ?? fetch(request)
}

/** The page from the network, so that a repair arrives at once; the stored one when the network is weak or gone. */
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

/** Aborts after so many milliseconds. `AbortSignal.timeout` is younger than Chrome 99 and Safari 15.4. */
function endsAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}
