import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../../locales/translator.ts'
import { LanguageProvider } from './language.tsx'
import { uiTranslator } from './words.ts'

/** The HTML that the server would send for this component. */
export function renderIn(language: Language, node: VNode): string {
  return render(<LanguageProvider t={uiTranslator(language)}>{node}</LanguageProvider>)
}
