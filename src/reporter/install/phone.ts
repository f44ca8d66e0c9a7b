// What the browser does when the program is installed or removed. Nothing here runs before somebody asks.

const WORKER = '/pasang.js'
const SCOPE = '/lapor'
const MANIFEST = '/app.webmanifest'

/** Chromium's own question whether to install the page. */
interface InstallQuestion extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

interface ScriptPolicy {
  createScriptURL(url: string): unknown
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy
}

/** Whether this browser can keep the program; Tor Browser and private windows often cannot. */
export function canInstall(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && !matchMedia('(display-mode: standalone)').matches
}

/** Whether it is already stored. */
export async function isInstalled(): Promise<boolean> {
  return (await navigator.serviceWorker.getRegistration(SCOPE)) !== undefined
}

/** Stores the program. Rejects if it could not be fetched completely. */
export async function storeProgram(): Promise<void> {
  const registration = await navigator.serviceWorker.register(workerAddress(), { scope: SCOPE, updateViaCache: 'none' })
  const worker = registration.installing ?? registration.waiting ?? registration.active
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'activated') resolve()
      if (worker === null || worker.state === 'redundant') reject(new Error('the program could not be stored'))
    }
    worker?.addEventListener('statechange', look)
    look()
  })
}

/** Removes the program from the phone: the worker and everything it stored. */
export async function removeProgram(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(SCOPE))?.unregister()
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
}

/**
 * Tells the browser that this page can be installed. It must not know earlier, because then it would offer that by
 * itself. Returns the browser's question, or null if it does not ask in time.
 */
export function offerToBrowser(patience: number): Promise<InstallQuestion | null> {
  return new Promise((resolve) => {
    window.addEventListener(
      'beforeinstallprompt',
      (event) => {
        event.preventDefault()
        resolve(event as InstallQuestion)
      },
      { once: true },
    )
    setTimeout(() => resolve(null), patience)
    if (document.querySelector('link[rel="manifest"]')) return
    const link = document.createElement('link')
    link.rel = 'manifest'
    link.href = MANIFEST
    document.head.append(link)
  })
}

let policy: ScriptPolicy | null = null

/**
 * The page requires Trusted Types, and registering a worker needs the address of a script. This is the only policy that
 * the page's rules allow, and it makes only this address.
 */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return WORKER
  policy ??= trustedTypes.createPolicy('peluit-pasang', {
    createScriptURL: (url) => {
      if (url !== WORKER) throw new TypeError('this policy makes one address only')
      return url
    },
  })
  return policy.createScriptURL(WORKER) as string
}
