import { stages as englishStages } from '../../locales/en/stages.ts'
import { ui as englishUi } from '../../locales/en/ui.ts'
import { stages } from '../../locales/id/stages.ts'
import { ui } from '../../locales/id/ui.ts'
import { type Language, makeTranslator } from '../../locales/translator.ts'
import type { UiWords } from './language.tsx'

const words = { id: { ...ui, ...stages }, en: { ...englishUi, ...englishStages } }

/** The components' own words in one language, for the examples page and tests. */
export function uiTranslator(language: Language) {
  return makeTranslator<UiWords>(words[language], language)
}
