// The register of decided requests for identities, as the server keeps it: numbers and days, never a content.
import type * as z from 'zod/mini'
import { DisclosuresAnswer } from '../../protocol/wire/disclosures.ts'
import { request } from '../api.ts'

export type RegisterPage = z.infer<typeof DisclosuresAnswer>
export type RegisterRow = RegisterPage['disclosures'][number]

/** One page of the register, the newest first; `after` is the place where the page before ended. Throws `RequestError`. */
export function readRegister(after?: string, signal?: AbortSignal): Promise<RegisterPage> {
  const query = after === undefined ? '' : `?${new URLSearchParams({ after })}`
  return request({ path: `/api/staff/disclosures${query}`, answer: DisclosuresAnswer, signal })
}
