import { adviser as english } from '../../../locales/en/adviser.ts'
import { adviser } from '../../../locales/id/adviser.ts'
import { type Language, makeTranslator, type Translator } from '../../../locales/translator.ts'
import { useT } from '../../ui/language.tsx'

type AdviserWords = typeof adviser

/** Both languages arrive with the adviser: the texts are few, and the form's own catalogue stays small. */
const translators: Readonly<Record<Language, Translator<AdviserWords>>> = {
  id: makeTranslator<AdviserWords>(adviser, 'id'),
  en: makeTranslator<AdviserWords>(english, 'en'),
}

export function useAdviserWords(): Translator<AdviserWords> {
  return translators[useT().language]
}
