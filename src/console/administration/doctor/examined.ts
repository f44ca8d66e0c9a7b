import type { Keyring } from '../../../device/staff/keyring.ts'
import type { Examined } from '../../../domain/doctor.ts'
import { hasDuty, openersOf } from '../../../domain/rights.ts'

/** What a member knows about the installation: the checked statement, and who can log in. */
export function examinedOf({
  organization,
  statement,
  recipients,
}: Pick<Keyring, 'organization' | 'statement' | 'recipients'>): Examined {
  const able = new Set(organization.members.filter(({ state }) => state === 'member').map(({ number }) => number))
  const can = ({ number }: { readonly number: number }) => able.has(number)
  const holders = new Set(organization.custody?.holders)
  const keepers = statement.staff.filter((member) => hasDuty(member, 'custody') && can(member))
  const ids = new Set([...organization.channels, ...statement.channels].map(({ id }) => id))
  return {
    today: organization.today,
    statementDay: statement.day,
    custody: statement.custody !== null,
    keepers: keepers.filter(({ number }) => holders.has(number)).length,
    waitingKeepers: keepers.filter(({ number }) => !holders.has(number)).length,
    keeperLeft: (organization.custody?.left ?? null) !== null,
    recovery: recipients.has(statement.recovery),
    directors: statement.staff.filter((member) => hasDuty(member, 'sign') && can(member)).length,
    elsewhere: statement.elsewhere !== null,
    channels: [...ids].map((id) => {
      const signed = statement.channels.find((channel) => channel.id === id)
      const stored = organization.channels.find((channel) => channel.id === id)
      return {
        id,
        newest: stored?.questionnaire ?? null,
        signed: signed?.questionnaire ?? null,
        open: signed?.open ?? null,
        paused: stored?.paused ?? false,
        openers: openersOf(statement.staff, id).filter(can).length,
      }
    }),
  }
}
