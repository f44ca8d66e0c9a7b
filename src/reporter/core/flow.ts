// How this office lets reporters in, and its own words for the usual buttons and screens.
import type { Language } from '../../../locales/translator.ts'
import type { Flow } from '../../domain/names/site.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { bootstrap } from './bootstrap.ts'

/** The flow of this office. */
export function flow(): Flow {
  return bootstrap().site.flow
}

/** The office's own word or, without one, the usual word. */
export function flowWord({ language }: { language: Language }, name: keyof Flow['words'], usual: string): string {
  const own = flow().words[name]
  return own ? textIn(own, language) : usual
}
