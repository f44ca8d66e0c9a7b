import { elements as englishElements } from '../../locales/en/elements.ts'
import { stages as englishStages } from '../../locales/en/stages.ts'
import { ui as englishUi } from '../../locales/en/ui.ts'
import { elements } from '../../locales/id/elements.ts'
import { stages } from '../../locales/id/stages.ts'
import { ui } from '../../locales/id/ui.ts'
import { type Language, makeTranslator } from '../../locales/translator.ts'
import type { UiWords } from './language.tsx'

const words = {
  id: { ...ui, ...elements, ...stages },
  en: { ...englishUi, ...englishElements, ...englishStages },
}

/** The components' own texts in one language, for the gallery and tests. */
export function uiTranslator(language: Language) {
  return makeTranslator<UiWords>(words[language], language)
}
