// All changes of a source file at one place. A change is a range and the text that replaces it; all of them are
// mistakes that a person could make.
import { nodesIn } from './tree.mjs'

const OPERATORS = {
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '>': ['>=', '<'],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
}
const METHODS = {
  some: ['every'],
  every: ['some'],
  min: ['max'],
  max: ['min'],
  floor: ['ceil'],
  ceil: ['floor'],
  round: ['floor', 'ceil'],
}

/** The changes of these statements that need only a single node; rows of tables have more, in `tables.mjs`. */
export function changesOf(statements, text, vocabularies) {
  return [...nodesIn(statements)].flatMap(({ node, above }) => {
    switch (node.type) {
      case 'Literal':
        return literal(node, above, vocabularies)
      case 'ArrayExpression':
        return list(node, above, text, vocabularies)
      case 'BinaryExpression':
      case 'LogicalExpression':
        return operator(node, text)
      case 'UnaryExpression':
        return node.operator === '!' ? [{ start: node.start, end: node.start + 1, by: '' }] : []
      case 'MemberExpression':
        return (METHODS[node.property.name] ?? []).map((by) => ({ ...rangeOf(node.property), by }))
      default:
        return []
    }
  })
}

/** Removes one of several things separated by commas, with its comma. */
export function without(things, thing, text) {
  const at = things.indexOf(thing)
  if (at > 0) return { start: things[at - 1].end, end: thing.end, by: '' }
  const end = things[1]?.start ?? thing.end + (text.slice(thing.end).match(/^,/)?.[0].length ?? 0)
  return { start: thing.start, end, by: '' }
}

function literal({ start, end, value, raw }, [parent], vocabularies) {
  if (typeof value === 'number') {
    const step = Number.isInteger(value) ? 1 : value / 10
    return [value + step, value - step].map((by) => ({ start, end, by: String(by) }))
  }
  if (typeof value === 'boolean') return [{ start, end, by: String(!value) }]
  // Lists have changes of their own, and a key is not a value.
  if (typeof value !== 'string' || parent.type === 'ArrayExpression' || parent.key?.start === start) return []
  const words = vocabularies.find((one) => one.includes(value)) ?? []
  return words.filter((word) => word !== value).map((by) => ({ start, end, by: raw.replace(value, by) }))
}

/** One word fewer, one word more, two words exchanged. */
function list(node, above, text, vocabularies) {
  const { elements, end } = node
  const words = elements.map((element) => element?.value)
  if (words.length === 0 || !words.every((word) => ['string', 'number'].includes(typeof word))) return []
  const vocabulary = vocabularies.find((one) => words.every((word) => one.includes(word)))
  const more = vocabulary?.filter((word) => !words.includes(word)) ?? (typeof words[0] === 'string' ? ['another'] : [])
  const last = elements.at(-1)
  return [
    ...elements.map((element) => without(elements, element, text)),
    ...more.map((word) => ({ start: last.end, end: last.end, by: `, '${word}'` })),
    ...(isExported(above) ? elements.slice(1).map((second, at) => swapped(elements[at], second, text)) : []),
  ].filter(({ start }) => start < end)
}

function swapped(first, second, text) {
  const [one, between, other] = [
    text.slice(first.start, first.end),
    text.slice(first.end, second.start),
    text.slice(second.start, second.end),
  ]
  return { start: first.start, end: second.end, by: other + between + one }
}

/** Whether it is the value of an exported name: only then can its order be seen from outside. */
function isExported([parent, , above]) {
  return parent?.type === 'VariableDeclarator' && above?.type === 'ExportNamedDeclaration'
}

function operator({ operator: is, left, right }, text) {
  const between = text.slice(left.end, right.start)
  const start = left.end + between.indexOf(is)
  return (OPERATORS[is] ?? []).map((by) => ({ start, end: start + is.length, by }))
}

function rangeOf({ start, end }) {
  return { start, end }
}
