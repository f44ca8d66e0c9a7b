// The member's sealed desk while the console is open: one signal, saved a moment after it changes.
import { signal } from '@preact/signals'
import type { StaffKeys } from '../../device/staff/account.ts'
import { type Desk, EMPTY_DESK, loadDesk, saveDesk } from '../../device/staff/desk.ts'

const CALM = 3000

/** The current content of the desk. Empty while nobody is logged in. */
export const desk = signal<Desk>(EMPTY_DESK)

let owner: StaffKeys | null = null
/** The drafts on the server, as far as this tab knows. */
let saved: Desk['drafts'] = {}
let timer: ReturnType<typeof setTimeout> | undefined

/** Loads the member's desk. Throws `ProtocolError` if it does not open. */
export async function layDesk(keys: StaffKeys): Promise<Desk> {
  desk.value = await loadDesk(keys)
  saved = desk.value.drafts
  owner = keys
  return desk.value
}

/** Changes the desk; it is saved after a short pause. */
export function changeDesk(change: (now: Desk) => Desk): void {
  if (owner === null) return
  desk.value = change(desk.value)
  clearTimeout(timer)
  // Losing the connection here loses nothing: the desk stays in memory and the next change tries again.
  timer = setTimeout(() => saveNow().catch(() => {}), CALM)
}

/** Saves changes at once. */
export async function saveNow(): Promise<void> {
  clearTimeout(timer)
  if (owner === null) return
  const [keys, mine, base] = [owner, desk.value, saved]
  await saveDesk(keys, merge(await loadDesk(keys), mine, base))
  saved = mine.drafts
}

/** Whether leaving the page would lose one of these drafts. */
export function isUnsaved(drafts: Desk['drafts']): boolean {
  if (owner === null) return false
  return changed(drafts, saved).length > 0
}

/** Clears the desk together with its keys. */
export function clearDesk(): void {
  clearTimeout(timer)
  owner = null
  desk.value = EMPTY_DESK
}

/**
 * Another tab may have read more than this one: what was read only ever grows. This tab changes only the drafts that it
 * wrote or sent since it knew them as `base`; the others belong to the other tab.
 */
export function merge(stored: Desk, mine: Desk, base: Desk['drafts']): Desk {
  const seen = { ...stored.seen }
  for (const [id, own] of Object.entries(mine.seen)) {
    const other = stored.seen[id]
    const internal = later(other?.internal ?? null, own.internal ?? null)
    seen[id] = {
      reporter: later(other?.reporter ?? null, own.reporter),
      office: later(other?.office ?? null, own.office),
      ...(internal && { internal }),
    }
  }
  const drafts = { ...stored.drafts }
  for (const id of changed(mine.drafts, base)) {
    const text = mine.drafts[id]
    if (text === undefined) delete drafts[id]
    else drafts[id] = text
  }
  return { ...mine, serial: Math.max(stored.serial, mine.serial), seen, drafts }
}

/** Which drafts are changed, new or gone. */
function changed(drafts: Desk['drafts'], before: Desk['drafts']): string[] {
  const ids = new Set([...Object.keys(drafts), ...Object.keys(before)])
  return [...ids].filter((id) => drafts[id] !== before[id])
}

type Seen = Desk['seen'][string]['reporter']

function later(a: Seen, b: Seen): Seen {
  if (a === null || b === null) return a ?? b
  return a.number > b.number ? a : b
}
