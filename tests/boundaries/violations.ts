import { findCycles, findWay, loads, names } from './graph.ts'
import { mayWriteSql, rules } from './rules.ts'
import type { SourceFile } from './source.ts'

/** Modules that open, seal or read a code: the server must not import any of them, not even indirectly. */
const secrets = new Set([
  'age-encryption',
  'src/protocol/sealing/age.ts',
  'src/protocol/sealing/lockbox.ts',
  'src/protocol/account/code.ts',
])

/** Every violation in one line: the rule, the file and its import. */
export function findViolations(files: SourceFile[]): string[] {
  return [...brokenImports(files), ...strayQueries(files), ...cycles(names(files)), ...reachedSecrets(loads(files))]
}

function brokenImports(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    rules
      .filter((rule) => rule.files.test(file.path))
      .flatMap((rule) =>
        file.imports
          .filter((imported) => rule.forbids(imported, file))
          .map((imported) => `${rule.name}: ${file.path} imports ${imported.to}`),
      ),
  )
}

function strayQueries(files: SourceFile[]): string[] {
  const stray = files.filter((file) => file.speaksSql && !mayWriteSql(file))
  return stray.map((file) => `SQL stays in queries.ts: ${file.path}`)
}

function cycles(graph: Map<string, string[]>): string[] {
  return findCycles(graph).map((cycle) => `no circle of imports: ${cycle.join(' → ')}`)
}

function reachedSecrets(graph: Map<string, string[]>): string[] {
  const server = [...graph.keys()].filter((path) => path.startsWith('src/server/'))
  const ways = server.flatMap((path) => [findWay(graph, path, secrets) ?? []])
  return ways.filter((way) => way.length > 0).map((way) => `the server never opens or seals: ${way.join(' → ')}`)
}
