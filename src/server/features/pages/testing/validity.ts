// Checks that a page is valid HTML, with html-validate and without any network, and finds further mistakes that
// browsers repair silently but that confuse screen readers.
import { type DOMTree, type HtmlElement, HtmlValidate, Rule, TextNode } from 'html-validate'

/** Elements that must not be silent in a screen reader. */
const SPOKEN = ['p', 'li', 'dt', 'dd', 'summary', 'button', 'figcaption']
/** Elements that may hold only white space between their parts. */
const WORDLESS = ['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr']

class OwnRules extends Rule {
  setup(): void {
    this.on('dom:ready', ({ document }) => {
      for (const { node, message } of faultsIn(document)) this.report({ node, message })
    })
  }
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  plugins: [{ name: 'peluit', rules: { 'peluit/own': OwnRules } }],
  rules: {
    'peluit/own': 'error',
    'no-raw-characters': ['error', { relaxed: false }],
    // Preact writes it like this, which is valid.
    'void-style': ['error', { style: 'selfclose' }],
    'doctype-style': 'off',
    // Preact knows `translate` only as a property; see ui/TextInput/secret.ts.
    'attr-case': 'off',
    // Meant for files from other origins; all of ours come from the page's own.
    'require-sri': 'off',
    // CSS keeps numbers together, whatever the office typed.
    'tel-non-breaking': 'off',
  },
})

/** All problems of a whole page, each with its place; empty if there are none. */
export function problemsOf(html: string): string[] {
  const { results } = validator.validateStringSync(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column }) => {
      return `${ruleId}: ${message} (${selector ?? `${line}:${column}`})`
    }),
  )
}

/**
 * The names of all elements in their order, to compare with those that a browser makes from the same text. In a valid
 * page every element is written out, and `<` begins nothing else.
 */
export function elementNames(html: string): string[] {
  return [...html.matchAll(/<([a-z][a-zA-Z0-9]*)/g)].map(([, name = '']) => name)
}

interface Fault {
  readonly node: HtmlElement
  readonly message: string
}

function faultsIn(document: DOMTree): Fault[] {
  const all = (name: string) => document.querySelectorAll(name)
  const root = document.root
  return [
    ...['main', 'h1'].flatMap((name) => {
      const count = all(name).length
      return count === 1 ? [] : [{ node: root, message: `${count} × <${name}>` }]
    }),
    ...SPOKEN.flatMap(all)
      .filter((node) => node.textContent.trim() === '' && !node.querySelector('img[alt]'))
      .map((node) => ({ node, message: `an empty <${node.tagName}>` })),
    ...WORDLESS.flatMap(all)
      .filter((node) => node.childNodes.some((child) => child instanceof TextNode && child.textContent.trim() !== ''))
      .map((node) => ({ node, message: `text in <${node.tagName}>` })),
    ...all('a')
      .filter((node) => (node.getAttributeValue('href') ?? '') === '')
      .map((node) => ({ node, message: 'a link to nowhere' })),
    ...all('svg')
      .filter((node) => !node.hasAttribute('aria-hidden') && !node.hasAttribute('aria-label'))
      .map((node) => ({ node, message: 'a drawing without a name' })),
  ]
}
