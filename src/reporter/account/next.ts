// Which sentence says what happens next. It depends on the signed entries and who had read what, never on a reporter's
// day.
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Stage } from '../../domain/names/stages.ts'
import { firstAnswerDay } from './answered.ts'

type Sentence =
  | 'unreleased'
  | 'received'
  | 'question'
  | 'answer_waiting'
  | 'answer_sent'
  | 'answer_letter'
  | 'withdrawal_waiting'
  | 'withdrawn'
  | 'withdrawn_question'
  | 'closed'
  | 'archived'

export interface Next {
  readonly key: `reporter.case.next.${Sentence}` | `stage.${Stage}.meaning`
  /** The office waits for the reporter. */
  readonly asked: boolean
  /** The day of the first answer: still to come, past, or irrelevant in this state. */
  readonly due: 'due' | 'overdue' | null
}

type Facts = Pick<OwnCase, 'standing' | 'released' | 'releasedEntries' | 'reporter' | 'office' | 'answerDue' | 'today'>

/** What a reporter reads about a sent report in this state. Pure: the same facts give the same sentence. */
export function nextOf(own: Facts): Next {
  const { stage } = own.standing
  const question = openQuestion(own)
  if (stage === 'closed' || stage === 'archived') return question < 0 ? say(stage) : afterQuestion(own, question)
  const withdrawal = withdrawalAfter(own, question)
  if (withdrawal) return say(isReleased(own, withdrawal) ? 'withdrawn' : 'withdrawal_waiting')
  if (question >= 0) return afterQuestion(own, question)
  const key = !own.released ? 'unreleased' : stage === 'received' ? 'received' : null
  const due = firstAnswerDay(own) !== null ? null : own.today > own.answerDue ? 'overdue' : 'due'
  return { key: key ? `reporter.case.next.${key}` : `stage.${stage}.meaning`, asked: false, due }
}

function afterQuestion(own: Facts, question: number): Next {
  const answers = own.reporter.filter((entry) => isAnswer(entry) && lastSeen(own, entry) >= question)
  if (answers.length === 0) {
    const withdrawn = own.reporter.some(({ content }) => content.kind === 'withdrawal')
    return { ...say(withdrawn ? 'withdrawn_question' : 'question'), asked: true }
  }
  const read = Math.max(...own.reporter.map((entry) => lastSeen(own, entry)))
  const letter = own.office.some(({ content }, at) => at > read && content.kind === 'message')
  if (letter) return say('answer_letter')
  return say(answers.some((entry) => isReleased(own, entry)) ? 'answer_sent' : 'answer_waiting')
}

/** Index of the office's last question, unless the office has moved on since; otherwise -1. */
function openQuestion({ office, standing }: Facts): number {
  const asked = office.findLastIndex(
    ({ content }) => content.kind === 'question' || (content.kind === 'stage' && content.to === 'clarification'),
  )
  const moved = office.findLastIndex(({ content }) => content.kind === 'stage')
  return standing.stage === 'clarification' || asked > moved ? asked : -1
}

/** The withdrawal, unless the office later asked a question that the reporter had not read by then. */
function withdrawalAfter(own: Facts, question: number): Entry | undefined {
  return own.reporter.find((entry) => entry.content.kind === 'withdrawal' && lastSeen(own, entry) >= question)
}

type Entry = Facts['reporter'][number]

/** A request for protection does not count as an answer to a question, nor does how somebody is, nor a claim. */
function isAnswer({ content }: Entry): boolean {
  return content.kind === 'evidence' || (content.kind === 'message' && !('checkIn' in content) && !('claim' in content))
}

/** Index of the last office entry that existed when this was written; -1 if there was none. */
function lastSeen({ office }: Facts, { header }: Entry): number {
  return office.findIndex(({ hash }) => hash === header.seen)
}

function isReleased({ releasedEntries }: Facts, { header }: Entry): boolean {
  return header.number < releasedEntries
}

function say(sentence: Sentence): Next {
  return { key: `reporter.case.next.${sentence}`, asked: false, due: null }
}
