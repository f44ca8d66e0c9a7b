// Every role at every step of the procedure in every state of a request. The expectations are written from the rules here,
// a second time, and never taken from the tables that the server obeys.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import { REQUEST_STATES, type RequestState } from '../../../domain/names/disclosure.ts'
import { VAULT_SIZES } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import type { Dialect } from '../../database/index.ts'
import { databases } from '../../testing/index.ts'
import { codeOf, openProcedure, type Who } from './testing/procedure.ts'

const STATES: readonly RequestState[] = [
  'asked',
  'questioned',
  'replaced',
  'refused',
  'granted',
  'ready',
  'handed_on',
  'changed',
  'ended',
]
/** The reviewer is the one who asked. */
const EVERYBODY: readonly Who[] = [
  'director',
  'administrator',
  'reviewer',
  'secondReviewer',
  'investigator',
  'custodian',
  'observer',
]
const HANDLERS: readonly Who[] = ['director', 'reviewer', 'secondReviewer', 'investigator']

const only = (who: Who, state: RequestState, ...states: RequestState[]) =>
  who !== 'custodian' ? 'not_allowed' : states.includes(state) ? 'done' : 'conflict'

/** What the server says to each step. */
const EXPECTED: Readonly<Record<string, (who: Who, state: RequestState) => string>> = {
  'asks, too': (who, state) => {
    if (!HANDLERS.includes(who)) return 'not_found'
    const goesOn = ['asked', 'questioned', 'granted', 'ready', 'handed_on'].includes(state)
    return who === 'reviewer' && goesOn ? 'conflict' : 'done'
  },
  'answers the question': (who, state) => {
    if (!HANDLERS.includes(who)) return 'not_found'
    if (who !== 'reviewer') return 'invalid'
    return state === 'questioned' ? 'done' : 'conflict'
  },
  'opens what was passed on': (who, state) => {
    if (who !== 'reviewer') return 'not_found'
    return state === 'handed_on' ? 'done' : 'conflict'
  },
  'lists the requests': (who) => (who === 'custodian' ? 'done' : 'not_allowed'),
  'reads the request': (who) => (who === 'custodian' ? 'done' : 'not_allowed'),
  'grants it': (who, state) => only(who, state, 'asked', 'questioned'),
  'refuses it': (who, state) => only(who, state, 'asked', 'questioned'),
  'asks back': (who, state) => only(who, state, 'asked'),
  'passes the vault on': (who, state) => only(who, state, 'ready'),
}

async function setUp(kind: Dialect) {
  const procedure = await openProcedure(kind)
  const { as, organization, people, server, todayNow } = procedure
  const one = await procedure.openCase()
  const { hash: request } = await one.ask('reviewer')
  const vault_copy = await seal(people.reviewer.recipient, new Uint8Array(VAULT_SIZES[2]))
  const today = todayNow()
  const { db } = server

  /** The request in this state, and nothing of earlier attempts. */
  async function reset(state: RequestState): Promise<void> {
    const granted = ['granted', 'ready', 'handed_on'].includes(state)
    const handed = state === 'handed_on'
    await db.deleteFrom('act').execute()
    await db.deleteFrom('entry').where('chain', '=', 'office').execute()
    await db.deleteFrom('entry').where('chain', '=', 'internal').where('number', '>', 1).execute()
    await db.deleteFrom('identity_request').where('request', '!=', request).execute()
    await one.setState(request, {
      state,
      last_day: granted ? addDays(today, 14) : null,
      handed_day: handed ? today : null,
      open_until: handed ? addDays(today, 7) : null,
      vault_copy: handed ? vault_copy : null,
    })
    const opened_day = state === 'ready' || handed ? today : null
    await db.updateTable('vault').set({ opened_day }).execute()
  }

  const steps: Record<string, (who: Who) => Promise<string>> = {
    'asks, too': async (who) => (await one.ask(who)).said,
    'answers the question': async (who) => (await one.ask(who, { replaces: request })).said,
    'opens what was passed on': async (who) => {
      const opened = await one.opened(request, who)
      return typeof opened === 'string' ? opened : 'done'
    },
    'lists the requests': async (who) => codeOf(await (await as(who)).get('/custody/requests')),
    'reads the request': async (who) =>
      codeOf(await (await as(who)).get(`/custody/requests/${one.file.id}/${request}`)),
    'grants it': (who) => one.decide(request, 'reviewer', true, { who }),
    'refuses it': (who) => one.decide(request, 'reviewer', false, { who }),
    'asks back': (who) => one.askBack(request, who),
    'passes the vault on': async (who) => (await one.handOn(request, who)).said,
  }
  return { organization, one, request, reset, steps, as }
}

describe.each(databases)('every step of the procedure on %s', (kind) => {
  test('is open to exactly the roles of the rules, in exactly their states', { timeout: 180_000 }, async () => {
    const { reset, steps, one, request } = await setUp(kind)
    expect([...STATES].sort()).toEqual([...REQUEST_STATES].sort())
    expect(Object.keys(steps)).toEqual(Object.keys(EXPECTED))
    let [done, refused] = [0, 0]
    for (const [what, step] of Object.entries(steps)) {
      for (const state of STATES) {
        for (const who of EVERYBODY) {
          await reset(state)
          const said = await step(who)
          const expected = EXPECTED[what]?.(who, state)
          expect({ what, who, state, said }).toEqual({ what, who, state, said: expected })
          if (said === 'done') done++
          else {
            refused++
            // Nothing changes when the server refuses.
            expect({ what, who, state, now: await one.stateOf(request) }).toEqual({ what, who, state, now: state })
          }
        }
      }
    }
    expect([done, refused]).toEqual([57, 510])
  })

  test('shows a custodian the requests in which they may have to act, and the vault only in effect', async () => {
    const { reset, one, request, as } = await setUp(kind)
    const custodian = await as('custodian')
    for (const state of STATES) {
      await reset(state)
      const { requests } = await (await custodian.get('/custody/requests')).json()
      const listed = ['asked', 'questioned', 'granted', 'ready'].includes(state)
      expect([state, requests.length]).toEqual([state, listed ? 1 : 0])
      const vault = state === 'ready' ? one.sent.body.vault.custody : null
      expect([state, await one.vaultOf(request)]).toEqual([state, vault])
    }
  })
})
