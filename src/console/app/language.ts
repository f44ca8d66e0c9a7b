// The language of the console: Indonesian, or what this person chose. The second one is loaded when it is chosen.
import { signal } from '@preact/signals'
import { type Language, languages, makeTranslator, type Translator } from '../../../locales/translator.ts'
import { type ConsoleWords, catalogue } from './words.ts'

const KEY = 'peluit.bahasa'

/** `t` of the moment. */
export const translator = signal<Translator<ConsoleWords>>(makeTranslator<ConsoleWords>(catalogue, 'id'))

/** Speaks the language chosen before. Without the network it stays Indonesian. */
export async function startLanguage(): Promise<void> {
  const kept = languages.find((language) => language === localStorage.getItem(KEY))
  if (kept) await speak(kept).catch(() => {})
}

/** Changes the language and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  const words = language === 'id' ? catalogue : (await import('./english.ts')).catalogue
  translator.value = makeTranslator<ConsoleWords>(words, language)
  document.documentElement.lang = language
  localStorage.setItem(KEY, language)
}
