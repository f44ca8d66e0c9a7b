// The language lives in memory only: a stored choice would be a trace.
import { signal } from '@preact/signals'
import { type Language, makeTranslator } from '../../../locales/translator.ts'
import { useT } from '../../ui/language.tsx'
import { formWords, type LaterWords, type Words } from './words.ts'

// Screens are drawn only after their words have been added, so the gap is never seen.
let indonesian = formWords as Words

export const translator = signal(makeTranslator<Words>(indonesian, 'id'))

/** Adds the words that arrived together with the screens that need them. */
export function addWords(words: Partial<LaterWords>): void {
  indonesian = { ...indonesian, ...words }
  if (translator.value.language === 'id') translator.value = makeTranslator<Words>(indonesian, 'id')
}

/** The translator of the tree, with this application's words. */
export function useWords() {
  return useT<Words>()
}

/** Changes the language; when the second catalogue cannot be fetched, all stays as it is. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    const words = language === 'id' ? indonesian : (await import('./english.ts')).english
    translator.value = makeTranslator<Words>(words, language)
    document.documentElement.lang = language
  } catch {
    // The links stay; the person can press again when the network is back.
  }
}
