// The language is kept in memory only: a stored choice would be a trace.
import { signal } from '@preact/signals'
import { type Language, makeTranslator } from '../../../locales/translator.ts'
import { useT } from '../../ui/language.tsx'
import { onForget } from './state.ts'
import { formWords, type LaterWords, type Words } from './words.ts'

// Screens are drawn only after their texts have been added, so the gap is never visible.
let indonesian = formWords as Words

let english: Parameters<typeof makeTranslator<Words>>[0] | null = null
let instead: Instead | null = null

type Instead = Readonly<Record<Language, Partial<Words>>>

export const translator = signal(makeTranslator<Words>(indonesian, 'id'))

/** Adds texts that arrived together with the screens that need them. */
export function addWords(words: Partial<LaterWords>): void {
  indonesian = { ...indonesian, ...words }
  if (translator.value.language === 'id') draw('id')
}

/** Replaces some texts, for a form about something else than an offence; null brings back the usual ones. */
export function replaceWords(words: Instead | null): void {
  if (words === instead) return
  instead = words
  draw(translator.value.language)
}

function draw(language: Language): void {
  const words = language === 'id' ? indonesian : (english ?? indonesian)
  translator.value = makeTranslator<Words>({ ...words, ...instead?.[language] }, language)
}

/** The translator of the tree, with this application's texts. */
export function useWords() {
  return useT<Words>()
}

/** Changes the language; if the second catalogue cannot be fetched, nothing changes. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    if (language === 'en') english = (await import('./english.ts')).english
    draw(language)
    document.documentElement.lang = language
  } catch {
    // The language links stay; the person can press again when the network is back.
  }
}

onForget(() => replaceWords(null))
