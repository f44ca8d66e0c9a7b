/**
 * The shortest run of letters, digits and the like that counts as text, and how many of them must differ. Four
 * megabytes of compressed data, which look random, contain such a run once in two thousand pictures; plain areas repeat
 * few bytes.
 */
const [LENGTH, DIFFERENT] = [18, 9]

const letters = new Uint8Array(256)
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:/_@+-') {
  letters[letter.charCodeAt(0)] = 1
}

/** Whether data that should hold only the codes of a picture contains a text. */
export function holdsText(bytes: Uint8Array): boolean {
  for (let from = 0; from + LENGTH <= bytes.length; ) {
    // Backwards, because usually the first look shows that no run can begin here.
    let at = from + LENGTH - 1
    while (at >= from && isLetter(bytes, at)) at--
    if (at < from && new Set(bytes.subarray(from, from + LENGTH)).size >= DIFFERENT) return true
    from = Math.max(at, from) + 1
  }
  return false
}

/** Whether a cut at `at` would go through the middle of a text: four letters on either side. */
export function cutsText(bytes: Uint8Array, at: number): boolean {
  for (let i = at - 4; i < at + 4; i++) if (!isLetter(bytes, i)) return false
  return true
}

function isLetter(bytes: Uint8Array, at: number): boolean {
  return letters[bytes[at] ?? 0] === 1
}
