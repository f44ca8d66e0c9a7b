// Syntax that the oldest supported browsers cannot parse, or handle wrongly, and that the build passes on.
import { parse, walk } from './uses.mjs'

/**
 * Class static blocks and lookbehind in regular expressions came with Safari 16.4, the flag v with 17, attributes of
 * imports with Chrome 123, `using` and modifiers in regular expressions still later. Before 16, Safari resolves the
 * names in a field's initializer in the wrong scope if it has a parenthesis or an arrow function
 * (https://webkit.org/b/236843).
 */
export function findYoungSyntax(name, text) {
  const found = new Set()
  walk(parse(name, text), (node, parent, key) => {
    if (isYoung(node)) found.add(node)
    if (parent.type === 'PropertyDefinition' && key === 'value') findInField(node)
  })
  return [...found].sort((a, b) => a.start - b.start).map(({ start, end }) => `${name}: ${text.slice(start, end)}`)

  function findInField(value) {
    walk(value, (node) => {
      if (/^(ParenthesizedExpression|ArrowFunctionExpression)$/.test(node.type)) found.add(node)
    })
  }
}

function isYoung(node) {
  if (node.type === 'StaticBlock') return true
  if (node.type === 'VariableDeclaration') return node.kind.includes('using')
  if (node.type === 'ImportExpression') return Boolean(node.options)
  if (/^(Import|Export(Named|All))Declaration$/.test(node.type)) return (node.attributes?.length ?? 0) > 0
  return node.regex !== undefined && isYoungExpression(node.regex)
}

function isYoungExpression({ pattern, flags }) {
  return /\(\?<[=!]/.test(pattern) || /\(\?[ims-]+:/.test(pattern) || flags.includes('v')
}
