import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

/** Runs a step with its output on the terminal; a step that fails without a failed test counts as one failure. */
export async function runStep({ name, command, env, count }) {
  console.log(`\n── ${name}: ${command.join(' ')}`)
  const started = Date.now()
  const code = await finish(command, env)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const { passed, failed, skipped, reasons, problems, flaky } = count(code)
  const silent = code !== 0 && failed === 0
  const outcome = {
    name,
    seconds,
    passed,
    failed: silent ? 1 : failed,
    skipped,
    reasons,
    flaky,
    problems: silent ? [`${command[0]} ended with code ${code}`] : problems,
  }
  console.log(`── ${name}: ${passed} passed, ${outcome.failed} failed, ${skipped} skipped in ${seconds} s`)
  return outcome
}

function finish([program, ...args], env) {
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, PATH: path, ...env },
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(error.message)
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}
