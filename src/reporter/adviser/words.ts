import { adviser } from '../../../locales/id/adviser.ts'
import { makeTranslator, type Translator } from '../../../locales/translator.ts'
import { useWords } from '../core/language.ts'

const indonesian = makeTranslator<typeof adviser>(adviser, 'id')

/** The Indonesian texts arrive with the adviser; the English ones with the English catalogue, for those who choose it. */
export function useAdviserWords(): Translator<typeof adviser> {
  const t = useWords()
  return t.language === 'id' ? indonesian : t
}
