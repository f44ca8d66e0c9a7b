// A channel's questions, as versioned data whose hash is in the statement. The form, the check page and the handler's
// view are all drawn from them, so an old report is always shown with the questions that were asked.
import type { Text } from './languages.ts'

/** What a report should tell (5W1H), each a step of the form. */
export const ELEMENTS = ['what', 'who', 'where', 'when', 'why', 'how'] as const
export type Element = (typeof ELEMENTS)[number]

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
  /** A report of a gift that the writer received: the form then asks as one asks a recipient, not an accuser. */
  readonly about?: 'gift' | undefined
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
