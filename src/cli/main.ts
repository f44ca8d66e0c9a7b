// The operator's command line: `npm run peluit -- COMMAND`.
import { log } from '../server/http/index.ts'
import { UsageError } from './arguments.ts'
import { runBackup } from './backup/backup.ts'
import { runRestore } from './backup/restore.ts'
import { runDemo } from './demo/index.ts'
import { explain } from './explain.ts'
import { runExport } from './export/export.ts'
import { runInvite } from './invite.ts'
import { runLiftSuspension } from './lift-suspension.ts'
import { runOrganizationAdd } from './organization.ts'
import { runServe, runTickNow } from './serve.ts'

const COMMANDS: Record<string, { readonly run: (args: readonly string[]) => Promise<void>; readonly usage: string }> = {
  serve: { run: runServe, usage: '--config FILE' },
  'organization add': { run: runOrganizationAdd, usage: '--config FILE --host HOST --preset NAME' },
  invite: { run: runInvite, usage: '--config FILE --host HOST --role director|administrator --name NAME' },
  'lift-suspension': { run: runLiftSuspension, usage: '--config FILE --host HOST --member NUMBER' },
  tick: { run: runTickNow, usage: '--config FILE' },
  backup: {
    run: runBackup,
    usage: '--config FILE --to FILE --secrets FILE --recipient age1pq1… [--secrets-recipient age1pq1…]',
  },
  restore: {
    run: runRestore,
    usage: '--from FILE --secrets FILE --identity FILE [--secrets-identity FILE] --into FOLDER [--database ADDRESS]',
  },
  export: { run: runExport, usage: '--config FILE --host HOST --to FILE --recipient age1pq1… [--case NUMBER]' },
  demo: { run: runDemo, usage: '[--preset NAME] [--empty]' },
}

const args = process.argv.slice(2)
const name = Object.keys(COMMANDS).find((known) => args.slice(0, known.split(' ').length).join(' ') === known)
const command = name === undefined ? undefined : COMMANDS[name]
if (name === undefined || command === undefined) {
  const lines = Object.entries(COMMANDS).map(([known, { usage }]) => `  peluit ${known} ${usage}`)
  process.stderr.write(`${['peluit: commands are', ...lines].join('\n')}\n`)
  process.exitCode = 2
} else {
  try {
    await command.run(args.slice(name.split(' ').length))
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`peluit: ${error.message}\nusage: peluit ${name} ${command.usage}\n`)
      process.exit(2)
    }
    const sentence = explain(error)
    // An error's own message may quote content of the database.
    if (sentence === null) log('command_failed', {}, error)
    else process.stderr.write(`peluit: ${sentence}\n`)
    // Open connections and timers must not keep the process alive.
    process.exit(1)
  }
}
