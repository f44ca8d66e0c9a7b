// The rows of the queue: what the server may know of cases, by the filters that it knows.
import type * as z from 'zod/mini'
import { CasesAnswer, type CasesQuery, DiscardedAnswer } from '../../protocol/wire/cases.ts'
import { request } from '../api.ts'

export type CaseFilter = z.infer<typeof CasesQuery>
export type CasePageAnswer = z.infer<typeof CasesAnswer>

/** One page of the cases that this member may see. Throws `RequestError`. */
export function listCases(filter: CaseFilter, signal?: AbortSignal): Promise<CasePageAnswer> {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return request({ path: `/api/staff/cases?${query}`, answer: CasesAnswer, signal })
}

/** One page of the discarded cases in this member's channels, the newest first. Throws `RequestError`. */
export function listDiscarded(after?: string, signal?: AbortSignal): Promise<z.infer<typeof DiscardedAnswer>> {
  const query = new URLSearchParams(after === undefined ? [] : [['after', after]])
  return request({ path: `/api/staff/discarded?${query}`, answer: DiscardedAnswer, signal })
}
