// A channel's questions, as versioned data whose hash is in the statement. The form, the check page and the handler's
// view are all drawn from them, so an old report is always shown with the questions that were asked.

export const ELEMENTS = ['what', 'who', 'where', 'when', 'why', 'how'] as const
export type Element = (typeof ELEMENTS)[number]

export const LANGUAGES = ['id', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in Indonesian, and in English if there is one. */
export interface Text {
  readonly id: string
  readonly en?: string | undefined
}

export const QUESTION_TYPES = [
  'short', // string
  'long', // string
  'choice', // value of one option
  'choices', // values of several options
  'date', // DateAnswer
  'place', // string
  'people', // Person[]
  'amount', // whole rupiah as digits
  'tick', // true
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

export interface Option {
  readonly value: string
  readonly label: Text
}

/** The question is shown only while another answer equals (or, with several choices, contains) one of these values. */
export interface Condition {
  readonly question: string
  readonly in: readonly string[]
}

export interface Question {
  readonly id: string
  readonly type: QuestionType
  readonly label: Text
  readonly hint?: Text | undefined
  /** The element that it serves; null for the vault and other steps. */
  readonly element: Element | null
  readonly required?: boolean | undefined
  readonly options?: readonly Option[] | undefined
  readonly when?: Condition | undefined
  /** Longest answer in characters; for people, per field. */
  readonly max?: number | undefined
  /** For a date: a report is due within this many working days after it; the form says when that time is over. */
  readonly workingDays?: number | undefined
}

export interface Questionnaire {
  readonly v: 1
  readonly channel: string
  readonly version: number
  readonly title: Text
  /** The elements in the order of the form's steps. */
  readonly elements: readonly Element[]
  readonly questions: readonly Question[]
  /** Asked in the step after the evidence; the answers go into the identity vault. */
  readonly identity: readonly Question[]
  /** The evidence that this channel would like to get. */
  readonly evidence: { readonly hint: Text; readonly expected: boolean }
  /** The sentence that the reporter affirms before sending. */
  readonly affirmation: Text
}

/** A date, a month, a year or a period between two of them: YYYY, YYYY-MM or YYYY-MM-DD. A note, if memory is vague. */
export interface DateAnswer {
  readonly from: string
  readonly to?: string | undefined
  readonly note?: string | undefined
}

export interface Person {
  readonly name: string
  readonly position: string
  readonly unit: string
}

export type Answer = string | readonly string[] | boolean | DateAnswer | readonly Person[]
export type Answers = Readonly<Record<string, Answer>>

export const LENGTHS = { short: 200, long: 20_000, place: 500, person: 200, people: 30, note: 200 } as const

/** A text of the office in this language, or else in Indonesian. */
export function textIn(text: Text, language: Language): string {
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
