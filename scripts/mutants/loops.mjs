// An altered loop may never end, and a process in such a loop cannot be asked to stop, so every loop counts its turns.
import { nodesIn } from './tree.mjs'

/** Far more turns than any loop of a rule needs in its tests. */
const MOST_TURNS = 20_000
const LOOPS = ['WhileStatement', 'DoWhileStatement', 'ForStatement', 'ForOfStatement']

/** The changes that give each loop a limit. */
export function endsOfLoops(statements) {
  return [...nodesIn(statements)]
    .filter(({ node }) => LOOPS.includes(node.type))
    .flatMap(({ node }, at) => {
      const turn = `if (++turns${at} > ${MOST_TURNS}) throw new Error('a loop without an end')`
      return [
        { start: node.start, end: node.start, by: `{ let turns${at} = 0; ` },
        { start: node.body.start, end: node.body.start, by: `{ ${turn}; ` },
        { start: node.body.end, end: node.body.end, by: ' }' },
        { start: node.end, end: node.end, by: ' }' },
      ]
    })
}

/** The text after all these changes; none may lie within another. */
export function applied(text, changes) {
  let changed = text
  // From the end backwards, so that earlier positions stay valid; of two changes at one place the first comes first.
  const backwards = changes.map((change, at) => ({ ...change, at })).sort((a, b) => b.start - a.start || b.at - a.at)
  for (const { start, end, by } of backwards) changed = changed.slice(0, start) + by + changed.slice(end)
  return changed
}
