import { countChecks } from '../counts.mjs'
import { runStep } from '../step.mjs'

/** Lets one attacker open slots and waste the server's time for so many seconds; with full strength, or a part. */
export function slots(seconds, strength = 1) {
  return async () => [
    await runStep({
      name: `${seconds} s of a flood of slots`,
      command: ['node', 'scripts/siege/slots/run.mjs', String(seconds), String(strength)],
      env: {},
      count: countChecks,
    }),
  ]
}
