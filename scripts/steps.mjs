import { join } from 'node:path'
import { countChecks, countPlaywright, countReport } from './counts.mjs'

/** All checks. Cheap ones come first, so that they fail early; those after the build need it. */
export function listSteps(folder) {
  return [
    { name: 'types', command: ['tsc', '-p', '.'], count: countChecks },
    { name: 'client-types', command: ['tsc', '-p', 'tsconfig.clients.json'], count: countChecks },
    { name: 'lint', command: ['biome', 'ci', '.'], count: countChecks },
    { name: 'unused', command: ['knip'], count: countChecks },
    vitestStep(folder, 'unit', 'node'),
    vitestStep(folder, 'server', 'server'),
    vitestStep(folder, 'components', 'browser'),
    { name: 'build', command: ['node', 'scripts/prepare.mjs', '--dev'], count: countChecks },
    scriptStep(folder, 'floor', 'scripts/floor.mjs'),
    scriptStep(folder, 'budgets', 'scripts/budgets.mjs'),
    blackboxStep(folder),
    e2eStep(folder),
  ]
}

/** Tests the built product from outside; without `files`, all tests. */
export function blackboxStep(folder, ...files) {
  return vitestStep(folder, 'blackbox', 'blackbox', files)
}

/** Tests whole stories of people in the built product, in a browser. */
export function e2eStep(folder) {
  const report = join(folder, 'e2e.json')
  return {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_DATA_DIR: join(folder, 'data') },
    count: countPlaywright(report),
  }
}

function vitestStep(folder, name, project, files = []) {
  const report = join(folder, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=./scripts/vitest-report.mjs']
  return {
    name,
    command: ['vitest', 'run', `--project=${project}`, ...reporters, ...files],
    env: { TEST_REPORT: report },
    count: countReport(report),
  }
}

function scriptStep(folder, name, script) {
  const report = join(folder, `${name}.json`)
  return {
    name,
    command: ['node', script],
    env: { TEST_REPORT: report },
    count: countReport(report),
  }
}
