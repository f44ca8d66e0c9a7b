import { countChecks } from '../counts.mjs'
import { runStep } from '../step.mjs'

/** Lets the daily release run on a database of so many megabytes while people send and save. */
export function release(megabytes) {
  return async () => {
    const outcomes = []
    for (const kind of ['sqlite', 'postgres']) {
      outcomes.push(
        await runStep({
          name: `a release beside ${megabytes} MB in ${kind}`,
          command: ['node', 'scripts/siege/release/run.mjs', kind, String(megabytes)],
          env: {},
          count: countChecks,
        }),
      )
    }
    return outcomes
  }
}
