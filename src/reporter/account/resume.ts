// Continues a draft, even if the questions have changed since.
import type { OwnDraft } from '../../device/reporter/reading.ts'
import type { Answer, Answers, Question } from '../../domain/names/questionnaire.ts'
import { isAnswered } from '../../domain/questionnaire.ts'
import { loadQuestionnaire } from '../core/bootstrap.ts'
import { go } from '../core/state.ts'
import { hashOf, openForm, sayFor } from '../write/begin.ts'
import { endWriting, startWriting, stepsOf, unsaved } from '../write/writing.ts'

/** Continues a draft at the step where it was left. */
export async function resumeDraft({ draft, slot, stamp, keptUntil }: OwnDraft): Promise<void> {
  // The text in this page is newer than the draft in the slot.
  if (unsaved()?.slot.value?.index === slot.index) return openForm()
  if (!draft) return
  const loaded = await loadQuestionnaire(hashOf(draft.channel))
  await sayFor(loaded.questionnaire)
  const answers = sort(loaded.questionnaire.questions, draft.answers)
  const identity = sort(loaded.questionnaire.identity, draft.identity)
  endWriting()
  const made = startWriting({
    channel: draft.channel,
    ...loaded,
    draft: { content: { ...draft, answers: answers.placed, identity: identity.placed }, slot, stamp, keptUntil },
  })
  const steps = stepsOf(made)
  const step = steps.includes(draft.step) ? draft.step : (steps[0] ?? 'check')
  const found = { answers: answers.unplaced, identity: identity.unplaced, step }
  if (answers.any || identity.any) made.unplaced = found
  go({ at: 'step', step })
}

/** Separates the answers that today's questions still ask for from the rest: the office may have changed them. */
function sort(questions: readonly Question[], answers: Answers) {
  const placed: Record<string, Answers[string]> = {}
  const unplaced: Record<string, Answers[string]> = {}
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.find((one) => one.id === id)
    const to = question && fits(question, answer) ? placed : unplaced
    to[id] = answer
  }
  return { placed, unplaced, any: Object.values(unplaced).some(isAnswered) }
}

/** Whether this can be an answer to the question, which may have changed since the draft was saved. */
function fits({ type, options = [] }: Question, answer: Answer): boolean {
  const isOption = (value: unknown) => options.some((option) => option.value === value)
  switch (type) {
    case 'choice':
      return isOption(answer)
    case 'choices':
      return Array.isArray(answer) && answer.every(isOption)
    case 'people':
      return Array.isArray(answer) && answer.every((person) => typeof person === 'object')
    case 'tick':
      return typeof answer === 'boolean'
    case 'date':
      return typeof answer === 'object' && 'from' in answer
    case 'amount':
      return typeof answer === 'string' && /^\d*$/.test(answer)
    default:
      return typeof answer === 'string'
  }
}
