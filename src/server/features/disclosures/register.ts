// The register: which identities were asked for, and what became of it.
import type * as z from 'zod/mini'
import { AppError } from '../../../domain/errors.ts'
import { isDay } from '../../../domain/names/day.ts'
import { hasDuty } from '../../../domain/rights.ts'
import type { DisclosuresAnswer, DisclosuresQuery } from '../../../protocol/wire/disclosures.ts'
import type { Db } from '../../database/index.ts'
import { describeRequest } from '../identity-requests/index.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { listDisclosures } from './queries.ts'

const PAGE = 50

/**
 * One page of it. A custodian reads all with their cases, a director those of their channels; an observer reads all, but
 * of no case. Throws `invalid`, `not_allowed`.
 */
export async function readDisclosures(
  db: Db,
  staff: Staff,
  { after }: z.infer<typeof DisclosuresQuery>,
): Promise<z.infer<typeof DisclosuresAnswer>> {
  demandDuty(staff, 'disclosures')
  const named = hasDuty(staff, 'custody') ? 'all' : hasDuty(staff, 'sign') ? staff.channels : []
  const scope = hasDuty(staff, 'oversee') ? 'all' : named
  const from = after === undefined ? null : readPlace(after)
  const found = await listDisclosures(db, staff.organizationId, scope, from, PAGE + 1)
  const page = found.slice(0, PAGE)
  return {
    disclosures: page.map((row) => {
      const { version: _, ...told } = describeRequest(row)
      const isNamed = named === 'all' || named.includes(row.channel)
      return {
        ...told,
        registration: isNamed ? row.registration : null,
        request: isNamed ? row.request : null,
        caseId: named === 'all' ? row.case_id : null,
      }
    }),
    next: found.length > PAGE ? placeAfter(page, from) : null,
  }
}

/** A place in the register: so many requests of this day come before it. It names none of them. */
interface Place {
  readonly day: string
  readonly count: number
}

/** Parses `2026-03-02.50`. Throws `invalid`. */
function readPlace(text: string): Place {
  const [day = '', count = '', ...rest] = text.split('.')
  const known = isDay(day) && /^[1-9][0-9]{0,6}$/.test(count) && rest.length === 0
  if (!known) throw new AppError('invalid', 'not a place in the register')
  return { day, count: Number(count) }
}

function placeAfter(page: readonly { readonly asked_day: string }[], from: Place | null): string {
  const day = page.at(-1)?.asked_day ?? ''
  const count = page.filter(({ asked_day }) => asked_day === day).length
  return `${day}.${count + (from?.day === day ? from.count : 0)}`
}
