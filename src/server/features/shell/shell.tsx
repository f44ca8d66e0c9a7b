import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { shell as english } from '../../../../locales/en/shell.ts'
import { shell as indonesian } from '../../../../locales/id/shell.ts'
import { type Language, languages, makeTranslator } from '../../../../locales/translator.ts'
import type { EntryFiles } from '../../assets.ts'
import { ADDRESSES, ANCHORS, faviconAddress } from '../pages/index.ts'

type Client = 'form' | 'office'

/** What the form asks for as soon as it runs: fetched beside its script. The address is the same for all organisations. */
const FORM_PATH = '/api/form'

const words = {
  id: makeTranslator<typeof indonesian>(indonesian, 'id'),
  en: makeTranslator<typeof indonesian>(english, 'en'),
}

/**
 * The page that loads a client; it names no organisation. Its text shows until the program has drawn itself, and stays
 * when the program is blocked, cut off or too new for the browser. Colours come from /organization.css, which follows
 * the client's own styles so that it wins. `bare` are the styles for visitors without JavaScript.
 */
export function shellOf(client: Client, { script, styles, preloads }: EntryFiles, bare: readonly string[]): string {
  const html = (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{words.id(`shell.${client}.title`)}</title>
        <link rel="icon" href={faviconAddress} />
        {[...styles, '/organization.css'].map(styleSheet)}
        <noscript>{bare.map(styleSheet)}</noscript>
        {client === 'form' && <link rel="preload" as="fetch" href={FORM_PATH} crossorigin="anonymous" />}
        {preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <script type="module" src={script ?? ''} />
      </head>
      <body>
        <noscript>
          <main class="page stack" data-gap="large">
            <InBoth>{(language) => <WithoutScript client={client} language={language} />}</InBoth>
          </main>
        </noscript>
        <div id="app">
          <main class="page stack" data-gap="large">
            <InBoth>{(language) => <p>{words[language](`shell.${client}.loading`)}</p>}</InBoth>
            <div class="late stack" data-gap="large" role="status">
              <InBoth>{(language) => <Late client={client} language={language} />}</InBoth>
            </div>
          </main>
        </div>
      </body>
    </html>
  )
  return `<!doctype html>\n${render(html)}\n`
}

function styleSheet(href: string) {
  return <link key={href} rel="stylesheet" href={href} />
}

/** The reader has not chosen a language yet, so both are shown. */
function InBoth({ children }: { children: (language: Language) => VNode }) {
  return (
    <>
      {languages.map((language) => (
        <div key={language} class="stack" lang={language}>
          {children(language)}
        </div>
      ))}
    </>
  )
}

interface Said {
  client: Client
  language: Language
}

function Late({ client, language }: Said) {
  const t = words[language]
  return (
    <>
      <h2>{t('shell.late.title')}</h2>
      <p>{t('shell.late.reload')}</p>
      <p>{t('shell.late.browser')}</p>
      {client === 'form' && <Contacts language={language} />}
    </>
  )
}

function WithoutScript({ client, language }: Said) {
  const t = words[language]
  return (
    <>
      <h1>{t(`shell.${client}.noscript`)}</h1>
      {client === 'form' && <p>{t('shell.form.noscript.why')}</p>}
      <p>{t('shell.noscript.allow')}</p>
      <p>{t('shell.noscript.tor')}</p>
      {client === 'form' && <Contacts language={language} />}
    </>
  )
}

function Contacts({ language }: { language: Language }) {
  return (
    <p>
      <a href={`${ADDRESSES[language].home}#${ANCHORS.contacts}`}>{words[language]('shell.contacts')}</a>
    </p>
  )
}
