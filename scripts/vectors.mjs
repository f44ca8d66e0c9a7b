// Writes the test vectors of the protocol: src/protocol/vectors/*.json and words.txt.
//
//   node scripts/vectors.mjs           write them (only if version 1 itself turns out to be wrong)
//   node scripts/vectors.mjs --check   make them again and compare: they depend only on their seed
//
// v11-age.json is not made here: it holds files published by the authors of age (docs/protocol.md, Test vectors).
import { readFileSync, writeFileSync } from 'node:fs'
import { WORDS } from '../src/protocol/account/words/index.ts'
import { acts } from './vectors/acts.mjs'
import { codes, fingerprints, wrongCodes } from './vectors/codes.mjs'
import { contents } from './vectors/contents.mjs'
import { custodyCopies } from './vectors/custody.mjs'
import { desks } from './vectors/desks.mjs'
import { headers } from './vectors/headers.mjs'
import { names } from './vectors/names.mjs'
import { passwords } from './vectors/passwords.mjs'
import { lockboxes, receipts, vaults } from './vectors/sealed.mjs'
import { seedRandomness } from './vectors/seeded.mjs'
import { padding, pieces } from './vectors/sizes.mjs'
import { statements } from './vectors/statements.mjs'

const makers = {
  'v01-codes': codes,
  'v02-wrong-codes': wrongCodes,
  'v03-passwords': passwords,
  'v04-statements': statements,
  'v05-headers': headers,
  'v06-pieces': pieces,
  'v07-padding': padding,
  'v08-lockboxes': lockboxes,
  'v09-fingerprints': fingerprints,
  'v12-vaults': vaults,
  'v13-receipts': receipts,
  'v14-names': names,
  'v15-acts': acts,
  'v16-desks': desks,
  'v17-contents': contents,
  'v18-custody-copies': custodyCopies,
}

const folder = new URL('../src/protocol/vectors/', import.meta.url)
const files = { 'words.txt': `${WORDS.join('\n')}\n` }
for (const [name, make] of Object.entries(makers)) {
  seedRandomness(name)
  files[`${name}.json`] = `${JSON.stringify(await make(), null, 2)}\n`
}

const check = process.argv.includes('--check')
for (const [name, text] of Object.entries(files)) {
  const url = new URL(name, folder)
  if (!check) writeFileSync(url, text)
  else if (flat(readFileSync(url, 'utf8')) !== flat(text)) {
    console.error(`${name} differs from what is made today`)
    process.exitCode = 1
  }
}

/** Without white space, because the formatter may change it. */
function flat(text) {
  return text.startsWith('{') ? JSON.stringify(JSON.parse(text)) : text
}
