// The language of the console: Indonesian, or the person's choice. The second one is loaded when it is chosen.
import { signal } from '@preact/signals'
import { type Language, languages, makeTranslator, type Translator } from '../../../locales/translator.ts'
import { type ConsoleWords, catalogue } from './words.ts'

const KEY = 'peluit.bahasa'

/** The current translator, `t`. */
export const translator = signal<Translator<ConsoleWords>>(makeTranslator<ConsoleWords>(catalogue, 'id'))

/** Switches to the language chosen earlier. Without the network it stays Indonesian. */
export async function startLanguage(): Promise<void> {
  const kept = languages.find((language) => language === localStorage.getItem(KEY))
  if (kept) await speak(kept).catch(() => {})
}

/** Changes the language and remembers the choice in this browser. */
export async function speak(language: Language): Promise<void> {
  const words = language === 'id' ? catalogue : (await import('./english.ts')).catalogue
  translator.value = makeTranslator<ConsoleWords>(words, language)
  document.documentElement.lang = language
  localStorage.setItem(KEY, language)
}
