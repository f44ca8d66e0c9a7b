import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { elements } from '../../locales/id/elements.ts'
import type { stages } from '../../locales/id/stages.ts'
import type { ui } from '../../locales/id/ui.ts'
import type { Catalogue, Translator } from '../../locales/translator.ts'

/** The texts that the components themselves need; every application's catalogue contains them. */
export type UiWords = typeof ui & typeof elements & typeof stages

const Language = createContext<Translator<UiWords> | null>(null)

/** Sets the language of a tree, on the server and in the clients. */
export function LanguageProvider({ t, children }: { t: Translator<UiWords>; children: ComponentChildren }) {
  return <Language.Provider value={t}>{children}</Language.Provider>
}

/**
 * The translator of the tree. An application names the type of the catalogue that it gave to its LanguageProvider:
 * `useT<ReporterWords>()`.
 */
export function useT<C extends Catalogue = UiWords>(): Translator<C> {
  const t = useContext(Language)
  if (!t) throw new Error('no LanguageProvider around this component')
  return t as unknown as Translator<C>
}
