// What this browser stores about a handler: that it belongs to them, the device secret from the code on paper, which desk
// of theirs is the newest, and how large they like the rows of the queue. The console stores nothing else but the language;
// without the password it opens nothing.
import * as z from 'zod/mini'
import { type DeskMark, newestMark } from '../../device/staff/desk.ts'
import { normalizeName } from '../../protocol/account/password.ts'
import { type Bytes, fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { site } from '../base/site.ts'

const KEY = 'peluit.petugas'

/** Bound to the member's keys: somebody who joined anew under the same user name has another desk. */
const Mark = z.object({
  recipient: z.string(),
  counter: z.int(),
  hash: z.string(),
  day: z.string(),
  serial: z.int(),
})
type Mark = z.infer<typeof Mark>

const QueueView = z.enum(['dense', 'roomy'])
export type QueueView = z.infer<typeof QueueView>

const Enrolment = z.object({
  v: z.literal(1),
  /** The organisation is stored, too: a server that later shows another one is refused. */
  organization: z.string(),
  /** Whether the server called it a demonstration at every log-in with this browser, the first included. */
  demo: z.optional(z.boolean()),
  /** The user name of the last log-in. */
  last: z.string(),
  /** Device secrets by user name: several people may share an office's computer. */
  secrets: z.record(z.string(), z.string()),
  /** The newest desk of each user name. */
  desks: z.optional(z.record(z.string(), Mark)),
  /** The view of the queue that each user name has chosen. */
  views: z.optional(z.record(z.string(), QueueView)),
})
export type Enrolment = z.infer<typeof Enrolment>

/** Stored permanently, or until the tab is closed. */
type Where = 'browser' | 'tab'

/** The stored enrolment, or null. */
export function readEnrolment(): Enrolment | null {
  return read('tab') ?? read('browser')
}

/** The organisation that the server has to show to this browser; null if it may be any. */
export function pinnedOrganization(): string | null {
  return stored().find((enrolment) => !isDemo(enrolment))?.organization ?? null
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
  const same = before?.organization === organization ? before : null
  const key = normalizeName(name)
  const secrets = { ...same?.secrets, [key]: toBase64(secret) }
  const kept: Enrolment = {
    v: 1,
    organization,
    demo: stored().every((known) => known.organization !== organization || isDemo(known)) ? site.value?.demo : false,
    last: name,
    secrets,
    desks: newestDesks(organization, Object.keys(secrets)),
    views: viewsOf(Object.keys(secrets)),
  }
  storage(where).setItem(KEY, JSON.stringify(kept))
  if (where === 'browser') storage('tab').removeItem(KEY)
}

/** The newest desk that this browser knows of the member with this user name and recipient; null if it knows none. */
export function readDeskMark(name: string, recipient: string): DeskMark | null {
  const key = normalizeName(name)
  const own = recipientHash(recipient)
  const marks = stored().map(({ desks }) => desks?.[key] ?? null)
  return marks.filter((mark) => mark?.recipient === own).reduce(newestMark, null)
}

/** Remembers this desk of a member whose device secret is stored here, unless another tab knows a newer one. */
export function keepDeskMark(name: string, recipient: string, mark: DeskMark): void {
  const key = normalizeName(name)
  const where = whereIs(key)
  const before = read(where)
  if (before === null || (readDeskMark(name, recipient)?.counter ?? 0) > mark.counter) return
  const desks = { ...before.desks, [key]: { ...mark, recipient: recipientHash(recipient) } }
  storage(where).setItem(KEY, JSON.stringify({ ...before, desks }))
}

/** The view of the queue that this user name has chosen in this browser; null if none. */
export function readView(name: string): QueueView | null {
  const key = normalizeName(name)
  return viewsOf([key])[key] ?? null
}

/** Remembers the view of a member whose device secret is stored here. */
export function keepView(name: string, view: QueueView): void {
  const key = normalizeName(name)
  const where = whereIs(key)
  const before = read(where)
  if (before === null) return
  storage(where).setItem(KEY, JSON.stringify({ ...before, views: { ...before.views, [key]: view } }))
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
    const { [normalizeName(name)]: __, ...desks } = before.desks ?? {}
    const { [normalizeName(name)]: ___, ...views } = before.views ?? {}
    if (Object.keys(secrets).length === 0) storage(where).removeItem(KEY)
    else storage(where).setItem(KEY, JSON.stringify({ ...before, last: '', secrets, desks, views }))
  }
}

/** Forgets demonstrations other than this organisation: each one is founded again, and its old secrets open nothing. */
export function forgetOtherDemos(organization: string): void {
  for (const where of ['tab', 'browser'] as const) {
    const known = read(where)
    if (known && isDemo(known) && known.organization !== organization) storage(where).removeItem(KEY)
  }
}

/**
 * What the server says now does not count: one lie would remove the pin and the marks. Enrolments from before this was
 * stored are a demonstration's only on this computer itself, where one runs.
 */
function isDemo({ demo = isThisComputer(location.hostname) }: Enrolment): boolean {
  return demo
}

function isThisComputer(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]'
}

function stored(): Enrolment[] {
  return [read('tab'), read('browser')].filter((known) => known !== null)
}

/** The newest desk of each of these user names: the one of a tab may be behind, or may not be kept yet. */
function newestDesks(organization: string, keys: readonly string[]): Record<string, Mark> {
  const newest: Record<string, Mark> = {}
  for (const { organization: of, desks = {} } of stored()) {
    if (of !== organization) continue
    for (const key of keys) {
      const [known, other] = [newest[key], desks[key]]
      const newer = !known || (other?.recipient === known.recipient && other.counter > known.counter)
      if (other && newer) newest[key] = other
    }
  }
  return newest
}

function viewsOf(keys: readonly string[]): Record<string, QueueView> {
  const views: Record<string, QueueView> = {}
  for (const key of keys) {
    const view = stored().find((known) => known.views?.[key] !== undefined)?.views?.[key]
    if (view) views[key] = view
  }
  return views
}

/** Where the device secret of this user name is. */
function whereIs(key: string): Where {
  return read('tab')?.secrets[key] === undefined ? 'browser' : 'tab'
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
