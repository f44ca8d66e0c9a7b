// The language is kept in memory only: a stored choice would be a trace.
import { signal } from '@preact/signals'
import { type Language, makeTranslator } from '../../../locales/translator.ts'
import { useT } from '../../ui/language.tsx'
import { formWords, type LaterWords, type Words } from './words.ts'

// Screens are drawn only after their texts have been added, so the gap is never visible.
let indonesian = formWords as Words

export const translator = signal(makeTranslator<Words>(indonesian, 'id'))

/** Adds texts that arrived together with the screens that need them. */
export function addWords(words: Partial<LaterWords>): void {
  indonesian = { ...indonesian, ...words }
  if (translator.value.language === 'id') translator.value = makeTranslator<Words>(indonesian, 'id')
}

/** The translator of the tree, with this application's texts. */
export function useWords() {
  return useT<Words>()
}

/** Changes the language; if the second catalogue cannot be fetched, nothing changes. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    const words = language === 'id' ? indonesian : (await import('./english.ts')).english
    translator.value = makeTranslator<Words>(words, language)
    document.documentElement.lang = language
  } catch {
    // The language links stay; the person can press again when the network is back.
  }
}
