import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type Language, languages } from '../../../../locales/translator.ts'
import { LanguageProvider } from '../../../ui/language.tsx'
import { ADDRESSES, type Page } from './addresses.ts'
import { faviconAddress } from './favicon.ts'
import type { View } from './view.ts'

export interface Document {
  readonly view: View
  /** Short and neutral: it stands in the browser's history and on its tabs. */
  readonly title: string
  /** The page in both languages, for search engines; none for pages that are not there. */
  readonly page: Page | null
  /** Addresses of style sheets. */
  readonly styles: readonly string[]
  readonly body: VNode
}

/** A whole page as text. No script, no inline style, nothing from another origin. */
export function renderDocument({ view, title, page, styles, body }: Document): string {
  const html = (
    <html lang={view.t.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={faviconAddress} />
        {page && languages.map((language) => <Alternate key={language} language={language} page={page} />)}
      </head>
      <body>
        <LanguageProvider t={view.t}>{body}</LanguageProvider>
      </body>
    </html>
  )
  return `<!doctype html>\n${render(html)}\n`
}

function Alternate({ language, page }: { language: Language; page: Page }) {
  return <link rel="alternate" hreflang={language} href={ADDRESSES[language][page]} />
}
