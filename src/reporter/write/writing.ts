// The report that is being written: questions, answers, files, and its future slot.
import { type Signal, signal } from '@preact/signals'
import type { Draft, Sent, Slot } from '../../device/reporter/writing.ts'
import type { Answers, Question, Questionnaire } from '../../domain/names/questionnaire.ts'
import { answersToSend, missingAnswers } from '../../domain/questionnaire.ts'
import { bootstrap } from '../core/bootstrap.ts'
import { go, onForget, resettable, setUnsent, unsent } from '../core/state.ts'
import { isBusy, makeQueue } from '../evidence/queue.ts'
import { saveAgain } from './sending/draft.ts'
import { beginWork } from './sending/early.ts'
import { ensureSlot, leaveSlot } from './sending/slot.ts'
import type { Writing } from './state.ts'

export const writing = resettable<Writing | null>(null)
/** The chosen channel, before its questions have arrived. */
export const chosenChannel = resettable<string | null>(null)
/** Whether the person left the check page to correct something: each step then leads straight back to it. */
export const correcting = resettable(false)
/** Goes to a step, from which one press leads back to the check page, and to a question in it. */
export function correct(step: string, field?: string): void {
  correcting.value = true
  go({ at: 'step', step }, field)
}
/** The step to which the draft's screen leads back. */
export const resumeStep = resettable('what')
export const lastSent = resettable<Sent | null>(null)

interface Beginning {
  readonly channel: string
  readonly questionnaire: Questionnaire
  readonly text: string
  readonly draft?:
    | {
        readonly content: Omit<Draft, 'answers' | 'identity'> & {
          readonly answers: Answers
          readonly identity: Answers
        }
        readonly slot: Slot
        readonly stamp: string | null
        readonly keptUntil: string
      }
    | undefined
}

/** Begins a report, or continues a draft. */
export function startWriting({ channel, questionnaire, text, draft }: Beginning): Writing {
  const { content } = draft ?? {}
  const [answers, identity, files] = [content?.answers ?? {}, content?.identity ?? {}, content?.files ?? []]
  const made: Writing = {
    channel,
    questionnaire,
    text,
    serial: bootstrap().site.statement,
    answers: signal(answers),
    identity: signal(identity),
    dates: signal({}),
    unreadAmounts: signal({}),
    queue: makeQueue(
      () => ensureSlot(made),
      files,
      () => {
        touch()
        return saveAgain(made)
      },
      (slot) => leaveSlot(made, slot),
    ),
    slot: signal(draft?.slot ?? null),
    saved: signal(draft ? { keptUntil: draft.keptUntil, answers, identity, files, step: draft.content.step } : null),
    known: { replaces: draft?.stamp ?? null, tried: new Set() },
    saving: signal(false),
    failure: signal(null),
    saves: Promise.resolve(null),
    retrying: false,
    end: new AbortController(),
    affirmed: signal(false),
    sealed: null,
    unplaced: null,
  }
  writing.value = made
  correcting.value = false
  return made
}

/** Stores an answer, and notes that leaving would lose it. */
export function answerQuestion(field: Signal<Answers>, id: string, answer: Answers[string] | undefined): void {
  const { [id]: _, ...others } = field.value
  field.value = answer === undefined ? others : { ...others, [id]: answer }
  touch()
  beginWork()
}

/** Notes that leaving would now lose something. */
export function touch(): void {
  setUnsent('writing', true)
}

/** The report being written, if leaving would lose something of it. */
export function unsaved(): Writing | null {
  const { value } = writing
  return value && (unsent.value.has('writing') || isBusy(value.queue)) ? value : null
}

/** The steps of this report, in order. */
export function stepsOf({ questionnaire }: Writing): string[] {
  const identity = questionnaire.identity.length > 0 ? ['identity'] : []
  return [...questionnaire.elements, 'evidence', ...identity, 'check']
}

/** The questions of one element. */
export function questionsOf({ questionnaire }: Writing, step: string): Question[] {
  return questionnaire.questions.filter(({ element }) => element === step)
}

/** The required questions that are still unanswered, so that the report cannot be sent. */
export function missingIn({ questionnaire, answers }: Writing): Question[] {
  return missingAnswers(questionnaire.questions, answers.value)
}

/** The answers as they will be sent. */
export function finalAnswers({ questionnaire, answers, identity }: Writing): { report: Answers; identity: Answers } {
  return {
    report: answersToSend(questionnaire.questions, answers.value),
    identity: answersToSend(questionnaire.identity, identity.value),
  }
}

/** Ends the writing: it was sent, or given up. */
export function endWriting(): void {
  writing.value?.queue.stop()
  writing.value?.end.abort()
  writing.value = null
  setUnsent('writing', false)
}

onForget(() => {
  writing.value?.end.abort()
  writing.value = null
})
