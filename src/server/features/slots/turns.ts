import { createMiddleware } from 'hono/factory'
import type { Deps } from '../../deps.ts'
import type { OrganizationEnv } from '../../http/index.ts'
import { findSlot, type SlotRow } from './queries.ts'
import { tokenHashOf } from './token.ts'

/** A client sends one body after another, but after a lost connection the server may still be reading the last one. */
const AT_ONCE = 4

/** The slot of the request, as it was before the body was read. */
export interface SlotEnv extends OrganizationEnv {
  Variables: OrganizationEnv['Variables'] & { slot: SlotRow }
}

/** How many bodies of one slot are being read, and the requests that wait for their turn. */
interface Turns {
  reading: number
  readonly waiting: (() => void)[]
}

/** Shared by all endpoints. */
const slots = new Map<string, Turns>()

/**
 * For large bodies: without a slot none is read, and few of one slot are read at once; the others wait unread. So each
 * piece of memory that a sender holds costs a proof of work. Throws `unauthenticated`, `not_found`.
 */
export function bySlot(deps: Deps) {
  return createMiddleware<SlotEnv>(async (c, next) => {
    const hash = tokenHashOf(c)
    c.set('slot', await findSlot(deps.db, c.var.organization.id, hash))
    const key = `${c.var.organization.id} ${hash}`
    const turns = slots.get(key) ?? { reading: 0, waiting: [] }
    slots.set(key, turns)
    // A request that ends hands its turn on, so the count never falls while another waits.
    if (turns.reading < AT_ONCE) turns.reading++
    else await new Promise<void>((begin) => turns.waiting.push(begin))
    try {
      await next()
    } finally {
      const begin = turns.waiting.shift()
      if (begin) begin()
      else if (--turns.reading === 0) slots.delete(key)
    }
  })
}
