// The names that a built file uses of browsers and of the language, found in its syntax tree.
import { parseSync } from 'rolldown/utils'

/** Global names of single objects, and their interfaces. */
const SINGLE = {
  navigator: ['Navigator'],
  document: ['Document', 'Node', 'EventTarget'],
  crypto: ['Crypto'],
  performance: ['Performance'],
  screen: ['Screen'],
  history: ['History'],
  location: ['Location'],
  console: ['console'],
}
const WINDOWS = ['window', 'self', 'globalThis', 'parent', 'top']

/**
 * The late names that this file uses, each with its place. A member that is only read, not called, is taken for one of
 * our own objects if the built files themselves give this name to a property (`ownKeys`).
 */
export function findUses(name, text, young, ownKeys) {
  const found = []
  const note = (path, { start, end }) => found.push({ path, file: name, text: text.slice(start, end).slice(-80) })
  walk(parse(name, text), (node, parent, key) => {
    if (node.type === 'Identifier' && isReference(parent, key)) noteGlobal(node.name, node)
    if (node.type === 'MemberExpression') {
      const member = memberOf(node)
      if (member !== null) noteMember(node.object, member, node, parent.type === 'CallExpression' && key === 'callee')
    }
    if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern' && node.init) {
      for (const taken of node.id.properties) {
        if (taken.key?.name) noteMember(node.init, taken.key.name, taken, false)
      }
    }
  })
  return found

  function noteGlobal(global, node) {
    if (young.globals.has(global)) note(global, node)
  }

  function noteMember(object, member, node, called) {
    const holder =
      object.type === 'Identifier' ? object.name : WINDOWS.includes(object.object?.name) && memberOf(object)
    if (WINDOWS.includes(holder)) return noteGlobal(member, node)
    const path = `${holder}.${member}`
    if (young.statics.has(path)) return note(path, node)
    if (Object.hasOwn(SINGLE, holder)) {
      const owner = SINGLE[holder].find((one) => young.own.has(`${one}.${member}`))
      return owner && note(`${owner}.${member}`, node)
    }
    const owners = young.members.get(member)
    if (owners && (called || !ownKeys.has(member))) note(`.${member}`, node)
  }
}

/** The names that this file gives to properties of objects and classes. */
export function ownKeysOf(name, text) {
  const keys = new Set()
  walk(parse(name, text), (node, parent) => {
    const named =
      node.type === 'Property' ? parent.type === 'ObjectExpression' : /^(Method|Property)Definition$/.test(node.type)
    if (named && !node.computed && node.key.name) keys.add(node.key.name)
  })
  return keys
}

export function parse(name, text) {
  const { program, errors } = parseSync(name, text)
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`)
  return program
}

/** Calls `visit(node, parent, key)` for each node of the tree. */
export function walk(node, visit, parent = {}, key = '') {
  if (Array.isArray(node)) for (const one of node) walk(one, visit, parent, key)
  else if (typeof node === 'object' && node !== null) {
    if (node.type) visit(node, parent, key)
    for (const [name, child] of Object.entries(node)) walk(child, visit, node.type ? node : parent, name)
  }
}

function memberOf({ type, computed, property }) {
  if (type !== 'MemberExpression') return null
  if (!computed) return property.type === 'Identifier' ? property.name : null
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null
}

/** Whether an identifier stands for a variable, not for the name of a property or a label. */
function isReference(parent, key) {
  if (parent.type === 'MemberExpression' && key === 'property') return parent.computed
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && key === 'key') return parent.computed
  return !/^(LabeledStatement|BreakStatement|ContinueStatement|ImportSpecifier|ExportSpecifier|MetaProperty)$/.test(
    parent.type,
  )
}
