// The member's sealed desk while the console is open: one signal, saved a moment after it changes.
import { signal } from '@preact/signals'
import { RequestError } from '../../device/api.ts'
import type { StaffKeys } from '../../device/staff/account.ts'
import {
  type Desk,
  type DeskMark,
  EMPTY_DESK,
  type HeldDesk,
  type LoadedDesk,
  loadDesk,
  NewerDeskError,
  newestMark,
  saveDesk,
} from '../../device/staff/desk.ts'
import { fitDesk } from '../../device/staff/desk-room.ts'
import { keepDeskMark, readDeskMark } from './enrolment.ts'
import { type Base, mergeDesks, mergeSeen } from './merge.ts'

const CALM = 3000
/** After so many browsers in a row that were faster, the next change tries again. */
const MOST_TRIES = 5

/** The current content of the desk. Empty while nobody is logged in. */
export const desk = signal<Desk>(EMPTY_DESK)
/** The newest desk of this member that the server stored, as far as this browser knows. */
export const deskMark = signal<DeskMark | null>(null)

/**
 * Why texts of this page are not on the desk: it has no room for them, or a newer program has written it. Null while they
 * are, or the connection alone is missing.
 */
export const deskTrouble = signal<'full' | 'newer' | null>(null)

/** Whose desk it is. */
export interface Owner {
  readonly keys: StaffKeys
  readonly organization: string
  /** The user name, under which the browser remembers the mark. */
  readonly name: string
}

interface Held extends Owner {
  /** The desk on the server, as this tab last saw it. */
  stored: HeldDesk
  /** What this tab has on the server. */
  saved: Base
}

/** All was saved for which the desk has room, but not every draft. */
export class DeskFullError extends Error {
  constructor() {
    super('the desk has no room for all drafts')
    this.name = 'DeskFullError'
  }
}

/** The server no longer returns the newest desk while the console is open. */
export class DeskLostError extends Error {
  constructor() {
    super('the server does not return the newest desk')
    this.name = 'DeskLostError'
  }
}

let held: Held | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<void> = Promise.resolve()
let whenLost: () => void = () => {}

/** Registers what happens when a save in the background finds the desk lost. */
export function onDeskLost(act: () => void): void {
  whenLost = act
}

/** Loads the member's desk and compares it with the mark in this browser. */
export function findDesk({ keys, organization, name }: Owner): Promise<LoadedDesk> {
  return loadDesk(keys, organization, readDeskMark(name, keys.recipient))
}

/** Works with this desk from now on. */
export function takeDesk(owner: Owner, stored: HeldDesk): void {
  held = { ...owner, stored, saved: stored.content }
  desk.value = stored.content
  remember(held)
}

/** Changes the desk; it is saved after a short pause. */
export function changeDesk(change: (now: Desk) => Desk): void {
  if (held === null) return
  desk.value = change(desk.value)
  clearTimeout(timer)
  timer = setTimeout(() => {
    // Losing the connection here loses nothing: the desk stays in memory and the next change tries again.
    saveNow().catch((error: unknown) => {
      if (error instanceof DeskLostError) whenLost()
    })
  }, CALM)
}

/** Puts what was read of a case on the desk, as the case that was read last. */
export function noteRead(caseId: string, read: Desk['seen'][string]): void {
  changeDesk((now) => {
    const { [caseId]: _, ...others } = now.seen
    return { ...now, seen: { ...others, [caseId]: read } }
  })
}

/**
 * Saves changes at once. Throws `RequestError`, `ProtocolError`, `DeskLostError`, `NewerDeskError`, and `DeskFullError`
 * after everything else was saved.
 */
export function saveNow(): Promise<void> {
  clearTimeout(timer)
  if (held === null) return Promise.resolve()
  const [owner, mine] = [held, desk.value]
  saving = saving.catch(() => {}).then(() => save(owner, mine))
  return saving
}

/** Whether leaving the page would lose one of these drafts. */
export function isUnsaved(drafts: Desk['drafts']): boolean {
  if (held === null) return false
  const saved = held.saved.drafts
  return Object.keys({ ...drafts, ...saved }).some((id) => drafts[id] !== saved[id])
}

/** Clears the desk together with its keys. */
export function clearDesk(): void {
  clearTimeout(timer)
  held = null
  desk.value = EMPTY_DESK
  deskMark.value = null
  deskTrouble.value = null
}

async function save(owner: Held, mine: Desk): Promise<void> {
  for (let tries = 1; ; tries++) {
    const { keys, organization, stored } = owner
    const { content, left } = fitDesk(mergeDesks(stored.content, mine, owner.saved), stored.content.drafts)
    try {
      owner.stored = await saveDesk(keys, organization, stored, content)
      owner.saved = { seen: mine.seen, drafts: replaceTexts(mine.drafts, content.drafts, left) }
      remember(owner)
      tell(owner, left.length > 0 ? 'full' : null)
      if (left.length > 0) throw new DeskFullError()
      return
    } catch (error) {
      const conflict = error instanceof RequestError && error.code === 'conflict'
      if (!conflict || tries === MOST_TRIES) throw error
      owner.stored = await loadNewer(owner)
    }
  }
}

/** These texts, but those of `ids` as they are stored. */
function replaceTexts(texts: Desk['drafts'], stored: Desk['drafts'], ids: readonly string[]): Desk['drafts'] {
  const replaced = { ...texts }
  for (const id of ids) {
    const text = stored[id]
    if (text === undefined) delete replaced[id]
    else replaced[id] = text
  }
  return replaced
}

/** The desk that another browser or tab stored meanwhile. What was read there counts here, too. */
async function loadNewer(owner: Held): Promise<HeldDesk> {
  const { keys, organization, name, stored } = owner
  const known = newestMark(stored.mark, readDeskMark(name, keys.recipient))
  const loaded = await loadDesk(keys, organization, known).catch((error: unknown) => {
    if (error instanceof NewerDeskError) tell(owner, 'newer')
    throw error
  })
  if (loaded.state === 'lost') throw new DeskLostError()
  const { serial, seen } = loaded.desk.content
  // What was stored there is stored: if it is missing later, a full desk has forgotten it.
  owner.saved = { ...owner.saved, seen: { ...seen, ...owner.saved.seen } }
  if (held === owner) {
    const now = desk.value
    desk.value = { ...now, serial: Math.max(serial, now.serial), seen: mergeSeen(seen, now.seen) }
  }
  return loaded.desk
}

function tell(owner: Held, trouble: 'full' | 'newer' | null): void {
  if (held === owner) deskTrouble.value = trouble
}

/** Notes the newest desk in this browser. Only after the server has stored it: an attempt may still be lost. */
function remember(owner: Held): void {
  const { mark } = owner.stored
  if (mark === null) return
  keepDeskMark(owner.name, owner.keys.recipient, mark)
  if (held === owner) deskMark.value = mark
}
