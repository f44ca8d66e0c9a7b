import { underAnyStatement } from '../account/any-age.ts'
import { flow } from '../core/flow.ts'
import { account, codeKnown } from '../core/state.ts'

/** Opens the account of checked words; false if there is nothing under this code here. */
export async function openCode(words: readonly string[]): Promise<boolean> {
  return underAnyStatement(async ({ device, organization }) => {
    const own = await device.openAccount(organization.id, words)
    const slots = await device.listSlots(own)
    // A person who registered first may have a code before there is a report.
    if (slots.length === 0 && flow().account !== 'register_first') {
      device.forgetAccount(own)
      return false
    }
    account.value = own
    codeKnown.value = true
    return true
  })
}
