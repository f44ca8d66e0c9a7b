import { expect, test } from 'vitest'
import { questionnaireFaults } from '../../../domain/questionnaire-check.ts'
import { compareQuestionnaires } from './compare.ts'
import {
  addQuestion,
  conditionsFor,
  type Draft,
  entitled,
  missingElements,
  moveQuestion,
  newDraft,
  putQuestion,
  questionsOf,
  tidyDraft,
  withType,
} from './draft.ts'

const ids = (draft: Draft, group: Parameters<typeof questionsOf>[1]) => questionsOf(draft, group).map(({ id }) => id)

test('a new channel begins with a question for each usual element', () => {
  expect(questionnaireFaults(newDraft())).toEqual([])
  expect(missingElements(newDraft())).toEqual(['why'])
})

test('the code of a new channel follows its title until somebody edits it', () => {
  const named = entitled(newDraft(), { id: 'Pelaporan Gratifikasi & Hadiah' })
  expect(named.channel).toBe('pelaporan-gratifikasi-hadiah')
  expect(entitled(named, { id: 'Pelaporan tentang penerimaan hadiah' }).channel).toBe('pelaporan-tentang-penerimaan-ha')
  expect(entitled({ ...named, channel: 'hadiah' }, { id: 'Lain' }).channel).toBe('hadiah')
  expect(entitled(named, { id: ' ' }).channel).toBe('')
})

test('a question is added, ordered within its step, and removed', () => {
  const { draft: one, id } = addQuestion(newDraft(), 'what')
  expect(ids(one, 'what')).toEqual(['what', id])
  const moved = moveQuestion(one, 'what', id, -1)
  expect(ids(moved, 'what')).toEqual([id, 'what'])
  expect(ids(moved, 'who')).toEqual(['who'])
  expect(ids(moveQuestion(moved, 'what', id, -1), 'what')).toEqual([id, 'what'])
  expect(ids(putQuestion(moved, id, null), 'what')).toEqual(['what'])
  const vault = addQuestion(addQuestion(one, 'identity').draft, 'identity')
  expect(ids(vault.draft, 'identity')).toEqual(['q2', vault.id])
  expect(ids(moveQuestion(vault.draft, 'identity', vault.id, -1), 'identity')).toEqual([vault.id, 'q2'])
})

test('options appear and disappear with the question’s type', () => {
  const [question] = newDraft().questions
  if (!question) throw new Error('no question')
  const choice = withType({ ...question, max: 10 }, 'choice')
  expect(choice.options?.map(({ value }) => value)).toEqual(['pilihan_1', 'pilihan_2'])
  expect(choice).not.toHaveProperty('max')
  expect(withType(choice, 'choices').options).toBe(choice.options)
  expect(withType(choice, 'long')).not.toHaveProperty('options')
  expect(withType({ ...question, type: 'date', workingDays: 30 }, 'short')).not.toHaveProperty('workingDays')
})

test('a limit in working days stays only as long as the type is a date', () => {
  const start = newDraft()
  const dated = start.questions.map((question) =>
    question.id === 'when' ? { ...question, workingDays: 30 } : question,
  )
  const when = tidyDraft({ ...start, questions: dated }).questions.find(({ id }) => id === 'when')
  if (!when) throw new Error('no question')
  expect(when).toMatchObject({ type: 'date', workingDays: 30 })
  expect(withType(when, 'short')).not.toHaveProperty('workingDays')
})

test('a condition can refer only to choices that are asked before', () => {
  const start = newDraft()
  const choices = start.questions.map((question) => withType(question, question.id === 'who' ? 'long' : 'choice'))
  const draft = { ...start, questions: choices }
  expect(conditionsFor(draft, 'when').map(({ id }) => id)).toEqual(['what', 'where'])
  const turned = { ...draft, elements: draft.elements.toReversed() }
  expect(conditionsFor(turned, 'when').map(({ id }) => id)).toEqual(['how'])
})

test('the stored form has the order of the steps, without empty steps and hints', () => {
  const start = newDraft()
  const [first, ...rest] = start.questions
  if (!first) throw new Error('no question')
  const tidy = tidyDraft({
    ...start,
    elements: ['why', 'who', 'what', 'where', 'when', 'how'],
    questions: [{ ...first, hint: { id: '' }, required: false }, ...rest],
  })
  expect(tidy.elements).toEqual(['who', 'what', 'where', 'when', 'how'])
  expect(tidy.questions.map(({ id }) => id)).toEqual(['who', 'what', 'where', 'when', 'how'])
  expect(tidy.questions[1]).toEqual({ id: 'what', type: 'long', label: first.label, element: 'what' })
})

test('a director sees which questions a new version changes', () => {
  const version = (draft: Draft, number: number) => ({ ...draft, version: number })
  const before = newDraft()
  const [what, ...others] = before.questions
  if (!what) throw new Error('no question')
  const { draft } = addQuestion({ ...before, questions: [{ ...what, label: { id: 'Lain' } }, ...others] }, 'how')
  const after = putQuestion(draft, 'who', null)
  const names = Object.entries(compareQuestionnaires(version(before, 1), version(after, 2))).map(
    ([kind, questions]) => `${kind}: ${questions.map(({ id }: { id: string }) => id).join()}`,
  )
  expect(names).toEqual(['added: q1', 'removed: who', 'changed: what'])
})
