// Reads Debian's hunspell-id (package hunspell-id) and lists the stems and derived forms that it accepts.
// Only the features of this dictionary are implemented: two-letter flags, prefixes, suffixes, circumfixes.
import { readFileSync } from 'node:fs'

const FOLDER = '/usr/share/hunspell'
const CIRCUMFIX = 'A1'

/** All plain lower-case words of 3 to 8 letters that the dictionary accepts, each with its stem. */
export function acceptedWords(folder = FOLDER) {
  const affixes = readAffixes(readFileSync(`${folder}/id_ID.aff`, 'latin1'))
  const accepted = new Map()
  const stems = readStems(readFileSync(`${folder}/id_ID.dic`, 'latin1'))
  for (const { stem } of stems) keep(accepted, stem, stem)
  for (const { stem, flags } of stems) for (const form of derive(stem, flags, affixes)) keep(accepted, form, stem)
  return { accepted, stems: stems.length }
}

function keep(accepted, word, stem) {
  if (/^[a-z]{3,8}$/.test(word) && !accepted.has(word)) accepted.set(word, stem)
}

function readStems(text) {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [stem = '', flags = ''] = line.trim().split('/')
      return { stem, flags: pairs(flags) }
    })
}

function readAffixes(text) {
  const affixes = new Map()
  for (const line of text.split(/\r?\n/)) {
    const [kind, flag, strip, add, condition] = line.replace(/\s#.*/, '').trim().split(/\s+/)
    if ((kind !== 'PFX' && kind !== 'SFX') || condition === undefined) continue
    const [letters = '', next = ''] = add.split('/')
    const rule = {
      strip: strip === '0' ? '' : strip,
      letters,
      next: pairs(next),
      fits: new RegExp(kind === 'PFX' ? `^${condition}` : `${condition}$`),
    }
    const affix = affixes.get(flag) ?? { kind, rules: [] }
    affix.rules.push(rule)
    affixes.set(flag, affix)
  }
  return affixes
}

function* derive(stem, flags, affixes) {
  for (const suffixed of apply(stem, flags, 'SFX', affixes)) {
    const bound = suffixed.next.includes(CIRCUMFIX)
    if (!bound) yield suffixed.word
    for (const prefixed of apply(suffixed.word, suffixed.next, 'PFX', affixes)) {
      if (prefixed.next.includes(CIRCUMFIX) === bound) yield prefixed.word
    }
  }
  for (const prefixed of apply(stem, flags, 'PFX', affixes)) {
    if (!prefixed.next.includes(CIRCUMFIX)) yield prefixed.word
  }
}

function* apply(word, flags, kind, affixes) {
  for (const flag of flags) {
    const affix = affixes.get(flag)
    if (affix?.kind !== kind) continue
    for (const { strip, letters, next, fits } of affix.rules) {
      if (!fits.test(word)) continue
      if (kind === 'PFX' && word.startsWith(strip)) yield { word: letters + word.slice(strip.length), next }
      if (kind === 'SFX' && word.endsWith(strip))
        yield { word: word.slice(0, word.length - strip.length) + letters, next }
    }
  }
}

function pairs(flags) {
  return flags.match(/../g) ?? []
}
