// What this browser stores about a handler: that it belongs to them, and the device secret from the code on paper. The
// console stores nothing else; without the password it opens nothing.
import * as z from 'zod/mini'
import { normalizeName } from '../../protocol/account/password.ts'
import { type Bytes, fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'

const KEY = 'peluit.petugas'

const Enrolment = z.object({
  v: z.literal(1),
  /** The organisation is stored, too: a server that later shows another one is refused. */
  organization: z.string(),
  /** The user name of the last log-in. */
  last: z.string(),
  /** Device secrets by user name: several people may share an office's computer. */
  secrets: z.record(z.string(), z.string()),
})
export type Enrolment = z.infer<typeof Enrolment>

/** Stored permanently, or until the tab is closed. */
type Where = 'browser' | 'tab'

/** The stored enrolment, or null. */
export function readEnrolment(): Enrolment | null {
  return read('tab') ?? read('browser')
}

/** The device secret of this user name, if the browser knows it. */
export function secretOf(name: string): Bytes | null {
  const key = normalizeName(name)
  const secret = read('tab')?.secrets[key] ?? read('browser')?.secrets[key]
  return secret === undefined ? null : fromBase64(secret)
}

/** Remembers a handler who has just logged in. */
export function keepDevice(organization: string, name: string, secret: Uint8Array, where: Where): void {
  const before = read(where)
  const secrets = before?.organization === organization ? before.secrets : {}
  const kept: Enrolment = {
    v: 1,
    organization,
    last: name,
    secrets: { ...secrets, [normalizeName(name)]: toBase64(secret) },
  }
  storage(where).setItem(KEY, JSON.stringify(kept))
  if (where === 'browser') storage('tab').removeItem(KEY)
}

/** Whether this user name is stored beyond the tab. */
export function isKept(name: string): boolean {
  return read('browser')?.secrets[normalizeName(name)] !== undefined
}

/** Forgets one handler; the next log-in asks for the code on paper again. */
export function forgetDevice(name: string): void {
  for (const where of ['tab', 'browser'] as const) {
    const before = read(where)
    if (!before) continue
    const { [normalizeName(name)]: _, ...secrets } = before.secrets
    if (Object.keys(secrets).length === 0) storage(where).removeItem(KEY)
    else storage(where).setItem(KEY, JSON.stringify({ ...before, last: '', secrets }))
  }
}

/** Forgets everything: only for a demonstration, whose organisation is made again each time. */
export function forgetAll(): void {
  storage('tab').removeItem(KEY)
  storage('browser').removeItem(KEY)
}

function read(where: Where): Enrolment | null {
  try {
    const parsed = Enrolment.safeParse(JSON.parse(storage(where).getItem(KEY) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function storage(where: Where): Storage {
  return where === 'browser' ? localStorage : sessionStorage
}
