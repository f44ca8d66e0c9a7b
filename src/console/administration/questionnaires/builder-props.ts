// The properties that the parts of the builder get from the page around them.
import type { Question } from '../../../domain/names/questionnaire.ts'
import type { Draft } from './draft.ts'
import type { BuilderProblem } from './faults.ts'

export interface BuilderProps {
  draft: Draft
  onChange: (draft: Draft) => void
  problems: readonly BuilderProblem[]
}

/** Which questions are expanded. */
export interface Folds {
  readonly open: ReadonlySet<string>
  readonly set: (id: string, open: boolean) => void
}

/** Properties of the editor of one question. */
export interface EditorProps {
  question: Question
  draft: Draft
  problems: readonly BuilderProblem[]
  onChange: (question: Question) => void
}
