// Every answer that a test gets is held against the OpenAPI document: an answer that it does not tell of fails the test.
import type { createApp } from '../app.ts'

type App = ReturnType<typeof createApp>

interface Operation {
  readonly responses: Record<string, { readonly description: string }>
}

/** The same for every application and organisation. */
let operations: { readonly at: RegExp; readonly methods: Record<string, Operation> }[] | null = null

/** Throws unless the document tells of this answer: its status, and for a refusal its code. */
export async function demandDocumented(app: App, host: string, path: string, method: string, answer: Response) {
  const [at = ''] = path.split('?')
  if (!at.startsWith('/api/') || method === 'HEAD' || answer.status === 500) return
  operations ??= await readOperations(app, host)
  const found = operations?.find((one) => one.at.test(at) && one.methods[method.toLowerCase()])
  if (!found) return
  const { responses } = found.methods[method.toLowerCase()] as Operation
  const code = answer.status < 400 ? '' : String((await answer.clone().json()).code)
  const told = responses[answer.status]?.description
  const named = code === '' || told?.replace('code: ', '').split(', ').includes(code)
  if (!told || !named) throw new Error(`the OpenAPI document lacks ${method} ${at}: ${answer.status} ${code}`)
}

async function readOperations(app: App, host: string) {
  const answer = await app.request(`http://${host}/api/openapi.json`)
  if (!answer.ok) return null
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).map(([path, methods]) => ({
    at: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    methods,
  }))
}
