// What the screens of user names do. A code is made in any case; a name and a password only open it.
import type { PasswordProblem } from '../../device/reporter/password.ts'
import type { Account } from '../../device/reporter/writing.ts'
import { underAnyStatement } from '../account/any-age.ts'
import { own } from '../account/own.ts'
import { passwords, ready } from '../core/device.ts'
import { attempt, type Failure } from '../core/failures.ts'
import { account, codeKnown, givenNames, record, resettable } from '../core/state.ts'

export interface Typed {
  readonly name: string
  readonly password: string
}

/** The account of a registration in progress: another attempt must not make another code. */
const begun = resettable<Account | null>(null)

/** What is wrong with the choice, for each field; null if nothing is. */
export async function problemsWith({ name, password }: Typed) {
  const { nameProblem, passwordProblem } = await passwords()
  const found = { name: nameProblem(name, namesOfVaults()), password: passwordProblem(password, name) }
  return found.name || found.password ? found : null
}

/**
 * Stores a user name and password for the open account, or for a new one that is then open. A pair that somebody
 * already uses gets the same message as a password that is easy to guess: nobody may learn that it exists.
 */
export async function register(typed: Typed): Promise<Failure | PasswordProblem | null> {
  await drawn()
  const failure = await attempt(async () => {
    const { device, organization } = await ready()
    const { makePasswordRecord, changePassword } = await passwords()
    const mine = account.value ?? begun.value ?? (await device.makeAccount(organization.id))
    if (!account.value) begun.value = mine
    const { words } = mine
    record.value = record.value
      ? await changePassword(organization.id, record.value, typed.name, typed.password, words)
      : await makePasswordRecord(organization.id, typed.name, typed.password, words)
    account.value = mine
  })
  return failure === 'invalid' ? 'common' : failure
}

/** Opens the account, or finds the user name of the open one. `wrong`: no such name and password. */
export async function logIn({ name, password }: Typed): Promise<Failure | 'wrong' | null> {
  await drawn()
  let wrong = false
  const failure = await attempt(async () => {
    await underAnyStatement(async ({ device, organization }) => {
      const found = await (await passwords()).openWithPassword(organization.id, name, password)
      const open = account.value
      wrong = open !== null && open.words.join() !== found.words.join()
      if (wrong) return
      if (!open) {
        account.value = await device.openAccount(organization.id, found.words)
        codeKnown.value = false
      }
      record.value = found.record
    })
  })
  return wrong || failure === 'unauthenticated' ? 'wrong' : failure
}

function namesOfVaults(): string[] {
  const vaults = own.value.slots.flatMap((slot) => (slot.state === 'sent' && slot.vault ? [slot.vault.answers] : []))
  const answers = vaults.flatMap((given) => Object.values(given))
  return [...givenNames.value, ...answers.filter((answer) => typeof answer === 'string')]
}

/** The slow hash blocks the page: the message about it must be on the screen first. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
}
