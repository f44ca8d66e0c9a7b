import { kills } from './kills.mjs'
import { loaded } from './loaded.mjs'
import { release } from './release.mjs'
import { senders } from './senders.mjs'
import { slots } from './slots.mjs'

const TIMES = Number(process.env.SIEGE_TIMES ?? 5)

/** The long runs. A run has no short form here if `npm test` already contains it. */
export const runs = [
  {
    name: 'kills',
    does: 'kills the server a hundred times while reports arrive and are released; none may be lost or doubled',
    takes: '5 min',
    run: kills(100),
    short: { takes: '45 s', run: kills(12) },
  },
  {
    name: 'senders',
    does: 'slow senders, half-sent bodies and idle sockets; the pages and reports of others must stay fast',
    takes: '2 min',
    run: senders(60),
    short: { takes: '45 s', run: senders(15, 0.1) },
  },
  {
    name: 'slots',
    does: 'a flood of slots, and of requests that cost nothing; the pages and reports of others must stay fast',
    takes: '12 min',
    run: slots(600),
    short: { takes: '45 s', run: slots(15, 0.1) },
  },
  {
    name: 'loaded',
    does: `black-box and browser tests ${TIMES} times (SIEGE_TIMES) beside two busy loops, no test repeated`,
    takes: '2 h',
    run: loaded(TIMES, 2),
  },
  {
    name: 'release',
    does: 'the daily release beside 500 MB in each database; nobody who sends or saves may wait 200 ms for it',
    takes: '6 min',
    run: release(500),
  },
]
