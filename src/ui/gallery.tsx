import type { Language } from '../../locales/translator.ts'
import type { Examples } from './examples.ts'
import { LanguageProvider } from './language.tsx'
import { uiTranslator } from './words.ts'

const modules = import.meta.glob<{ examples: Examples }>('./*/*.examples.tsx', { eager: true })

/** Every component's examples, by the component's name. */
export const gallery: ReadonlyMap<string, Examples> = new Map(
  Object.entries(modules).map(([path, { examples }]) => [path.split('/')[1] ?? path, examples]),
)

/** All examples one below the other, as a page to look at and to test. */
export function Gallery({ language }: { language: Language }) {
  return (
    <LanguageProvider t={uiTranslator(language)}>
      <main class="page stack" data-gap="large">
        <h1>Peluit</h1>
        <p class="lead">Rumah aman: tenang, sederhana, hangat, seperti kertas yang baik.</p>
        {[...gallery].map(([name, examples]) => (
          <section key={name} class="stack" data-component={name}>
            <hr />
            <h2>{name}</h2>
            {Object.entries(examples).map(([title, draw]) => (
              <div key={title} class="stack" data-gap="small" data-example={title}>
                <p class="muted small">{title}</p>
                <div>{draw()}</div>
              </div>
            ))}
          </section>
        ))}
      </main>
    </LanguageProvider>
  )
}
