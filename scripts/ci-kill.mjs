// A hundred deaths of the server instead of the twenty in `npm test`, at other moments each time. Needs the build.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const seed = process.env.KILL_SEED ?? String(randomInt(1_000_000))
console.log(`killing the server a hundred times, seed ${seed}`)
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project=blackbox', 'tests/blackbox/kill.test.ts'],
  { stdio: 'inherit', env: { ...process.env, KILLS: '100', KILL_SEED: seed } },
)
process.exitCode = status ?? 1
