// Compares every answer that a test gets with the OpenAPI document; an answer that is not documented fails the test.
import { Hono } from 'hono'
import type { createApp } from '../app.ts'
import { openApi } from '../http/index.ts'

type App = ReturnType<typeof createApp>

interface Operation {
  readonly responses: Record<string, { readonly description: string }>
}

/** The document's operations: the same for every application and organisation. */
let operations: { readonly at: RegExp; readonly methods: Record<string, Operation> }[] | undefined

/** Throws unless the document lists this answer: its status, and for a refusal its code. */
export async function demandDocumented(app: App, path: string, method: string, answer: Response) {
  const [at = ''] = path.split('?')
  if (!at.startsWith('/api/') || method === 'HEAD' || answer.status === 500) return
  operations ??= await readOperations(app)
  const found = operations.find((one) => one.at.test(at) && one.methods[method.toLowerCase()])
  if (!found) return
  const { responses } = found.methods[method.toLowerCase()] as Operation
  const code = answer.status < 400 ? '' : String((await answer.clone().json()).code)
  const told = responses[answer.status]?.description
  const named = code === '' || told?.replace('code: ', '').split(', ').includes(code)
  if (!told || !named) throw new Error(`the OpenAPI document lacks ${method} ${at}: ${answer.status} ${code}`)
}

/** Makes the document instead of requesting it: that request would be one more query, and tests count queries. */
async function readOperations(app: App) {
  const answer = await new Hono().get('/', openApi(app)).request('/')
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).map(([path, methods]) => ({
    at: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    methods,
  }))
}
