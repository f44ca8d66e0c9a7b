import type { Question, Questionnaire } from '../../../domain/names/questionnaire.ts'
import { same } from '../form/merge.ts'

export interface Differences {
  readonly added: readonly Question[]
  readonly removed: readonly Question[]
  readonly changed: readonly Question[]
}

/** Which questions a new version adds, removes or changes. */
export function compareQuestionnaires(before: Questionnaire, after: Questionnaire): Differences {
  const old = new Map([...before.questions, ...before.identity].map((question) => [question.id, question]))
  const now = [...after.questions, ...after.identity]
  const kept = new Set(now.map(({ id }) => id))
  return {
    added: now.filter(({ id }) => !old.has(id)),
    removed: [...old.values()].filter(({ id }) => !kept.has(id)),
    changed: now.filter((question) => old.has(question.id) && !sameQuestion(old.get(question.id), question)),
  }
}

/** The order of fields does not matter. */
function sameQuestion(one: Question | undefined, other: Question): boolean {
  const sorted = (question: Question | undefined) => Object.entries(question ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return same(sorted(one), sorted(other))
}
