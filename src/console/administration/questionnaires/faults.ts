import type { Translator } from '../../../../locales/translator.ts'
import type { Question } from '../../../domain/names/questionnaire.ts'
import { questionnaireFaults } from '../../../domain/questionnaire-check.ts'
import { QuestionnaireShape } from '../../../protocol/wire/questionnaire.ts'
import type { FieldProblem } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { problemAt } from '../form/faults.ts'
import { type Draft, tidyDraft } from './draft.ts'

type Say = Translator<ConsoleWords>
type Place = readonly PropertyKey[]

export interface BuilderProblem extends FieldProblem {
  /** The error, shown beside the field; the message also names the question. */
  readonly fault: string
  /** The question to expand; null if the error concerns something else. */
  readonly question: string | null
}

/** What prevents a questionnaire from being stored; the server refuses the same. */
export function builderProblems(draft: Draft, t: Say): BuilderProblem[] {
  const tidy = tidyDraft(draft)
  const parsed = QuestionnaireShape.safeParse(tidy)
  if (!parsed.success)
    return parsed.error.issues.map((issue) => place(tidy, issue.path, problemAt(issue, t).message, t))
  return questionnaireFaults(tidy).map(({ code, path }) => place(tidy, path, t(`builder.fault.${code}`), t))
}

/** The error of this field, if any. */
export function faultAt(problems: readonly BuilderProblem[], id: string): string | undefined {
  return problems.find((problem) => problem.id === id)?.fault
}

/** The id of a field of a question; the screen's order differs from that of the list. */
export function questionField(id: string, ...rest: readonly PropertyKey[]): string {
  return ['q', id, ...rest].map(String).join('-')
}

/** Converts a place in the data to send into the field on the screen. */
function place(tidy: Draft, path: Place, message: string, t: Say): BuilderProblem {
  const [list, at, ...rest] = path
  if (typeof at !== 'number' || (list !== 'questions' && list !== 'identity')) {
    const [id, words] = list === 'questions' ? ['elements', t('builder.fault.no_question')] : [idOf(path), message]
    return { id, message: words, fault: words, question: null }
  }
  const question = tidy[list][at] as Question
  const name = question.label.id || t('builder.question.nameless')
  return {
    id: questionField(question.id, ...(rest[0] === 'id' ? ['label', 'id'] : rest)),
    message: t('admin.fault.in', { name, fault: message }),
    fault: message,
    question: question.id,
  }
}

function idOf(path: Place): string {
  return path.map(String).join('-')
}
