// What a server can do to a page of ciphertexts. Each of these must be noticed.

/** Changed pages, by what was done; `parts` are ciphertexts that are in the page, at least two of one length. */
export function pageLies(page: Buffer, parts: readonly Buffer[], foreign: Buffer): Record<string, Buffer> {
  const [first, second] = parts.filter((part) => parts.some((other) => other !== part && other.length === part.length))
  if (!first || !second) throw new Error('no two ciphertexts of one length')
  const lies: Record<string, Buffer> = {
    'two exchanged': replaced(replaced(replaced(page, first, foreign), second, first), foreign, second),
    'one twice': replaced(page, second, first),
    'one of another case': replaced(page, first, foreign),
    'one left out': Buffer.concat(splitAt(page, first)),
    'the last byte missing': page.subarray(0, -1),
    nothing: Buffer.alloc(0),
    'a byte too many': Buffer.concat([page, Buffer.alloc(1)]),
    'much too many': Buffer.concat([page, Buffer.alloc(8 * 1_048_576)]),
  }
  for (const [at, part] of parts.entries()) {
    const changed = Buffer.from(part)
    changed[part.length - 1] = (changed[part.length - 1] as number) ^ 1
    lies[`ciphertext ${at} changed`] = replaced(page, part, changed)
  }
  return lies
}

function replaced(page: Buffer, part: Buffer, by: Buffer): Buffer {
  const [before, after] = splitAt(page, part)
  return Buffer.concat([before, by, after])
}

function splitAt(page: Buffer, part: Buffer): [Buffer, Buffer] {
  const at = page.indexOf(part)
  if (at < 0) throw new Error('the ciphertext is not in the page')
  return [page.subarray(0, at), page.subarray(at + part.length)]
}
