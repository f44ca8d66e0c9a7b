// `npm run siege`: the long runs, which would make CI too slow. docs/measured.md holds their results.
//
//   npm run siege -- --list              the runs, what each does and how long it takes
//   npm run siege -- --only kills        some runs only
//   npm run siege -- --short             the short form of each, at most a minute; CI runs these
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pickByName } from './only.mjs'
import { runs } from './siege/runs.mjs'
import { listRuns, planRuns } from './siege/table.mjs'
import { summarize } from './summary.mjs'

const args = process.argv.slice(2)
if (args.includes('--list')) console.log(listRuns(runs).join('\n'))
else await besiege()

async function besiege() {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-siege-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outcomes = []
  for (const { name, act } of planRuns(pickByName(runs, args, 'run'), args.includes('--short'))) {
    console.log(`\n══ ${name}`)
    outcomes.push(...(await act(folder)))
  }
  const { lines, failed } = summarize(outcomes)
  console.log(lines.join('\n'))
  process.exitCode = failed || outcomes.length === 0 ? 1 : 0
}
