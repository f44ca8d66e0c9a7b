// Many requests at once over connections that stay open.
import { Agent, type OutgoingHttpHeaders, request } from 'node:http'

export interface Shot {
  readonly method?: 'GET' | 'POST' | 'PATCH'
  readonly path: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: Buffer
}

export interface Volley {
  readonly seconds: number
  /** Milliseconds of each answer, in the order in which they came. */
  readonly times: readonly number[]
  /** What went wrong, one sentence each. */
  readonly failures: readonly string[]
  readonly last: string
}

/** Keeps so many requests under way until all are answered. Anything but a success counts as failed. */
export async function fire(origin: string, shots: readonly Shot[], atOnce: number): Promise<Volley> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const times: number[] = []
  const failures: string[] = []
  let last = ''
  let next = 0
  const gunner = async () => {
    for (let shot = shots[next++]; shot; shot = shots[next++]) {
      const begun = performance.now()
      try {
        const { status, text } = await send(agent, origin, shot)
        last = text
        if (status >= 300) failures.push(`${status} ${text.slice(0, 200)}`)
      } catch (error) {
        failures.push(String(error))
      }
      times.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: atOnce }, gunner))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return { seconds, times, failures, last }
}

function send(agent: Agent, origin: string, { method = 'GET', path, headers, body }: Shot) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = body ? { 'Content-Length': body.length } : {}
    const sent = request(origin + path, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
