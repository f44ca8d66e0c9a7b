import type { Translator } from '../../../../locales/translator.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import { type ANCHORS, pathsOf, type Target } from './addresses.ts'
import { type Facts, flowOf } from './facts/facts.ts'
import type { SiteWords } from './words.ts'

/** The input of every page: its words, the facts, and where reports about the Inspektorat go. */
export interface View {
  readonly t: Translator<SiteWords>
  readonly facts: Facts
  readonly elsewhere: string | null
}

/** The address of a page in the language of the view, or of a place on it. */
export function addressOf(
  { t }: Pick<View, 't'>,
  page: Target,
  place?: (typeof ANCHORS)[keyof typeof ANCHORS],
): string {
  return pathsOf(page)[t.language] + (place ? `#${place}` : '')
}

const usual = {
  write: 'action.write_report',
  send: 'action.send_report',
  another: 'action.new_report',
  code: 'flow.code',
} as const

/** This office's name for a button or a thing. */
export function called({ t, facts }: View, name: keyof typeof usual): string {
  const own = flowOf(facts).words[name]
  return own ? textIn(own, t.language) : t(usual[name])
}

/** This office's name for the code, as it stands within a sentence. */
export function codeInSentence(view: View): string {
  const name = called(view, 'code')
  return name.charAt(0).toLowerCase() + name.slice(1)
}
