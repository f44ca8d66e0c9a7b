import { countChecks } from '../counts.mjs'
import { runStep } from '../step.mjs'

/** Lets slow senders, half-sent bodies and idle sockets loose on a server for so many seconds. */
export function senders(seconds) {
  return async () => [
    await runStep({
      name: `${seconds} s of slow senders`,
      command: ['node', 'scripts/siege/senders/run.mjs', String(seconds)],
      env: {},
      count: countChecks,
    }),
  ]
}
