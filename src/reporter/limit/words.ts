import { limit as english } from '../../../locales/en/limit.ts'
import { limit } from '../../../locales/id/limit.ts'
import { type Language, makeTranslator, type Translator } from '../../../locales/translator.ts'
import { useT } from '../../ui/language.tsx'

type LimitWords = typeof limit

/** Both languages arrive with the remark: the texts are few, and most forms do not need them. */
const translators: Readonly<Record<Language, Translator<LimitWords>>> = {
  id: makeTranslator<LimitWords>(limit, 'id'),
  en: makeTranslator<LimitWords>(english, 'en'),
}

export function useLimitWords(): Translator<LimitWords> {
  return translators[useT().language]
}
