// Routes below /api/reporter/piece. Ids and tokens are sent in headers, so that no log of addresses can keep them.
import { type Context, Hono } from 'hono'
import { AppError, insist } from '../../../domain/errors.ts'
import { parseJson } from '../../../protocol/encoding/json.ts'
import { Id16, WorkSchema } from '../../../protocol/wire/common.ts'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import type { Work } from '../../../protocol/work.ts'
import type { Deps } from '../../deps.ts'
import { answerProblem, describe, type OrganizationEnv, streamOf } from '../../http/index.ts'
import { TOKEN_ERRORS, tokenHashOf } from '../slots/index.ts'
import { makeArrivals, untilAborted } from './arrivals.ts'
import { findProgress, type Part, readPiece, receivePart, removePiece, WrongOffset } from './pieces.ts'

const NAMED = [HEADERS.token, HEADERS.piece]
const ERRORS = TOKEN_ERRORS
const BINARY = 'application/octet-stream'

export function pieceRoutes(deps: Deps) {
  const arrivals = makeArrivals()
  return new Hono<OrganizationEnv>()
    .patch(
      '/piece',
      describe({
        tag: 'reporter',
        summary: 'The next bytes of a piece; answers the offset that is durable',
        errors: [...ERRORS, 'conflict', 'too_large', 'storage_full', 'work_needed', 'files_wait'],
        headers: [...NAMED, HEADERS.offset, HEADERS.length, HEADERS.work],
      }),
      async (c) => {
        const part = partOf(c)
        const { organization } = c.var
        const tokenHash = tokenHashOf(c)
        try {
          const offset = await arrivals.take(placeOf(c), (signal) =>
            receivePart(deps, organization, tokenHash, part, untilAborted(c.req.raw.body, signal)),
          )
          return c.body(null, 204, { [HEADERS.offset]: String(offset) })
        } catch (error) {
          if (!(error instanceof WrongOffset)) throw error
          c.header(HEADERS.offset, String(error.offset))
          return answerProblem(c, 'conflict')
        }
      },
    )
    .get(
      '/piece',
      describe({
        tag: 'reporter',
        summary: 'The ciphertext of a whole piece; with HEAD, how far it has come',
        type: BINARY,
        errors: ERRORS,
        headers: NAMED,
      }),
      async (c) => (c.req.method === 'HEAD' ? head(c) : download(c)),
    )
    .delete(
      '/piece',
      describe({
        tag: 'reporter',
        summary: 'Delete a piece that no entry names',
        errors: [...ERRORS, 'conflict'],
        headers: NAMED,
      }),
      async (c) => {
        await removePiece(deps, c.var.organization, tokenHashOf(c), pieceIdOf(c))
        return c.body(null, 204)
      },
    )

  /** Bytes of a dead connection are stored first, so that the offset in the answer does not change afterwards. */
  async function head(c: Context<OrganizationEnv>) {
    const found = () => findProgress(deps, c.var.organization, tokenHashOf(c), pieceIdOf(c))
    const { offset, length } = await arrivals.take(placeOf(c), found)
    return c.body(null, 204, { [HEADERS.offset]: String(offset), [HEADERS.length]: String(length) })
  }

  async function download(c: Context<OrganizationEnv>) {
    const { size, bytes } = await readPiece(deps, c.var.organization, tokenHashOf(c), pieceIdOf(c))
    return c.body(streamOf(bytes), 200, { 'Content-Type': BINARY, 'Content-Length': String(size) })
  }
}

/** The key contains the token's hash, so that a connection can end only uploads of its own token. */
function placeOf(c: Context<OrganizationEnv>): string {
  return `${c.var.organization.id} ${tokenHashOf(c)} ${pieceIdOf(c)}`
}

function partOf(c: Context): Part {
  insist(c.req.header('Content-Type') === BINARY, 'invalid', 'a piece is raw bytes')
  const announced = c.req.header('Content-Length')
  return {
    id: pieceIdOf(c),
    offset: numberIn(c.req.header(HEADERS.offset)),
    length: numberIn(c.req.header(HEADERS.length)),
    announced: announced === undefined ? null : numberIn(announced),
    work: workIn(c.req.header(HEADERS.work)),
  }
}

function pieceIdOf(c: Context): string {
  const id = Id16.safeParse(c.req.header(HEADERS.piece))
  if (!id.success) throw new AppError('invalid', 'no piece is named')
  return id.data
}

/** Node bounds the length of all headers together. */
function workIn(text: string | undefined): Work | undefined {
  if (text === undefined) return undefined
  const work = WorkSchema.safeParse(parseJson(text))
  if (!work.success) throw new AppError('invalid', 'not a proof of work')
  return work.data
}

function numberIn(text: string | undefined): number {
  insist(text !== undefined && /^\d{1,10}$/.test(text), 'invalid', 'not a number of bytes')
  return Number(text)
}
