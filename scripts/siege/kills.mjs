import { randomInt } from 'node:crypto'
import { runStep } from '../step.mjs'
import { blackboxStep } from '../steps.mjs'

/**
 * Kills the server `count` times while reports, evidence and messages arrive and while the release runs, each time at
 * other moments. KILL_SEED repeats the moments of an earlier run.
 */
export function kills(count) {
  return async (folder) => {
    const seed = process.env.KILL_SEED ?? String(randomInt(1_000_000))
    const step = blackboxStep(folder, 'tests/blackbox/kill.test.ts')
    const env = { ...step.env, KILLS: String(count), KILL_SEED: seed }
    return [await runStep({ ...step, name: `${count} kills, seed ${seed}`, env })]
  }
}
