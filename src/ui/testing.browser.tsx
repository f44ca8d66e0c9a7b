import { render, type VNode } from 'preact'
import type { Language } from '../../locales/translator.ts'
import { LanguageProvider } from './language.tsx'
import { uiTranslator } from './words.ts'

const root = document.createElement('main')
// Once: what is put in again loses the focus.
document.body.append(root)

/** Puts a component into the page, in the place of the one before it. */
export function show(node: VNode | null, language: Language = 'id'): void {
  render(<LanguageProvider t={uiTranslator(language)}>{node}</LanguageProvider>, root)
}
