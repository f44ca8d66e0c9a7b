import type { Env, Hono, MiddlewareHandler } from 'hono'
import { findTargetHandler } from 'hono/utils/handler'
import { generateSpecs } from 'hono-openapi'
import type { ErrorCode } from '../../domain/errors.ts'
import { METHOD_HEADER } from '../../protocol/wire/common.ts'
import { refusalText } from './describe.ts'
import { STATUS } from './errors.ts'
import { bodyLimit } from './json.ts'
import type { BodyLimit } from './limits.ts'

const ABOUT = `Every secret is sealed on devices: the bytes that travel here are age files, hashes and signatures, described in
the protocol. A reporter's token is sent in the header Peluit-Token, a handler's session in a cookie. Refusals are
RFC 9457 documents with a stable code. Where only GET and POST pass, any other method may be sent as POST, with its name
in the header ${METHOD_HEADER}.`

type Document = Awaited<ReturnType<typeof generateSpecs>>
type Responses = Record<string, { description: string }>

/** Serves the OpenAPI 3.1 document of all endpoints under /api. */
export function openApi<E extends Env>(app: Hono<E>): MiddlewareHandler {
  let document: Document | null = null
  return async (c) => {
    document ??= await describeAll(app as unknown as Hono)
    return c.json(document)
  }
}

async function describeAll(app: Hono): Promise<Document> {
  const document = await generateSpecs(app, {
    documentation: { info: { title: 'Peluit', version: '1', description: ABOUT } },
    defaultValidationErrorResponse: false,
  })
  const limits = readLimits(app)
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods ?? {})) {
      const { responses, requestBody } = operation as { responses: Responses; requestBody?: object }
      for (const code of refusedAlike(path, method, requestBody !== undefined)) addRefusal(responses, code)
      if (!requestBody) continue
      const limit = limits.get(`${method} ${path}`)
      const description = `At most ${limit?.bytes} bytes, within ${limit?.seconds} seconds.`
      Object.assign(requestBody, { description })
    }
  }
  return document
}

/** The limits of each endpoint with a JSON body; the keys are `method path`, as the document writes them. */
function readLimits(app: Hono): Map<string, BodyLimit> {
  const limits = new Map<string, BodyLimit>()
  for (const { method, path, handler } of app.routes) {
    const limit: BodyLimit | undefined = Reflect.get(findTargetHandler(handler), bodyLimit)
    const name = `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`
    if (limit) limits.set(name, limit)
  }
  return limits
}

/** The codes of refusals that all endpoints of a kind have in common. */
function refusedAlike(path: string, method: string, takesJson: boolean): ErrorCode[] {
  const changes = method !== 'get'
  return [
    // Unexpected query parameters.
    'invalid',
    ...(takesJson ? (['too_large', 'too_slow', 'too_busy'] as const) : []),
    ...(changes ? (['storage_full'] as const) : []),
    // Requests from another site's page.
    ...(changes && path.startsWith('/api/staff/') ? (['not_allowed'] as const) : []),
  ]
}

function addRefusal(responses: Responses, code: ErrorCode): void {
  const status = STATUS[code]
  const told = responses[status]
  const codes = told ? codesIn(told.description) : []
  if (codes.includes(code)) return
  responses[status] = { ...(responses[500] as Responses[string]), ...told, description: refusalText([...codes, code]) }
}

function codesIn(description: string): string[] {
  return description.replace(/^code: /, '').split(', ')
}
