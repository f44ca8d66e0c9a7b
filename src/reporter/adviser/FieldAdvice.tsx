// The small part of the adviser inside the form: the rest arrives later.
import type { Answer, Question } from '../../domain/names/questionnaire.ts'
import { optional } from '../core/optional.tsx'
import { writing } from '../write/writing.ts'
import { ownName } from './name.ts'

const LazyAdvice = optional(async () => (await import('./Advice.tsx')).Advice)
export const LazyReportAdvice = optional(async () => (await import('./Advice.tsx')).ReportAdvice)

/** Shorter answers reveal nothing about their writer. */
const shortest = 6

/** Remarks under the text that they are about. Never for the vault, where names and numbers belong. */
export function FieldAdvice({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const readable = question.type === 'short' || question.type === 'long' || question.type === 'place'
  if (!readable || question.element === null || typeof answer !== 'string' || answer.length < shortest) return null
  return <LazyAdvice text={answer} name={writing.value ? ownName(writing.value) : ''} />
}
