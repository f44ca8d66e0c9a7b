// Finds the faults of a questionnaire whose fields all have the right shape: for presets, the builder and the server.
import { LENGTHS } from './names/limits.ts'
import { ELEMENTS, type Element, type Question, type Questionnaire, type QuestionType } from './names/questionnaire.ts'
export type QuestionnaireFaultCode =
  | 'question_twice'
  | 'element_twice'
  | 'element_unused'
  | 'no_element'
  | 'vault_element'
  | 'options_unwanted'
  | 'options_missing'
  | 'option_twice'
  | 'condition_later'
  | 'condition_value'
  | 'answer_long'
  | 'answers_long'
  | 'limit_unwanted'

export interface QuestionnaireFault {
  readonly code: QuestionnaireFaultCode
  /** Path of the field, such as `['questions', 3, 'options']`. */
  readonly path: readonly (string | number)[]
  /** Id of the question, or the element. */
  readonly at: string
  /** The wrong reference or value: another question, an option. */
  readonly value?: string
}

type Checked = Omit<Questionnaire, 'v' | 'version' | 'channel'>

/** Longest answers by type; types that are not listed have no limit of their own. */
export const LONGEST: Partial<Record<QuestionType, number>> = {
  short: LENGTHS.short,
  long: LENGTHS.long,
  place: LENGTHS.place,
  people: LENGTHS.person,
}

/**
 * The most bytes that all answers may take in a report, including the identity, because a draft holds that too. The
 * limits of sealed bodies in `src/protocol/entries/limits.ts` are calculated with it.
 */
export const ANSWERS_MAX = 640 * 1024

/** Every fault of a questionnaire; empty if it can be used. */
export function questionnaireFaults(questionnaire: Checked): QuestionnaireFault[] {
  const { elements, questions } = questionnaire
  const faults: QuestionnaireFault[] = []
  for (const at of repeated(elements)) faults.push({ code: 'element_twice', path: ['elements'], at })
  for (const at of elements) {
    const used = questions.some(({ element }) => element === at)
    if (!used) faults.push({ code: 'element_unused', path: ['elements'], at })
  }
  const seen = new Set<string>()
  for (const list of ['questions', 'identity'] as const) {
    questionnaire[list].forEach((question, index) => {
      if (seen.has(question.id)) faults.push({ code: 'question_twice', path: [list, index, 'id'], at: question.id })
      seen.add(question.id)
      faults.push(...questionFaults(questionnaire, list, index, question))
    })
  }
  if (mostBytes([...questions, ...questionnaire.identity]) > ANSWERS_MAX) faults.push(answersLong(questionnaire))
  return faults
}

/** The faults of one question, given its position. */
function questionFaults(
  questionnaire: Checked,
  list: 'questions' | 'identity',
  index: number,
  question: Question,
): QuestionnaireFault[] {
  const path = [list, index]
  const { id: at, type, workingDays } = question
  const faults = [
    ...elementFaults(question, list, questionnaire.elements, path),
    ...optionFaults(question, path),
    ...conditionFaults(question, askedBefore(questionnaire, list, index), path),
  ]
  if (workingDays !== undefined && type !== 'date') {
    faults.push({ code: 'limit_unwanted', path: [...path, 'workingDays'], at })
  }
  if (tooLong(question)) faults.push({ code: 'answer_long', path: [...path, 'max'], at })
  return faults
}

/** How many bytes of JSON the longest possible answers to all of these questions take. */
export function mostBytes(questions: readonly Question[]): number {
  return questions.reduce((sum, question) => sum + question.id.length + 4 + answerBytes(question), 2)
}

/** JSON writes a UTF-16 code unit in at most six bytes. */
const UNIT = 6

function answerBytes({ type, max, options = [] }: Question): number {
  const values = options.map(({ value }) => value.length + 3)
  switch (type) {
    case 'short':
    case 'long':
    case 'place':
      return UNIT * (max ?? LENGTHS[type]) + 2
    case 'people':
      return LENGTHS.people * (3 * UNIT * (max ?? LENGTHS.person) + '{"name":"","position":"","unit":""},'.length) + 2
    case 'date':
      return UNIT * LENGTHS.note + '{"from":"2026-01-01","to":"2026-01-01","note":""}'.length
    case 'choice':
      return Math.max(0, ...values)
    case 'choices':
      return values.reduce((sum, bytes) => sum + bytes, 2)
    case 'amount':
    case 'tick':
      return 20
  }
}

/** The fault names the question whose answer may be the longest, because shortening it saves most. */
function answersLong(questionnaire: Pick<Checked, 'questions' | 'identity'>): QuestionnaireFault {
  const places = (['questions', 'identity'] as const).flatMap((list) =>
    questionnaire[list].map((question, index) => ({ list, index, at: question.id, bytes: answerBytes(question) })),
  )
  const { list, index, at } = places.reduce((longest, place) => (place.bytes > longest.bytes ? place : longest))
  return { code: 'answers_long', path: [list, index, 'max'], at }
}

/** The questions in the order in which they are asked: by step, and within an element in their own order. */
export function questionsInOrder(questions: readonly Question[], elements: readonly Element[]): Question[] {
  const place = ({ element }: Question) => (element === null ? ELEMENTS.length : elements.indexOf(element))
  return [...questions].sort((one, other) => place(one) - place(other))
}

function askedBefore({ questions, identity, elements }: Checked, list: 'questions' | 'identity', index: number) {
  if (list === 'identity') return identity.slice(0, index)
  const asked = questionsInOrder(questions, elements)
  return asked.slice(0, asked.indexOf(questions[index] as Question))
}

function elementFaults(
  { id, element }: Question,
  list: 'questions' | 'identity',
  elements: readonly Element[],
  path: readonly (string | number)[],
): QuestionnaireFault[] {
  const where = [...path, 'element']
  if (list === 'identity') return element === null ? [] : [{ code: 'vault_element', path: where, at: id }]
  return element !== null && elements.includes(element) ? [] : [{ code: 'no_element', path: where, at: id }]
}

function optionFaults({ id, type, options }: Question, path: readonly (string | number)[]): QuestionnaireFault[] {
  const where = [...path, 'options']
  const chosen = type === 'choice' || type === 'choices'
  if (!chosen) return options ? [{ code: 'options_unwanted', path: where, at: id }] : []
  if (!options || options.length < 2) return [{ code: 'options_missing', path: where, at: id }]
  return repeated(options.map((option) => option.value)).map((value) => ({
    code: 'option_twice',
    path: where,
    at: id,
    value,
  }))
}

function conditionFaults(
  { id, when }: Question,
  earlier: readonly Question[],
  path: readonly (string | number)[],
): QuestionnaireFault[] {
  if (!when) return []
  const asked = earlier.find((question) => question.id === when.question)
  if (!asked) return [{ code: 'condition_later', path: [...path, 'when'], at: id, value: when.question }]
  const values = asked.options?.map(({ value }) => value) ?? []
  return when.in
    .filter((value) => !values.includes(value))
    .map((value) => ({ code: 'condition_value', path: [...path, 'when'], at: id, value }))
}

function tooLong({ type, max }: Question): boolean {
  return max !== undefined && max > (LONGEST[type] ?? 0)
}

function repeated<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
