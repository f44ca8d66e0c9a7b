import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { runStep } from '../step.mjs'
import { blackboxStep, e2eStep } from '../steps.mjs'

/** Runs the black-box and the browser tests `times` times while busy loops run, without a second try for any test. */
export function loaded(times, loops) {
  return async (folder) => {
    const outcomes = []
    for (let time = 1; time <= times; time += 1) {
      const own = join(folder, String(time))
      mkdirSync(own)
      for (const step of [blackboxStep, e2eStep]) {
        const { name, env, ...rest } = step(own)
        const alone = { ...env, CI: '' }
        outcomes.push(await besideLoops(loops, () => runStep({ ...rest, name: `${name} ${time}`, env: alone })))
      }
    }
    return outcomes
  }
}

/** Runs busy loops as threads of this process, so that none of them outlives it. */
export async function besideLoops(count, act) {
  const loops = Array.from({ length: count }, () => new Worker('for (;;);', { eval: true }))
  try {
    return await act()
  } finally {
    for (const loop of loops) await loop.terminate()
  }
}
