// The only way to the server: requests typed by the shared schemas, every answer parsed, every refusal a code.
import type * as z from 'zod/mini'
import type { ErrorCode } from '../domain/errors.ts'
import { parseJson } from '../protocol/encoding/json.ts'
import { METHOD_HEADER, Problem } from '../protocol/wire/common.ts'

/** Why a request failed. After `offline` (no answer) and `broken` (a useless one) it is unknown what the server did. */
export type Refusal = ErrorCode | 'offline' | 'broken'

export class RequestError extends Error {
  readonly code: Refusal
  readonly problem: Problem | null
  constructor(code: Refusal, problem: Problem | null = null) {
    super(code)
    this.name = 'RequestError'
    this.code = code
    this.problem = problem
  }
}

/** What carries requests: the browser's own fetch; in the command line a function that knows address and session. */
export type Network = (path: string, init: RequestInit) => Promise<Response>

let network: Network = (path, init) => fetch(path, init)

/** Replaces the network, for programs that are not a page of the server. */
export function setNetwork(replacement: Network): void {
  network = replacement
}

/** Whether something on the way refuses every method but GET and POST, for the page's life. */
let onlyPost = false

/**
 * A raw request through the network, for bodies that are not JSON. Throws `RequestError` `offline` when cut off. The
 * server knows every method that is sent here, so a refusal of the method comes from a proxy or a firewall.
 */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  if (onlyPost) return carry(path, asPost(init))
  const response = await carry(path, init)
  if (!REFUSED_METHOD.includes(response.status) || !isUncommon(init)) return response
  const again = await carry(path, asPost(init))
  onlyPost = !REFUSED_METHOD.includes(again.status)
  return again
}

const REFUSED_METHOD: readonly number[] = [405, 501]

function isUncommon({ method = 'GET' }: RequestInit): boolean {
  return method !== 'GET' && method !== 'POST'
}

/** The same request as a POST that names its method in a header. */
function asPost(init: RequestInit): RequestInit {
  if (!isUncommon(init)) return init
  const headers = new Headers(init.headers)
  headers.set(METHOD_HEADER, init.method ?? '')
  return { ...init, method: 'POST', headers }
}

async function carry(path: string, init: RequestInit): Promise<Response> {
  try {
    return await network(path, { cache: 'no-store', credentials: 'same-origin', redirect: 'error', ...init })
  } catch {
    throw new RequestError('offline')
  }
}

export interface Call<Schema extends z.ZodMiniType> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path below the origin; must never contain a reporter's id or token. */
  readonly path: string
  readonly body?: unknown
  /** The reporter's slot token. */
  readonly token?: string
  readonly answer: Schema
  readonly signal?: AbortSignal | undefined
}

/** Carries out a call and parses its answer. Throws `RequestError` and nothing else. */
export async function request<Schema extends z.ZodMiniType>(call: Call<Schema>): Promise<z.infer<Schema>> {
  const response = await send(call)
  const parsed = call.answer.safeParse(await readJson(response))
  if (!parsed.success) throw new RequestError('broken')
  return parsed.data
}

/** Carries out a call whose answer has no content. A page that a firewall sends with status 200 is no such answer. */
export async function command(call: Omit<Call<z.ZodMiniType>, 'answer'>): Promise<void> {
  const { status } = await send(call)
  if (status !== 204) throw new RequestError('broken')
}

/** Fetches opaque bytes. */
export async function download(call: Omit<Call<z.ZodMiniType>, 'answer'>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await send(call)
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    throw new RequestError('offline')
  }
}

/** Turns an unsuccessful response into the error that it stands for. */
export async function refusalOf(response: Response): Promise<RequestError> {
  const problem = Problem.safeParse(await readJson(response))
  if (!problem.success) return new RequestError(response.status >= 500 ? 'offline' : 'broken')
  // The server failed midway: whether it did what was asked is not known.
  if (problem.data.code === 'internal') return new RequestError('broken', problem.data)
  return new RequestError(problem.data.code as Refusal, problem.data)
}

/** Carries out a call, for answers that are read as they arrive. Throws `RequestError`, also for a refusal. */
export async function send({ method = 'GET', path, body, token, signal }: Omit<Call<z.ZodMiniType>, 'answer'>) {
  const headers = new Headers()
  if (token !== undefined) headers.set('Peluit-Token', token)
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  const init: RequestInit = { method, headers }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (signal) init.signal = signal
  const response = await reach(path, init)
  if (!response.ok) throw await refusalOf(response)
  return response
}

/** Null if the text is not JSON; a body that breaks off counts as a lost connection. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new RequestError('offline')
  })
  return parseJson(text)
}
