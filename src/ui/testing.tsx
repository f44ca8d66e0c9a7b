import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { stages as englishStages } from '../../locales/en/stages.ts'
import { ui as englishUi } from '../../locales/en/ui.ts'
import { stages } from '../../locales/id/stages.ts'
import { ui } from '../../locales/id/ui.ts'
import { type Language, makeTranslator } from '../../locales/translator.ts'
import { LanguageProvider, type UiWords } from './language.tsx'

const words = { id: { ...ui, ...stages }, en: { ...englishUi, ...englishStages } }

/** The components' own words in one language, for tests and the gallery. */
export function uiTranslator(language: Language) {
  return makeTranslator<UiWords>(words[language], language)
}

/** The HTML that the server would send for this component. */
export function renderIn(language: Language, node: VNode): string {
  return render(<LanguageProvider t={uiTranslator(language)}>{node}</LanguageProvider>)
}
