// Checks the word list of the sources: every rule, and every word against Debian's hunspell-id (apt install
// hunspell-id). Run: node scripts/wordlist/check.mjs. Prints what it checked; ends with status 1 if anything is wrong.
import { gzipSync } from 'node:zlib'
import { DENIED } from '../../src/protocol/account/words/deny.ts'
import { WORDS } from '../../src/protocol/account/words/index.ts'
import { problems } from '../../src/protocol/account/words/rules.ts'
import { acceptedWords } from './hunspell.mjs'

const { accepted, stems } = acceptedWords()
const unknown = WORDS.filter((word) => !accepted.has(word))
const derived = WORDS.filter((word) => accepted.has(word) && accepted.get(word) !== word)
const broken = problems(WORDS, DENIED)

console.log(`dictionary: ${stems} stems, ${accepted.size} plain words of 3 to 8 letters with their derived forms`)
console.log(
  `words: ${WORDS.length}, of them ${WORDS.length - derived.length - unknown.length} stems, ${derived.length} derived`,
)
console.log(`not in the dictionary: ${unknown.length} ${unknown.join(' ')}`)
console.log(`pairs compared: ${(WORDS.length * (WORDS.length - 1)) / 2}; deny-list: ${DENIED.length} words`)
console.log(`rules broken: ${broken.length} ${broken.join('; ')}`)
console.log(`letters: ${lengths()}; gzip: ${gzipSync(WORDS.join(' '), { level: 9 }).length} bytes`)
process.exitCode = unknown.length + broken.length > 0 ? 1 : 0

function lengths() {
  const counts = new Map()
  for (const { length } of WORDS) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([length, count]) => `${length}: ${count}`)
    .join(', ')
}
