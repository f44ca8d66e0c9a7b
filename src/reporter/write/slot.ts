// The place of the report on the server. Opened in the background at the first file, the first draft or the check page.
import type { Slot } from '../../device/reporter/writing.ts'
import { ready } from '../core/device.ts'
import { account, codeKnown } from '../core/state.ts'
import type { Writing } from './writing.ts'

const opening = new WeakMap<Writing, Promise<Slot>>()

/** The slot of this report; makes the account and does the proof of work when there is none yet. */
export function ensureSlot(writing: Writing): Promise<Slot> {
  const { value } = writing.slot
  if (value) return Promise.resolve(value)
  const running = opening.get(writing) ?? open(writing)
  opening.set(writing, running)
  // A failure is not kept: the next one who needs the slot tries again.
  running.catch(() => opening.delete(writing))
  return running
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
  const { slot } = await device.openSlot(own, device.lowestFree(taken))
  writing.slot.value = slot
  return slot
}
