import type { Answer, Question } from '../../../domain/names/questionnaire.ts'
export interface QuestionProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
  readonly error?: string | undefined
}

/** The id of a question's field, to which errors link. */
export function fieldId({ id }: Question): string {
  return `q-${id}`
}
