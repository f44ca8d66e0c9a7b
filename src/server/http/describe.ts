import { describeRoute, resolver } from 'hono-openapi'
import type * as z from 'zod/mini'
import type { ErrorCode } from '../../domain/errors.ts'
import { Problem } from '../../protocol/wire/common.ts'
import { STATUS } from './errors.ts'

export interface Description {
  readonly summary: string
  /** Shape of a JSON answer; without it the answer is empty or has the media type `type`. */
  readonly answer?: z.ZodMiniType
  /** Media type of an answer that is not JSON. */
  readonly type?: string
  /** The most bytes of such an answer, if it has a limit of its own. */
  readonly most?: number
  /** Default 200 with an answer, 204 without. */
  readonly status?: number
  /** The codes of its refusals, besides `not_found`: every endpoint answers that for an unknown host. */
  readonly errors?: readonly ErrorCode[]
  /** Names of the request headers that it needs. */
  readonly headers?: readonly string[]
  readonly tag: 'reporter' | 'staff' | 'public'
}

/** Describes an endpoint's answers, refusals included, in the OpenAPI document. */
export function describe({ summary, answer, type, most, status, errors = [], headers = [], tag }: Description) {
  const success = status ?? (answer || type ? 200 : 204)
  const codes = [...new Set<ErrorCode>(['not_found', ...errors])]
  const refusals = Map.groupBy(codes, (code) => STATUS[code])
  return describeRoute({
    summary,
    tags: [tag],
    parameters: headers.map((name) => ({ in: 'header', name, required: true, schema: { type: 'string' } })),
    responses: {
      [success]: { description: most ? `At most ${most} bytes.` : 'Done.', ...content(answer, type) },
      ...Object.fromEntries([...refusals].map(([refused, names]) => [refused, refusal(names)])),
      500: refusal(['internal']),
    },
  })
}

function content(answer: z.ZodMiniType | undefined, type: string | undefined) {
  if (answer) return { content: { 'application/json': { schema: resolver(answer) } } }
  return type ? { content: { [type]: { schema: { type: 'string' as const } } } } : {}
}

function refusal(codes: readonly string[]) {
  return { description: refusalText(codes), content: { 'application/problem+json': { schema: resolver(Problem) } } }
}

/** How the OpenAPI document writes the codes of a refusal. */
export function refusalText(codes: readonly string[]): string {
  return `code: ${codes.join(', ')}`
}
