// The files that are altered, and the tests that concern each.
import { globSync, readFileSync } from 'node:fs'
import { findWay, loads } from '../../tests/boundaries/graph.ts'
import { parseSource } from '../../tests/boundaries/source.ts'

/** The files of the domain that hold rules: tables, limits and numbers, and the functions that decide by them. */
export const RULES = [
  'names/roles',
  'names/stages',
  'names/waits',
  'names/entries',
  'names/acts',
  'names/protection',
  'names/questionnaire',
  'names/languages',
  'names/limits',
  'names/site',
  'names/time-zones',
  'names/day',
  'rights',
  'stages',
  'waits',
  'two-signatures',
  'queue',
  'letters',
  'deadlines',
  'discard',
  'days',
  'working-days',
  'protection',
  'watch',
  'evidence',
  'password',
  'questionnaire',
  'questionnaire-check',
  'profile-check',
  'doctor',
  'errors',
  'link',
  'picture',
  'statistics/steps',
  'statistics/publication',
  'statistics/figures',
  'statistics/tally',
  'statistics/types',
  'statistics/rounded',
  'statistics/exact',
].map((name) => `src/domain/${name}.ts`)

/** Not run: it simulates years of offices for many seconds. A plain example must notice the same mistakes. */
const SLOW = 'src/domain/statistics/disclosure.test.ts'

/** For each file of rules, the tests to run one after another: its own, then the others that load it. */
export function testsByFile() {
  const paths = globSync('src/domain/**/*.ts').sort()
  const graph = loads(paths.map((path) => parseSource(path, readFileSync(path, 'utf8'))))
  const tests = paths.filter((path) => path.endsWith('.test.ts') && path !== SLOW)
  const stagesOf = (file) => {
    const own = file.replace(/ts$/, 'test.ts')
    const others = tests.filter((test) => test !== own && findWay(graph, test, new Set([file])))
    return [tests.filter((test) => test === own), others].filter((stage) => stage.length > 0)
  }
  return new Map(RULES.map((file) => [file, stagesOf(file)]))
}
