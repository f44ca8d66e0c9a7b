// A strict reader of the pages' HTML, for tests: it knows far less than a browser and forgives nothing. What it checks
// are the mistakes that a browser repairs in silence and a screen reader stumbles over.

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Element[]
  readonly parent: Element | null
  text: string
}

const VOID = ['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']
/** Elements in which only words and other such elements may stand. */
const PHRASING = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'span', 'strong', 'em', 'small', 'dt', 'summary', 'a']
const FLOW = 'p h1 h2 h3 h4 h5 h6 div section article nav header footer main ul ol dl table details figure'.split(' ')
/** What may stand directly in these; text in them may only be white space. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd', 'div'],
  table: ['caption', 'thead', 'tbody'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  html: ['head', 'body'],
}
const token = /<!doctype html>|<(\/?)([a-z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<]*")?)*)\s*(\/?)>|[^<]+|</g

/** Everything that is wrong with a whole page; empty for a page in order. */
export function problemsOf(html: string): string[] {
  const problems: string[] = []
  if (!html.startsWith('<!doctype html>\n<html lang="')) problems.push('no doctype or no language')
  const root = parse(html, problems)
  const all = descendants(root)
  checkIds(all, problems)
  checkHeadings(all, problems)
  checkNesting(all, problems)
  checkNames(all, problems)
  for (const [name, times] of [
    ['title', 1],
    ['main', 1],
    ['h1', 1],
  ] as const) {
    const count = all.filter((element) => element.name === name && !within(element, 'svg')).length
    if (count !== times) problems.push(`${count} × ${name}`)
  }
  return problems
}

/** The names of all elements in their order, to compare with what a browser made of the same text. */
export function elementNames(html: string): string[] {
  return descendants(parse(html, [])).map(({ name }) => name)
}

function parse(html: string, problems: string[]): Element {
  const root = make('#root', '', null, problems)
  let open = root
  for (const [whole, closing, name = '', attributes = '', selfClosing] of html.matchAll(token)) {
    if (whole === '<') problems.push('a < that opens nothing')
    else if (!whole.startsWith('<')) {
      if (/&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)/i.test(whole)) problems.push(`a bare &: ${whole.trim()}`)
      open.text += whole
    } else if (name === '') continue
    else if (closing) {
      if (open.name !== name) problems.push(`</${name}> closes <${open.name}>`)
      open = open.parent ?? root
    } else {
      const element = make(name, attributes, open, problems)
      open.children.push(element)
      if (!VOID.includes(name) && !selfClosing) open = element
      if (selfClosing && !VOID.includes(name) && !within(element, 'svg')) problems.push(`<${name}/> stays open`)
    }
  }
  if (open !== root) problems.push(`<${open.name}> is never closed`)
  return root
}

function make(name: string, written: string, parent: Element | null, problems: string[]): Element {
  const attributes = new Map<string, string>()
  for (const [, key = '', value = ''] of written.matchAll(/([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g)) {
    if (attributes.has(key)) problems.push(`${name} has ${key} twice`)
    attributes.set(key, value)
  }
  return { name, attributes, children: [], parent, text: '' }
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)])
}

function within({ parent }: Element, name: string): boolean {
  return parent !== null && (parent.name === name || within(parent, name))
}

function checkIds(all: readonly Element[], problems: string[]): void {
  const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? [])
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) problems.push(`two ids ${id}`)
  for (const { attributes } of all) {
    for (const key of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
      const missing = (attributes.get(key) ?? '').split(' ').filter((id) => id !== '' && !ids.includes(id))
      if (missing.length > 0) problems.push(`${key} names ${missing.join(', ')}`)
    }
  }
}

function checkHeadings(all: readonly Element[], problems: string[]): void {
  const levels = all.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
  levels.forEach((level, at) => {
    if (level > (levels[at - 1] ?? 0) + 1) problems.push(`h${level} after h${levels[at - 1] ?? 0}`)
  })
}

function checkNesting(all: readonly Element[], problems: string[]): void {
  for (const element of all) {
    const { name, parent, children, text } = element
    if (parent && PHRASING.includes(parent.name) && FLOW.includes(name) && !within(element, 'svg')) {
      problems.push(`${name} in ${parent.name}`)
    }
    if (name === 'a' && within(element, 'a')) problems.push('a link in a link')
    if (name === 'li' && parent && !['ul', 'ol'].includes(parent.name)) problems.push(`li in ${parent.name}`)
    if (name === 'summary' && parent?.children[0] !== element) problems.push('a summary that is not first')
    if (name === 'details' && children[0]?.name !== 'summary') problems.push('details without a summary')
    const allowed = ONLY[name]
    if (!allowed) continue
    if (text.trim() !== '') problems.push(`text in ${name}: ${text.trim()}`)
    for (const child of children) if (!allowed.includes(child.name)) problems.push(`${child.name} in ${name}`)
  }
}

/** Whatever can be pressed or seen has a name, and no element for words stands empty. */
function checkNames(all: readonly Element[], problems: string[]): void {
  for (const element of all) {
    const { name, attributes } = element
    const words = attributes.get('aria-label') ?? [element, ...descendants(element)].map(({ text }) => text).join('')
    const needsName = ['a', 'button', 'summary', 'title', 'h1', 'h2', 'h3', 'h4', 'li', 'p', 'dt', 'dd'].includes(name)
    if (needsName && words.trim() === '') problems.push(`an empty ${name}`)
    if (name === 'a' && (attributes.get('href') ?? '') === '') problems.push(`a link to nowhere: ${words}`)
    if (name === 'svg' && !attributes.has('aria-hidden') && !attributes.has('aria-label')) {
      problems.push('a drawing without a name')
    }
  }
}
