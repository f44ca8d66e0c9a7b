import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type Language, languages } from '../../../../../locales/translator.ts'
import { LanguageProvider } from '../../../../ui/language.tsx'
import { pathsOf, type Target } from '../addresses.ts'
import type { View } from '../view.ts'
import { faviconAddress } from './favicon.ts'

export interface Document {
  readonly view: View
  /** Short and neutral, because it shows in the browser's history and tabs. */
  readonly title: string
  /** For search engines and previews; null for pages that do not exist. */
  readonly description: string | null
  /** The page in both languages, for search engines; null for pages that do not exist. */
  readonly here: Target | null
  /** Addresses of style sheets. */
  readonly styles: readonly string[]
  /** A style sheet that the page holds itself; its hash must be in the page's policy. */
  readonly ownStyle: string | null
  /** Addresses that the browser may fetch for the next page once this one is complete. */
  readonly prefetch: readonly string[]
  readonly body: VNode
}

/** A whole page as text. No script, no style attribute, nothing from another origin. */
export function renderDocument(document: Document): string {
  const { view, title, description, here, styles, ownStyle, prefetch, body } = document
  const html = (
    <html lang={view.t.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {description && <Preview view={view} title={title} description={description} />}
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {ownStyle !== null && <style dangerouslySetInnerHTML={{ __html: ownStyle }} />}
        <link rel="icon" href={faviconAddress} />
        {prefetch.map((href) => (
          <link key={href} rel="prefetch" href={href} />
        ))}
        {here && languages.map((language) => <Alternate key={language} language={language} here={here} />)}
      </head>
      <body>
        <LanguageProvider t={view.t}>{body}</LanguageProvider>
      </body>
    </html>
  )
  return `<!doctype html>\n${render(html)}\n`
}

/** What a messenger shows for a shared link: only words, because it would have to fetch a picture from somewhere. */
function Preview({ view: { t, facts }, title, description }: { view: View; title: string; description: string }) {
  const properties = {
    'og:type': 'website',
    'og:site_name': facts.site.name,
    'og:title': title,
    'og:description': description,
    'og:locale': t.language === 'id' ? 'id_ID' : 'en_GB',
  }
  return (
    <>
      <meta name="description" content={description} />
      {Object.entries(properties).map(([property, content]) => (
        <meta key={property} {...{ property }} content={content} />
      ))}
    </>
  )
}

function Alternate({ language, here }: { language: Language; here: Target }) {
  return <link rel="alternate" hreflang={language} href={pathsOf(here)[language]} />
}
