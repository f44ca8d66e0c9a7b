// Which lockboxes may be stored with a statement, and which are deleted when a member loses rights.
import { insist } from '../../../domain/errors.ts'
import { type Duty, hasDuty, openedChannels, openersOf } from '../../../domain/rights.ts'
import { LOCKBOX_STEP } from '../../../protocol/encoding/padding.ts'
import { findMember, type Statement, type StatementMember } from '../../../protocol/keys/statement.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import { decode } from '../../http/index.ts'

/** Kind, purpose and holder of a lockbox in one text. */
export function lockboxName({ kind, of, to }: Pick<LockboxRow, 'kind' | 'of' | 'to'>): string {
  return `${kind} ${of} ${to}`
}

/** Checks the lockboxes sent with a statement: each has the right form, and a purpose and a holder in the statement. */
export function checkLockboxes(last: Statement, next: Statement, rows: readonly LockboxRow[]): void {
  insist(new Set(rows.map(lockboxName)).size === rows.length, 'invalid', 'a lockbox is given twice')
  for (const row of rows) {
    insist(isSealedInSteps(decode(row.bytes), LOCKBOX_STEP), 'invalid', 'not a lockbox')
    insist(holdersOf(next, row).includes(row.to), 'invalid', 'a lockbox is for a person who may not open it')
  }
  const given = new Set(rows.map(lockboxName))
  if (JSON.stringify(last.keys) !== JSON.stringify(next.keys) || last.recovery !== next.recovery) {
    for (const to of signersOf(next)) {
      const name = lockboxName({ kind: 'organization-signing', of: next.organization, to })
      insist(given.has(name), 'invalid', 'a renewed signing key or recovery lacks its lockboxes')
    }
  }
}

/** What a member may no longer open under the next statement; `all` if it does not name them. */
export type Revocation =
  | { readonly number: number; readonly to: string; readonly all: true }
  | { readonly number: number; readonly to: string; readonly all: false; readonly lost: readonly Lost[] }
export type Lost =
  | { readonly kind: 'organization-signing' | 'custody' }
  | { readonly kind: 'channel'; readonly of: string }
  | { readonly kind: 'assignments' }

/** What each member may no longer open after the second statement. */
export function revocationsBetween(last: Statement, next: Statement): Revocation[] {
  return last.staff.flatMap((member): Revocation[] => {
    const { number, recipient: to } = member
    const after = findMember(next, number)
    if (!after) return [{ number, to, all: true }]
    const lost = lostRights(member, after)
    return lost.length > 0 ? [{ number, to, all: false, lost }] : []
  })
}

function lostRights(before: StatementMember, after: StatementMember): Lost[] {
  const lost: Lost[] = []
  const dropped = (duty: Duty) => hasDuty(before, duty) && !hasDuty(after, duty)
  if (dropped('sign')) lost.push({ kind: 'organization-signing' })
  if (dropped('custody')) lost.push({ kind: 'custody' })
  if (dropped('investigate')) lost.push({ kind: 'assignments' })
  const still = new Set(openedChannels(after))
  lost.push(...openedChannels(before).flatMap((of): Lost[] => (still.has(of) ? [] : [{ kind: 'channel', of }])))
  return lost
}

function holdersOf(statement: Statement, { kind, of }: LockboxRow): string[] {
  const { organization, recovery, channels, staff } = statement
  if (kind === 'organization-signing' && of === organization) return signersOf(statement)
  const channel = kind === 'channel' ? channels.find(({ id }) => id === of) : undefined
  if (!channel) return []
  const openers = openersOf(staff, of).map(({ recipient }) => recipient)
  return [...openers, recovery, channel.recipient]
}

/** The holders of the signing key: the directors and office recovery. */
function signersOf({ recovery, staff }: Statement): string[] {
  return [...staff.filter((member) => hasDuty(member, 'sign')).map(({ recipient }) => recipient), recovery]
}
