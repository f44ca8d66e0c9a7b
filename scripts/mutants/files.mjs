// What is altered, and which tests concern it.
import { globSync, readFileSync } from 'node:fs'
import { findWay, loads } from '../../tests/boundaries/graph.ts'
import { parseSource } from '../../tests/boundaries/source.ts'

/** The files of the domain that hold rules: tables, limits, numbers, and what decides by them. */
export const RULES = [
  'names/roles',
  'names/stages',
  'names/entries',
  'names/questionnaire',
  'names/languages',
  'names/limits',
  'names/site',
  'names/time-zones',
  'names/day',
  'rights',
  'stages',
  'letters',
  'deadlines',
  'days',
  'working-days',
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

/** Not asked: it plays years of offices for many seconds. What it would notice a plain example has to notice too. */
const SLOW = 'src/domain/statistics/disclosure.test.ts'

/** For each file of rules the tests to ask one after another: its own, then the others that load it. */
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
