// Text within a line: bold, italic, links, line breaks. Everything else, including raw HTML, stays plain text.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }

const tokens = new RegExp(
  [
    String.raw`\\(?<escaped>[\\*_[\]()|#.\-])`,
    String.raw`\*\*(?<strong>\S(?:[^\n]*?\S)?)\*\*`,
    String.raw`\*(?<star>[^\s*](?:[^*\n]*[^\s*])?)\*`,
    String.raw`(?<line>[\p{L}\d]?_[^\s_](?:[^_\n]*[^\s_])?_(?![\p{L}\d]))`,
    String.raw`\[(?<words>[^\][\n]+)\]\((?<href>[^()\s]+)\)`,
    String.raw`(?<break> {2,}|\\)\n`,
  ].join('|'),
  'gu',
)

/** The parts of a paragraph, a cell or an item. */
export function parseInline(text: string): Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of text.matchAll(tokens)) {
    addText(found, text.slice(at, match.index))
    addToken(found, match[0], match.groups ?? {})
    at = match.index + match[0].length
  }
  addText(found, text.slice(at))
  return found
}

/** Where an office's link may lead: this site, another one, a telephone. Nothing else, whatever its text says. */
export function safeAddress(href: string): { readonly href: string; readonly outside: string | null } | null {
  if (/^(\/(?![/\\])|#)[^\\]*$/.test(href)) return { href, outside: null }
  if (/^tel:[+\d-]+$/.test(href)) return { href, outside: null }
  if (!/^https?:\/\/[a-z0-9]/i.test(href)) return null
  try {
    return { href, outside: new URL(href).host }
  } catch {
    return null
  }
}

function addToken(found: Inline[], whole: string, groups: Record<string, string | undefined>): void {
  const { escaped, strong, star, line, words, href } = groups
  // An underscore inside a word belongs to it: nama_berkas_ini. Older phones have no lookbehind.
  const within = line?.startsWith('_') === false ? line : undefined
  const em = star ?? line?.slice(1, -1)
  if (within !== undefined) addText(found, within)
  else if (escaped !== undefined) addText(found, escaped)
  else if (strong !== undefined) found.push({ kind: 'strong', children: parseInline(strong) })
  else if (em !== undefined) found.push({ kind: 'em', children: parseInline(em) })
  else if (words !== undefined && href !== undefined) addLink(found, words, href)
  else if (whole.endsWith('\n')) found.push({ kind: 'break' })
}

function addLink(found: Inline[], words: string, href: string): void {
  const children = parseInline(words)
  if (safeAddress(href)) found.push({ kind: 'link', href, children })
  else found.push(...children)
}

/** Joins neighbouring texts, so that an escaped asterisk does not cut a sentence into pieces. */
function addText(found: Inline[], text: string): void {
  if (text === '') return
  const last = found.at(-1)
  if (last?.kind === 'text') found[found.length - 1] = { kind: 'text', text: last.text + text }
  else found.push({ kind: 'text', text })
}
