// Whether a page is valid HTML, by html-validate and without any network, and whether it keeps what the standard leaves
// open: mistakes that a browser repairs in silence and a screen reader stumbles over.
import { type DOMTree, type HtmlElement, HtmlValidate, Rule, TextNode } from 'html-validate'

/** What must say something to whoever hears it. */
const SPOKEN = ['p', 'li', 'dt', 'dd', 'summary', 'button', 'figcaption']
/** Between their parts these hold white space only. */
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
    // As Preact writes it, which is valid.
    'void-style': ['error', { style: 'selfclose' }],
    'doctype-style': 'off',
    // Preact knows `translate` as a property only; see ui/TextInput/secret.ts.
    'attr-case': 'off',
    // For files of strangers; ours come from the page's own origin.
    'require-sri': 'off',
    // CSS keeps numbers together, whatever the office typed.
    'tel-non-breaking': 'off',
  },
})

/** Everything that is wrong with a whole page, each with its place; empty for a page in order. */
export function problemsOf(html: string): string[] {
  const { results } = validator.validateStringSync(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column }) => {
      return `${ruleId}: ${message} (${selector ?? `${line}:${column}`})`
    }),
  )
}

/**
 * The names of all elements in their order, to compare with what a browser made of the same text. In a valid page every
 * element is written down, and `<` begins nothing else.
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
