import type { Language } from '../../../../locales/translator.ts'
import type { Answers, Questionnaire } from '../../../domain/names/questionnaire.ts'
import type { Choice } from '../../../domain/names/site.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import type { Option } from '../../../ui/index.ts'

/**
 * The options for a case's type: those that the office offers, and the present one. Without that, a type that was
 * removed from the list would show as none.
 */
export function typeOptions(offered: readonly Choice[], type: string | null, language: Language): Option[] {
  const options = offered.map(({ value, label }) => ({ value, label: textIn(label, language) }))
  const known = type === null || options.some(({ value }) => value === type)
  return known ? options : [...options, { value: type, label: type }]
}

/**
 * The type that the reporter chose, if the form asks for one: the answer to the question of which most options are types of
 * the office. Null if there is none, or if the office no longer offers it.
 */
export function reportersType(
  { questions }: Pick<Questionnaire, 'questions'>,
  answers: Answers,
  offered: readonly Choice[],
): string | null {
  const types = new Set(offered.map(({ value }) => value))
  const asked = questions.find(({ type, options = [] }) => {
    const shared = options.filter(({ value }) => types.has(value)).length
    return type === 'choice' && shared > options.length / 2
  })
  const answer = asked ? answers[asked.id] : undefined
  return typeof answer === 'string' && types.has(answer) ? answer : null
}

/** The office's name of a type; a type that it no longer offers is shown as it was stored. */
export function typeLabel(offered: readonly Choice[], type: string, language: Language): string {
  const label = offered.find(({ value }) => value === type)?.label
  return label ? textIn(label, language) : type
}
