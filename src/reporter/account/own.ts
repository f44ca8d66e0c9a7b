// The slots of the open account, read and checked one after another.
import type { OwnCase, OwnSlot } from '../../device/reporter/reading.ts'
import type { Answers } from '../../domain/names/questionnaire.ts'
import type { Statement } from '../../protocol/keys/statement.ts'
import { reading, ready } from '../core/device.ts'
import { attempt, codeOf, type Failure } from '../core/failures.ts'
import { account, onForget, resettable } from '../core/state.ts'
import { underAnyStatement } from './any-age.ts'

export interface Own {
  readonly state: 'reading' | 'read' | 'failed'
  readonly failure: Failure | null
  readonly slots: readonly OwnSlot[]
  /** The statement under which they were read, if it has expired. */
  readonly expired: Pick<Statement, 'serial' | 'day'> | null
}

export const own = resettable<Own>({ state: 'reading', failure: null, slots: [], expired: null })

/** Counts the beginnings of readings and the replacements, so that a slow reading cannot hide something newer. */
let moment = 0
/** When each case was last replaced, by its slot. */
let replaced = new Map<number, number>()
let newestRun = 0
onForget(() => {
  replaced = new Map()
  newestRun = ++moment
})

const replacedSince = (index: number, begun: number) => (replaced.get(index) ?? 0) > begun

/** Reads everything under the code again. What was read before stays until then; a new report is shown as it arrives. */
export async function readOwn(): Promise<void> {
  const { value } = account
  if (!value) return
  const begun = ++moment
  newestRun = begun
  own.value = { ...own.value, state: 'reading', failure: null }
  let slots: OwnSlot[] = []
  let expired: Own['expired'] = null
  const onPart = (part: OwnCase) => {
    if (begun === newestRun && !replacedSince(part.slot.index, begun)) showPart(part)
  }
  const failure = await attempt(() =>
    underAnyStatement(async ({ device, organization }) => {
      const { readSlot } = await reading()
      slots = []
      expired = organization.expired ? organization.statement : null
      for (const { index } of await device.listSlots(value)) {
        const slot = await device.deriveSlot(value.root, index)
        slots.push(await readSlot(organization, slot, { before: caseAt(index), onPart }))
      }
    }),
  )
  if (begun !== newestRun) return
  const newest = slots.map((read) => (replacedSince(read.slot.index, begun) && caseAt(read.slot.index)) || read)
  own.value = failure
    ? { ...own.value, state: 'failed', failure }
    : { state: 'read', failure: null, slots: newest, expired }
}

/** The sent report in slot `index`, or undefined. */
export function caseAt(index: number): OwnCase | undefined {
  const found = own.value.slots.find(({ slot }) => slot.index === index)
  return found?.state === 'sent' ? found : undefined
}

/** Shows a case of which letters are still to arrive, unless it is shown whole. */
function showPart(part: OwnCase): void {
  if (caseAt(part.slot.index)?.whole) return
  const others = own.value.slots.filter(({ slot }) => slot.index !== part.slot.index)
  own.value = { ...own.value, slots: [...others, part].sort((a, b) => a.slot.index - b.slot.index) }
}

/** Puts a case back after something was added to it. */
export function replaceCase(changed: OwnCase): void {
  replaced.set(changed.slot.index, ++moment)
  const slots = own.value.slots.map((slot) => (slot.slot.index === changed.slot.index ? changed : slot))
  own.value = { ...own.value, slots }
}

/**
 * Replaces the vault. After a refusal it reads the vault again to find out why: the answer to the same change was lost
 * earlier, which is not a failure, or a custodian or another window was faster.
 */
export async function changeVault(old: OwnCase, answers: Answers): Promise<void> {
  const { device, organization } = await ready()
  if (!old.vault) return
  try {
    await device.replaceVault(organization, old.slot, old.vault, answers)
  } catch (error) {
    if (codeOf(error) !== 'conflict') throw error
    await rereadCase(old)
    const now = caseAt(old.slot.index)?.vault
    if (!now || now.opened || JSON.stringify(now.answers) !== JSON.stringify(answers)) throw error
    return
  }
  await rereadCase(old)
}

/** Reads one case again; once more if something was added to it meanwhile. */
async function rereadCase(old: OwnCase): Promise<void> {
  const { readSlot } = await reading()
  let begun: number
  let now: OwnSlot
  do {
    begun = moment
    now = await underAnyStatement(({ organization }) => readSlot(organization, old.slot, { before: old }))
  } while (replacedSince(old.slot.index, begun))
  if (now.state === 'sent') replaceCase(now)
}
