import { writeFileSync } from 'node:fs'
import { tellError } from './counts.mjs'

/** Vitest reporter for `npm test`: unlike Vitest's own JSON it keeps the reason why a test was skipped. */
export default class {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state) => tests.filter((test) => test.result().state === state)
    const problems = [
      ...inState('failed').map((test) => [nameOf(test), ...test.result().errors.map(tellVitestError)].join('\n')),
      ...modules.flatMap((module) => module.errors().map((error) => `${module.moduleId}: ${error.message}`)),
      ...unhandledErrors.map((error) => `outside any test: ${error.message}`),
    ]
    const reasons = inState('skipped').map((test) =>
      [nameOf(test), test.result().note ?? 'no reason given'].join(' – '),
    )
    const passed = inState('passed').length
    const report = { passed, failed: problems.length, skipped: reasons.length, reasons, problems }
    writeFileSync(process.env.TEST_REPORT, JSON.stringify(report))
  }
}

function nameOf(test) {
  return `${test.module.relativeModuleId}: ${test.fullName}`
}

function tellVitestError({ message, stacks }) {
  const [at] = stacks ?? []
  return tellError({ message, location: at && { file: at.file, line: at.line } })
}
