// How a secret key is printed: first its kind, then groups of four; the last line is the part to type back.

const PREFIX = /^AGE-SECRET-KEY-PQ-1/

/** The lines of an identity; joined without spaces they are the key that `age` accepts. */
export function sheetLines(identity: string): string[] {
  const [prefix = ''] = PREFIX.exec(identity) ?? []
  const body = identity.slice(prefix.length)
  const first = body.length % 12
  const lines = [...(first > 0 ? [body.slice(0, first)] : [])]
  for (let at = first; at < body.length; at += 12) lines.push(body.slice(at, at + 12))
  return [prefix, ...lines.map(groupsOfFour)]
}

/** 'ABCDEFGHIJ' becomes 'ABCD EFGH IJ'. */
export function groupsOfFour(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ')
}

/** The key as people type it from paper; null if it cannot be one. */
export function sheetIdentity(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[^0-9A-Z-]/g, '')
  return /^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/.test(text) ? text : null
}
