// The report's slot on the server. Opened in the background at the first file, the first draft or the check page.
import type { Slot } from '../../../device/reporter/writing.ts'
import { ready } from '../../core/device.ts'
import { codeOf } from '../../core/failures.ts'
import { account, codeKnown, resettable, setUnsent } from '../../core/state.ts'
import type { Writing } from '../state.ts'
import { takeWork } from './early.ts'

/** The part of the work for a slot that is done, from 0 to 1; null while there is none. */
export const slotWork = resettable<number | null>(null)
const opening = new WeakMap<Writing, Promise<Slot>>()

/** The slot of this report; if there is none, makes the account and does the proof of work. */
export function ensureSlot(writing: Writing): Promise<Slot> {
  const { value } = writing.slot
  if (value) return Promise.resolve(value)
  const running = opening.get(writing) ?? open(writing)
  opening.set(writing, running)
  // A failure is not kept: the next caller that needs the slot tries again.
  running.catch(() => opening.delete(writing))
  return running
}

/**
 * Carries something out in the slot of this report. If the slot no longer belongs to the report, because it expired or
 * another window deleted or sent its content, tries once more in a new slot.
 */
export async function inSlot<T>(writing: Writing, act: (slot: Slot) => Promise<T>): Promise<T> {
  const slot = await ensureSlot(writing)
  try {
    return await act(slot)
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'not_found' && code !== 'conflict') throw error
    leaveSlot(writing, slot)
    return act(await ensureSlot(writing))
  }
}

/** Gives up a slot that no longer belongs to the report. Files move to the next one if this phone still has them. */
export function leaveSlot(writing: Writing, slot: Slot): void {
  if (writing.slot.value !== slot) return
  opening.delete(writing)
  writing.slot.value = null
  writing.saved.value = null
  writing.known = { replaces: null, tried: new Set() }
  writing.sealed = null
  setUnsent('writing', true)
  writing.queue.repeat()
}

async function open(writing: Writing): Promise<Slot> {
  const { device, organization } = await ready()
  const known = account.value
  const own = known ?? (await device.makeAccount(organization.id))
  if (!known) {
    account.value = own
    codeKnown.value = false
  }
  const taken = known ? await device.listSlots(own) : []
  try {
    const progress = (share: number) => {
      slotWork.value = share
    }
    const { slot } = await device.openSlot(own, device.lowestFree(taken), progress, await takeWork(progress))
    writing.slot.value = slot
    return slot
  } finally {
    slotWork.value = null
  }
}
