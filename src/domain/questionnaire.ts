// What is asked of a questionnaire and its answers: which questions show, which answers are missing, how far a report is.
import type { Language } from './names/languages.ts'
import type { Answer, Answers, DateAnswer, Element, Person, Question, Questionnaire } from './names/questionnaire.ts'

/** A text of the office in this language, as words or read already; Indonesian where it has no other. */
export function textIn<Words>(text: { id: Words; en?: Words | undefined }, language: Language): Words {
  return text[language] ?? text.id
}

/** Whether the question is asked, according to the answers so far. */
export function isAsked(question: Question, answers: Answers): boolean {
  if (!question.when) return true
  const answer = answers[question.when.question]
  const given = Array.isArray(answer) ? answer : [answer]
  return question.when.in.some((value) => given.includes(value))
}

/** The questions that are asked now, in order. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter((question) => isAsked(question, answers))
}

/** Whether a question was really answered: white space, empty lists and unticked boxes do not count. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === false) return false
  if (answer === true) return true
  if (typeof answer === 'string') return answer.trim() !== ''
  if (Array.isArray(answer)) {
    return answer.some((item: string | Person) =>
      typeof item === 'string' ? item !== '' : [item.name, item.position, item.unit].some((part) => part.trim() !== ''),
    )
  }
  const date = answer as DateAnswer
  return date.from !== '' || !!date.to || (date.note ?? '').trim() !== ''
}

export type Completeness = Readonly<Record<Element, 'empty' | 'partly' | 'filled'>>

/** How far each element is answered: `filled` when its required questions (or else all) are, `partly` when some are. */
export function completeness({ elements, questions }: Questionnaire, answers: Answers): Partial<Completeness> {
  return Object.fromEntries(
    elements.map((element) => {
      const asked = askedQuestions(questions, answers).filter((question) => question.element === element)
      const needed = asked.some(({ required }) => required) ? asked.filter(({ required }) => required) : asked
      if (needed.length > 0 && needed.every(({ id }) => isAnswered(answers[id]))) return [element, 'filled']
      return [element, asked.some(({ id }) => isAnswered(answers[id])) ? 'partly' : 'empty']
    }),
  )
}

/** The required questions without an answer, which the reporter must answer before sending. */
export function missingAnswers(questions: readonly Question[], answers: Answers): Question[] {
  return askedQuestions(questions, answers).filter(({ id, required }) => required && !isAnswered(answers[id]))
}

/** Only the answers to questions that are asked now, because the old text of a hidden field must not be sent. */
export function answersToSend(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    askedQuestions(questions, answers).flatMap(({ id }) => {
      const answer = answers[id]
      return answer !== undefined && isAnswered(answer) ? [[id, answer]] : []
    }),
  )
}
