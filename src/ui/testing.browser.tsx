import { render, type VNode } from 'preact'
import type { Language } from '../../locales/translator.ts'
import { LanguageProvider } from './language.tsx'
import { uiTranslator } from './words.ts'

const root = document.createElement('main')
// Only once: an element that is inserted again loses the focus.
document.body.append(root)

/** Puts a component into the page and replaces the previous one. */
export function show(node: VNode | null, language: Language = 'id'): void {
  render(<LanguageProvider t={uiTranslator(language)}>{node}</LanguageProvider>, root)
}
