// Rows of tables: a list of objects, or an object of lists, in a constant of a file.
import { without } from './changes.mjs'
import { bare } from './tree.mjs'

/** The lists in a row of the table of moves, and the vocabulary of each. */
const LISTS = { from: 'stages', by: 'roles', outcomes: 'outcomes', ended: 'outcomes' }

/** The tables of moves. */
const MOVES = ['MOVES', 'FORMER_MOVES']

/**
 * Each table with one row fewer. In the table of moves also: each list with a word fewer and a word more, even if it is
 * written as an expression; each demand dropped or added; each row reversed. `values` are the exports of the file.
 */
export function changesOfTables(statements, text, values, vocabularies) {
  return constants(statements).flatMap(({ name, value }) => {
    if (value.type === 'ObjectExpression') return value.properties.map((one) => without(value.properties, one, text))
    if (value.type !== 'ArrayExpression' || !value.elements.every(isObject)) return []
    return value.elements.flatMap((row, at) => [
      without(value.elements, row, text),
      ...(MOVES.includes(name) ? changesOfMove(row, values[name][at], text, vocabularies) : []),
    ])
  })
}

/** The constants of the file with their values. */
function constants(statements) {
  return statements
    .map((statement) => statement.declaration ?? statement)
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations)
    .map(({ id, init }) => ({ name: id.name, value: bare(init) }))
}

function changesOfMove(row, move, text, vocabularies) {
  const properties = Object.fromEntries(row.properties.map((one) => [one.key.name, one]))
  const source = ({ value }) => text.slice(value.start, value.end)
  const replaced = ({ value }, by) => ({ start: value.start, end: value.end, by })
  const added = (by) => ({ start: row.properties.at(-1).end, end: row.properties.at(-1).end, by: `, ${by}` })
  const lists = Object.entries(LISTS).flatMap(([key, vocabulary]) => {
    const property = properties[key]
    // A list of literal words is altered word by word already.
    if (!property || property.value.type === 'ArrayExpression') return []
    return vocabularies[vocabulary].map((word) =>
      move[key].includes(word)
        ? replaced(property, `(${source(property)}).filter((one) => one !== '${word}')`)
        : replaced(property, `[...${source(property)}, '${word}']`),
    )
  })
  const { from, to, demands, outcomes, ended } = properties
  return [
    ...lists,
    demands ? without(row.properties, demands, text) : added("demands: ['reason']"),
    ...[outcomes, ended].filter(Boolean).map((list) => without(row.properties, list, text)),
    ...(move.from.length === 1
      ? [{ start: from.start, end: to.end, by: `from: [${source(to)}], to: '${move.from[0]}'` }]
      : []),
  ]
}

function isObject(node) {
  return node?.type === 'ObjectExpression'
}
