import type { SourceFile } from './source.ts'

type Graph = Map<string, string[]>

/** The files that each file imports, types included: two files that need each other's types should be one, or three. */
export function names(files: SourceFile[]): Graph {
  return new Map(files.map((file) => [file.path, file.imports.map((it) => it.to)]))
}

/** The files that each file loads when the program runs, where imports of types are erased. */
export function loads(files: SourceFile[]): Graph {
  return new Map(files.map((file) => [file.path, file.imports.filter((it) => !it.typeOnly).map((it) => it.to)]))
}

/** Each circle of imports once, as the list of its files. */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.push(trail.slice(at))
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return cycles
}

/** The shortest path of imports from a file to one of the targets, or undefined. */
export function findWay(graph: Graph, from: string, targets: ReadonlySet<string>): string[] | undefined {
  const ways = [[from]]
  const seen = new Set([from])
  for (const way of ways) {
    const last = way.at(-1) ?? from
    if (targets.has(last)) return way
    for (const next of graph.get(last) ?? []) {
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
