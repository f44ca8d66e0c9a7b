import { countChecks } from '../counts.mjs'
import { runStep } from '../step.mjs'

/** Lets slow senders, half-sent bodies and idle sockets loose on a server for so many seconds; all of them, or a part. */
export function senders(seconds, strength = 1) {
  return async () => [
    await runStep({
      name: `${seconds} s of slow senders`,
      command: ['node', 'scripts/siege/senders/run.mjs', String(seconds), String(strength)],
      env: {},
      count: countChecks,
    }),
  ]
}
