import { HEADERS } from '../../protocol/wire/reporter.ts'
import { type Challenge, solveWork } from '../../protocol/work.ts'
import type { TestRequest } from './app.ts'

/** The same request with the work that this answer asks for, as the clients send it; null if it asks for none. */
export async function paid(answer: Response, what: TestRequest): Promise<TestRequest | null> {
  if (answer.status !== 428) return null
  const { challenge } = (await answer.clone().json()) as { challenge?: Challenge }
  if (challenge?.purpose !== 'text' && challenge?.purpose !== 'files') return null
  const work = await solveWork(challenge)
  if (challenge.purpose === 'text') return { ...what, body: { ...(what.body as object), work } }
  return { ...what, headers: { ...what.headers, [HEADERS.work]: JSON.stringify(work) } }
}
