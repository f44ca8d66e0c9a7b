// Whether this member can ask for the identity now.
import { type IdentityRequest, identityRequestsOf } from '../../../device/casework/identity/requests.ts'
import type { OpenCase } from '../../../device/casework/open-case.ts'
import { isActive } from '../../../domain/disclosure.ts'

/**
 * Whether this member can ask, or answer the custodian with a request that replaces this one: one request at a time, and
 * none in a discarded case.
 */
export function mayAsk(open: OpenCase, number: number, replaces: string | null): boolean {
  if (open.vaultVersion === null || open.discard !== null) return false
  const own = identityRequestsOf(open).filter(
    ({ author, row }) => author === number && row !== null && isActive(row.state),
  )
  if (replaces === null) return own.length === 0
  return own.some((request) => request.hash === replaces && request.row?.state === 'questioned')
}

/** The requests, the newest first, and how many of them stand for what happens now; the others are earlier ones. */
export function newestFirst(requests: readonly IdentityRequest[]) {
  const ordered = [...requests].reverse()
  const isNow = ({ row, faults }: IdentityRequest) => row === null || isActive(row.state) || faults.length > 0
  const now = ordered.filter((request, at) => at === 0 || isNow(request))
  return { now, earlier: ordered.filter((request) => !now.includes(request)) }
}
