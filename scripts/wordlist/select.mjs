// Chooses the 2,048 words of src/protocol/account/words/words.ts from the hand-written candidates:
//   node scripts/wordlist/select.mjs            compares with the list in the sources, changes nothing
//   node scripts/wordlist/select.mjs --write    replaces it; never after the first release: a word's place is its value
// The choice is a set of words with the largest weight in which no two are too alike. A local search with a fixed seed
// finds it, so that the same candidates give the same list on every machine.
import { readFileSync, writeFileSync } from 'node:fs'
import { DENIED } from '../../src/protocol/account/words/deny.ts'
import { fold, sharesOpening, withinOneEdit } from '../../src/protocol/account/words/rules.ts'
import { acceptedWords } from './hunspell.mjs'

const COUNT = 2048
const COMMON = 30
const FURTHER = 20
const STEPS = 20_000_000
const TARGET = new URL('../../src/protocol/account/words/words.ts', import.meta.url)

const { accepted } = acceptedWords()
const refused = new Set([...DENIED, ...read('removed.txt')])
const common = new Set(read('candidates-common.txt'))
const candidates = [...new Set([...common, ...read('candidates-further.txt')])].filter(usable).sort()
const weights = candidates.map((word) => (common.has(word) ? COMMON : FURTHER))
const alike = likeness(candidates)
const chosen = search(STEPS)
const kept = chosen
  .sort((a, b) => weights[b] - weights[a] || candidates[a].length - candidates[b].length)
  .slice(0, COUNT)
const words = kept.map((at) => candidates[at]).sort()

console.log(
  `${candidates.length} candidates in the dictionary, ${chosen.length} of them together, ${words.length} kept`,
)
console.log(`${words.filter((word) => common.has(word)).length} common, the others further words`)
if (words.length !== COUNT) throw new Error('too few candidates')
if (process.argv.includes('--write')) writeFileSync(TARGET, source(words))
else
  console.log(readFileSync(TARGET, 'utf8') === source(words) ? 'the list in the tree is this one' : 'the list differs')

function read(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split(/\s+/)
    .filter((word) => word !== '')
}

function usable(word) {
  return /^[a-z]{3,8}$/.test(word) && accepted.has(word) && !refused.has(word)
}

/** For each word, the indexes of the words that may not be in the list with it. */
function likeness(words) {
  const folded = words.map(fold)
  const near = words.map(() => [])
  for (let a = 0; a < words.length; a += 1) {
    for (let b = a + 1; b < words.length; b += 1) {
      if (!sharesOpening(words[a], words[b]) && !withinOneEdit(folded[a], folded[b])) continue
      near[a].push(b)
      near[b].push(a)
    }
  }
  return near
}

/** Puts one word in, removes the words that are too like it, fills the gaps; keeps the heaviest set found so far. */
function search(steps) {
  const next = randomNumbers(1)
  const inside = new Uint8Array(weights.length)
  const displaced = new Int32Array(weights.length)
  const tried = new Int32Array(weights.length)
  let total = 0
  const put = (at, sign) => {
    inside[at] = sign > 0 ? 1 : 0
    total += sign * weights[at]
    for (const other of alike[at]) displaced[other] += sign * weights[at]
  }
  const fill = (places) => {
    for (const at of [...places].sort((a, b) => weights[b] - weights[a])) {
      if (!inside[at] && displaced[at] === 0) put(at, 1)
    }
  }
  fill([...weights.keys()].sort((a, b) => alike[a].length - alike[b].length))
  let best = { total, inside: inside.slice() }
  for (let step = 1; step <= steps; step += 1) {
    const at = Math.floor(next() * weights.length)
    if (inside[at] || tried[at] > step - 300) continue
    if (displaced[at] > weights[at] && next() > 0.01) continue
    const out = alike[at].filter((other) => inside[other])
    for (const other of out) put(other, -1)
    put(at, 1)
    for (const other of out) {
      tried[other] = step
      fill(alike[other])
    }
    if (total > best.total) best = { total, inside: inside.slice() }
  }
  return [...weights.keys()].filter((at) => best.inside[at])
}

/** A small seeded generator, which is enough: it helps to choose public words, not secrets. */
function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function source(words) {
  const lines = []
  for (let at = 0; at < words.length; at += 12) lines.push(`  ${words.slice(at, at + 12).join(' ')}`)
  return [
    "/** The 2,048 words of account codes. Rules and record: docs/wordlist.md. A word's place is its value: never reorder. */",
    'export const WORDS: readonly string[] = `',
    ...lines,
    '`',
    '  .trim()',
    '  .split(/\\s+/)',
    '',
  ].join('\n')
}
