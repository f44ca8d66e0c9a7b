// A Vitest that stays alive and tests many altered texts in one run: each test is loaded again for each mutant, with a
// number after its name, and every file of the domain that it loads gets the same number.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { applied, endsOfLoops } from './loops.mjs'
import { parse } from './tree.mjs'

const ASK = fileURLToPath(new URL('ask.mjs', import.meta.url))
const NUMBERED = /^(.+)\?mutant=(\d+)$/

/** Opens a lane; several can work at the same time. No file on the disk is changed. */
export async function openLane() {
  const altered = new Map()
  let last = 0
  const vitest = await createVitest(
    'test',
    {
      config: false,
      watch: false,
      include: [ASK],
      reporters: [{}],
      maxWorkers: 1,
      pool: 'threads',
      isolate: false,
      testTimeout: 60_000,
      // Nothing may be reused from an earlier run.
      fsModuleCache: false,
    },
    { plugins: [numbered(altered)] },
  )
  const [specification] = await vitest.globTestSpecifications()

  /** The mutants (`{ file, text }`) that none of these tests notices. */
  async function survivors(mutants, tests) {
    const questions = mutants.map((mutant) => {
      last++
      altered.set(String(last), mutant)
      return { number: last, tests: tests.map((test) => `${resolve(test)}?mutant=${last}`) }
    })
    vitest.provide('questions', questions)
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification])
    const answers = new Map([...testModules[0].children.suites()].map((suite) => [suite.name, suite.state()]))
    altered.clear()
    const silent = questions.filter(({ number }) => !['passed', 'failed'].includes(answers.get(String(number))))
    if (silent.length > 0 || unhandledErrors.length > 0) {
      throw new Error('the tests could not be run', { cause: [unhandledErrors, testModules[0].errors()] })
    }
    return mutants.filter((_, at) => answers.get(String(questions[at].number)) === 'passed')
  }

  return { survivors, close: () => vitest.close() }
}

/**
 * Passes a number on to every file that a numbered file loads, and gives each altered file its altered text. Loops in
 * every file get a limit, because a wrong day may keep a loop in another file from ending.
 */
function numbered(altered) {
  return {
    name: 'numbered',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, from, number] = NUMBERED.exec(importer ?? '') ?? []
      return from && source.startsWith('.') ? `${resolve(dirname(from), source)}?mutant=${number}` : null
    },
    load(id) {
      const [, file, number] = NUMBERED.exec(id) ?? []
      if (!file) return null
      const mutant = altered.get(number)
      const text = resolve(mutant.file) === file ? mutant.text : readFileSync(file, 'utf8')
      return applied(text, endsOfLoops(parse(file, text)))
    },
  }
}
