// How well the self-exposure adviser finds what people marked by hand in the sentences that the repository carries.
import { labelledSentences } from '../src/device/adviser/corpus.ts'
import { type Score, scoreOf } from '../src/device/adviser/score.ts'
import type { Row } from './table.ts'

/** Patterns of digits and addresses: what is missed there is a name. */
const NUMBERS: readonly Score['kind'][] = ['phone', 'email', 'nik', 'nip', 'plate']
const LEAST = 0.95

export async function measureAdviser(): Promise<Row[]> {
  return scoreOf(labelledSentences).map((score) => {
    const demanded = NUMBERS.includes(score.kind)
    return {
      what: `self-exposure adviser, ${score.kind}`,
      measured: `recall ${share(score.recall)}, precision ${share(score.precision)}`,
      beside: `${score.marked} places in ${labelledSentences.length} sentences`,
      budget: demanded ? `recall ≥ ${share(LEAST)}` : '',
      met: demanded ? score.recall >= LEAST : null,
    }
  })
}

function share(part: number): string {
  return part.toFixed(2)
}
