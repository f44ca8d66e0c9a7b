// The operator's command line: `npm run peluit -- COMMAND`.
import { runDemo } from './demo/index.ts'

const COMMANDS: Record<string, (args: readonly string[]) => Promise<void>> = {
  demo: runDemo,
}

const [name = '', ...args] = process.argv.slice(2)
const run = COMMANDS[name]
if (run) await run(args)
else {
  process.stderr.write(`peluit: unknown command "${name}"; there are: ${Object.keys(COMMANDS).join(', ')}\n`)
  process.exitCode = 2
}
