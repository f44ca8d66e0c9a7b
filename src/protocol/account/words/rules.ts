/** The rules that make a word safe to write by hand and to type again. Devices use only `fold` from this file. */

/** Letters that Indonesians hear or write alike become one. */
export function fold(word: string): string {
  return word
    .replaceAll('sy', 's')
    .replaceAll('kh', 'k')
    .replaceAll(/[vp]/g, 'f')
    .replaceAll('z', 'j')
    .replaceAll('q', 'k')
}

/** True when one inserted, dropped or replaced letter, or none, turns `a` into `b`. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return withinOneEdit(b, a)
  if (b.length - a.length > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  return a.slice(a.length === b.length ? start + 1 : start) === b.slice(start + 1)
}

/** True when the first four letters cannot distinguish the two words: `api` and `apik`, `bulan` and `bulat`. */
export function sharesOpening(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short.slice(0, 4))
}

/** Everything wrong with a list, as sentences; an empty answer means that every rule holds. */
export function problems(words: readonly string[], denied: readonly string[], count = 2048): string[] {
  const refused = new Set(denied)
  const found: string[] = []
  if (words.length !== count) found.push(`${words.length} words instead of ${count}`)
  words.forEach((word, at) => {
    if (!/^[a-z]{3,8}$/.test(word)) found.push(`${word}: not 3 to 8 letters a-z`)
    if (refused.has(word)) found.push(`${word}: on the deny-list`)
    const next = words[at + 1]
    if (next !== undefined && word >= next) found.push(`${word}, ${next}: not in order`)
  })
  return [...found, ...likePairs(words)]
}

function likePairs(words: readonly string[]): string[] {
  const found: string[] = []
  const folded = words.map(fold)
  for (const [at, word] of words.entries()) {
    for (let other = at + 1; other < words.length; other += 1) {
      const second = words[other] ?? ''
      if (sharesOpening(word, second)) found.push(`${word}, ${second}: same first letters`)
      if (withinOneEdit(folded[at] ?? '', folded[other] ?? '')) found.push(`${word}, ${second}: one edit apart`)
    }
  }
  return found
}
