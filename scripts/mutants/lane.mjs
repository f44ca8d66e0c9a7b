// One Vitest that stays alive and asks the tests about many altered texts at once: each test is loaded again for each
// mutant, with a number behind its name, and whatever it loads of the domain bears the same number.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { applied, endsOfLoops } from './loops.mjs'
import { parse } from './tree.mjs'

const ASK = fileURLToPath(new URL('ask.mjs', import.meta.url))
const NUMBERED = /^(.+)\?mutant=(\d+)$/

/** Opens a lane; several can work at the same time. Nothing on the disk is touched. */
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
      // Nothing may come from an earlier run.
      fsModuleCache: false,
    },
    { plugins: [numbered(altered)] },
  )
  const [specification] = await vitest.globTestSpecifications()

  /** Those of the mutants (`{ file, text }`) that none of these tests notices. */
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
      throw new Error('the tests could not be asked', { cause: [unhandledErrors, testModules[0].errors()] })
    }
    return mutants.filter((_, at) => answers.get(String(questions[at].number)) === 'passed')
  }

  return { survivors, close: () => vitest.close() }
}

/**
 * Hands a number on to everything that a numbered file loads, and gives the altered text to the file that it is of.
 * Loops get an end in every file: a wrong day may keep a loop of another file from ending.
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
