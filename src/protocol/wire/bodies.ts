// Requests for the ciphertexts of a case, a page at a time. The answer is application/octet-stream: the ciphertexts one
// after another, in the order of the request, and nothing else. Their sizes came with the headers. More than PAGE.bytes in
// one request are refused (`too_large`).
import * as z from 'zod/mini'
import { CHAINS, type Chain } from '../../domain/names/entries.ts'
import { PAGE } from '../entries/pages.ts'

const pageOf = <C extends Chain>(...chains: readonly C[]) =>
  z.strictObject({
    entries: z
      .array(z.strictObject({ chain: z.enum(chains), number: z.int().check(z.gte(0), z.lte(999_999_999)) }))
      .check(z.minLength(1), z.maxLength(PAGE.entries)),
  })

/** POST /api/staff/cases/:id/bodies */
export const CaseBodiesRequest = pageOf(...CHAINS)

/** POST /api/reporter/bodies. The internal chain has no name here. */
export const SlotBodiesRequest = pageOf('reporter', 'office')
