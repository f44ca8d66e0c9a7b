// How well the self-exposure adviser finds what people marked by hand in the sentences that the repository carries. The
// part kept apart was never read while patterns were tuned, so its figures say more about the texts of real people.
import { keptTexts, tuningTexts } from '../src/device/adviser/corpus.ts'
import { type Labelled, type Score, scoreOf } from '../src/device/adviser/score.ts'
import type { Row } from './table.ts'

interface Goal {
  readonly recall?: number
  readonly precision?: number
}

/** Goals for the part kept apart. Patterns of digits and addresses: what is missed there is a name. */
const GOALS: Partial<Record<Score['kind'], Goal>> = {
  numbers: { recall: 0.95 },
  'self and role': { recall: 0.9 },
  all: { precision: 0.95 },
}

export async function measureAdviser(): Promise<Row[]> {
  return [...rowsOf('kept apart', keptTexts, GOALS), ...rowsOf('tuned on', tuningTexts, {})]
}

function rowsOf(part: string, texts: readonly Labelled[], goals: typeof GOALS): Row[] {
  return scoreOf(texts).map(({ kind, marked, recall, precision }) => {
    const goal = goals[kind]
    return {
      what: `self-exposure adviser, texts ${part}, ${kind}`,
      measured: `recall ${share(recall)}, precision ${share(precision)}`,
      beside: `${marked} places in ${texts.length} texts`,
      budget: goal ? demandsOf(goal) : '',
      met: goal ? recall >= (goal.recall ?? 0) && precision >= (goal.precision ?? 0) : null,
    }
  })
}

function demandsOf({ recall, precision }: Goal): string {
  return [recall && `recall ≥ ${share(recall)}`, precision && `precision ≥ ${share(precision)}`]
    .filter(Boolean)
    .join(', ')
}

function share(part: number): string {
  return part.toFixed(2)
}
