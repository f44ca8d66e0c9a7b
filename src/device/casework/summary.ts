// What the queue and the search keep of an opened case: its title line, and its words.
import type { Answer, Questionnaire } from '../../domain/names/questionnaire.ts'
import { filesOf } from '../../protocol/entries/parts.ts'
import type { OpenCase } from './open-case.ts'

export interface CaseSummary {
  /** First line of what the reporter says happened; empty if they say nothing. */
  readonly title: string
  /** All text of the case, folded for searching. */
  readonly words: string
}

const TITLE_LENGTH = 160

/** The search entry of a case, kept while the queue is on screen. */
export function summaryOf(open: OpenCase, questionnaire: Questionnaire): CaseSummary {
  const letters = [...open.reporter, ...open.office, ...(open.dossier?.entries ?? [])].map(({ content }) => content)
  const texts = letters.flatMap((content) => [
    'text' in content ? content.text : '',
    'reason' in content ? content.reason : '',
    ...(content.kind === 'protection_request' && content.v === 2
      ? [...content.forms, content.from, content.since]
      : []),
    ...(content.kind === 'protection' ? content.decisions.flatMap(({ form, to, text }) => [form, to, text]) : []),
    ...filesOf(content).map(({ name }) => name),
  ])
  const answers = Object.values(open.report.answers).flatMap(textsOf)
  return { title: titleOf(open.report.answers, questionnaire), words: fold([...answers, ...texts].join('\n')) }
}

/** Whether every searched word occurs, in any order. */
export function isFound({ words }: CaseSummary, sought: string): boolean {
  return fold(sought)
    .split(/\s+/)
    .every((word) => words.includes(word))
}

/** The longest type of answer to *what* tells most; the answer to a choice is used if nothing was written. */
function titleOf(answers: OpenCase['report']['answers'], { questions }: Questionnaire): string {
  const what = questions.filter(({ element }) => element === 'what')
  for (const type of ['long', 'short', 'choice'] as const) {
    for (const { id, options } of what.filter((question) => question.type === type)) {
      const answer = answers[id]
      if (typeof answer !== 'string') continue
      const text = options?.find(({ value }) => value === answer)?.label.id ?? answer
      const line = text.split('\n').find((one) => one.trim() !== '')
      if (line) return shorten(line.trim())
    }
  }
  return ''
}

function shorten(line: string): string {
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).trimEnd()}…`
}

function textsOf(answer: Answer): string[] {
  if (typeof answer === 'boolean') return []
  if (typeof answer === 'string') return [answer]
  if (Array.isArray(answer)) return answer.flatMap((item) => (typeof item === 'string' ? [item] : Object.values(item)))
  return Object.values(answer).filter((part) => typeof part === 'string')
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
