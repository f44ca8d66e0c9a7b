/**
 * So many letters, digits and the like in a row, with so many different ones among them. In four megabytes of compressed
 * data, which are as good as random, such a row turns up once in two thousand pictures; even areas repeat few bytes.
 */
const [LENGTH, DIFFERENT] = [18, 9]

const letters = new Uint8Array(256)
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:/_@+-') {
  letters[letter.charCodeAt(0)] = 1
}

/** Whether data that should hold nothing but codes of a picture has a text in it. */
export function holdsText(bytes: Uint8Array): boolean {
  for (let from = 0; from + LENGTH <= bytes.length; ) {
    // From behind, because mostly the first look shows that no row can begin here.
    let at = from + LENGTH - 1
    while (at >= from && isLetter(bytes, at)) at--
    if (at < from && new Set(bytes.subarray(from, from + LENGTH)).size >= DIFFERENT) return true
    from = Math.max(at, from) + 1
  }
  return false
}

/** Whether a cut at `at` would go through the midst of a text: four letters on either side. */
export function cutsText(bytes: Uint8Array, at: number): boolean {
  for (let i = at - 4; i < at + 4; i++) if (!isLetter(bytes, i)) return false
  return true
}

function isLetter(bytes: Uint8Array, at: number): boolean {
  return letters[bytes[at] ?? 0] === 1
}
