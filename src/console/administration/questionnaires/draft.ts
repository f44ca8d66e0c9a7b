// A questionnaire being built. Questions keep their ids for good: answers and conditions refer to them.
import { administration } from '../../../../locales/id/administration.ts'
import { elements as words } from '../../../../locales/id/elements.ts'
import {
  ELEMENTS,
  type Element,
  type Option,
  type Question,
  type Questionnaire,
} from '../../../domain/names/questionnaire.ts'
import type { Choice } from '../../../domain/names/site.ts'
import { questionsInOrder } from '../../../domain/questionnaire-check.ts'
import { moved, valueFor } from '../form/fields.ts'

export type Draft = Omit<Questionnaire, 'version'>
/** Where a question belongs: to a step, or to the vault. */
export type Group = Element | 'identity'

/** The initial form of a new channel: one question for each element, in the usual words. */
export function newDraft(): Draft {
  const usual: readonly Element[] = ['what', 'who', 'where', 'when', 'how']
  return {
    v: 1,
    channel: '',
    title: { id: '' },
    elements: usual,
    questions: usual.map((element) => ({
      id: element,
      type: ({ who: 'people', where: 'place', when: 'date' } as const)[element as string] ?? 'long',
      label: { id: words[`element.${element}.question`] },
      element,
      required: element === 'what',
    })),
    identity: [],
    evidence: { hint: { id: administration['builder.usual.evidence'] }, expected: false },
    affirmation: { id: administration['builder.usual.affirmation'] },
  }
}

/** A new channel with this title. Its code follows the title until somebody edits it. */
export function entitled(draft: Draft, title: Draft['title']): Draft {
  const follows = draft.channel === codeFor(draft.title.id)
  return { ...draft, title, channel: follows ? codeFor(title.id) : draft.channel }
}

function codeFor(title: string): string {
  return title.trim() === '' ? '' : valueFor(title, []).replaceAll('_', '-').slice(0, 31).replace(/-+$/, '')
}

/** The questions of a step or of the vault, in their order. */
export function questionsOf({ questions, identity }: Draft, group: Group): readonly Question[] {
  return group === 'identity' ? identity : questions.filter(({ element }) => element === group)
}

/** Adds an empty question; also returns its id. */
export function addQuestion(draft: Draft, group: Group): { draft: Draft; id: string } {
  const taken = [...draft.questions, ...draft.identity].map(({ id }) => id)
  const id = unused('q', taken)
  const question: Question = {
    id,
    type: group === 'identity' ? 'short' : 'long',
    label: { id: '' },
    element: group === 'identity' ? null : group,
  }
  return {
    draft:
      group === 'identity'
        ? { ...draft, identity: [...draft.identity, question] }
        : { ...draft, questions: [...draft.questions, question] },
    id,
  }
}

/** Replaces a question by its id, or removes it. */
export function putQuestion(draft: Draft, id: string, next: Question | null): Draft {
  const put = (list: readonly Question[]) =>
    list.flatMap((question) => (question.id === id ? (next ? [next] : []) : [question]))
  return { ...draft, questions: put(draft.questions), identity: put(draft.identity) }
}

/** Moves a question within its step. */
export function moveQuestion(draft: Draft, group: Group, id: string, by: -1 | 1): Draft {
  const own = questionsOf(draft, group)
  const ordered = moved(
    own,
    own.findIndex((question) => question.id === id),
    by,
  )
  if (group === 'identity') return { ...draft, identity: ordered }
  const queue = [...ordered]
  return {
    ...draft,
    questions: draft.questions.map((question) => (question.element === group ? (queue.shift() as Question) : question)),
  }
}

/** The question with another type: options appear or disappear with it, and only a date can have a limit. */
export function withType(question: Question, type: Question['type']): Question {
  const { options, max: _, workingDays: __, ...rest } = question
  if (type !== 'choice' && type !== 'choices') return { ...rest, type }
  return { ...rest, type, options: options ?? [newOption([]), newOption([newOption([])])] }
}

export function newOption(options: readonly Option[]): Option {
  const taken = options.map(({ value }) => value)
  return { value: unused('pilihan_', taken), label: { id: '' } }
}

/** The office's types or units as options. */
export function optionsFrom(choices: readonly Choice[]): Option[] {
  return choices.map(({ value, label }) => ({ value, label }))
}

/** The choices asked before this question, to which a condition can refer. */
export function conditionsFor(draft: Draft, id: string): Question[] {
  const inVault = draft.identity.some((question) => question.id === id)
  const asked = inVault ? draft.identity : questionsInOrder(draft.questions, draft.elements)
  const earlier = asked.slice(
    0,
    asked.findIndex((question) => question.id === id),
  )
  return earlier.filter(({ options }) => options !== undefined)
}

/** Elements without a step. */
export function missingElements({ elements }: Draft): Element[] {
  return ELEMENTS.filter((element) => !elements.includes(element))
}

/** The form to store: questions in the order in which they are asked, no empty step, no empty hint. */
export function tidyDraft(draft: Draft): Draft {
  const elements = draft.elements.filter((element) => draft.questions.some((question) => question.element === element))
  return {
    ...draft,
    elements,
    questions: questionsInOrder(draft.questions, elements).map(tidyQuestion),
    identity: draft.identity.map(tidyQuestion),
  }
}

function tidyQuestion({ hint, required, when, max, options, workingDays, ...question }: Question): Question {
  return {
    ...question,
    ...(hint && (hint.id !== '' || hint.en) && { hint }),
    ...(required && { required }),
    ...(options && { options }),
    ...(when && { when }),
    ...(max !== undefined && { max }),
    ...(workingDays !== undefined && { workingDays }),
  }
}

function unused(prefix: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
