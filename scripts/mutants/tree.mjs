// A source file as a syntax tree, without its types: they are erased before the program runs, so they cannot be wrong.
import { parseSync } from 'rolldown/utils'

/** The statements of a source file. Throws when it cannot be parsed. */
export function parse(path, text) {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0].message}`)
  return program.body
}

/** The expression without `as const`, `satisfies …` and the like. */
export function bare(node) {
  return node?.type.startsWith('TS') && node.expression ? bare(node.expression) : node
}

const TYPES = ['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType']

/** Every node below this one, with its ancestors, the nearest first. */
export function* nodesIn(node, above = []) {
  if (Array.isArray(node)) {
    for (const one of node) yield* nodesIn(one, above)
    return
  }
  if (typeof node !== 'object' || node === null || typeof node.type !== 'string') return
  if (node.type === 'ImportDeclaration') return
  if (node.type.startsWith('TS')) {
    yield* nodesIn(node.expression, above)
    return
  }
  yield { node, above }
  for (const [key, child] of Object.entries(node)) {
    if (!TYPES.includes(key)) yield* nodesIn(child, [node, ...above])
  }
}
