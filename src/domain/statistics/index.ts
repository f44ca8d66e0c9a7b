export { type CsvRow, csvOf } from './csv.ts'
export { publishExact } from './exact.ts'
export { ANSWER_DAYS, type Counted, type Figures, figuresOf, splitDays, sum } from './figures.ts'
export {
  finishedMonth,
  monthOf,
  type Policy,
  type Publication,
  type PublishedYear,
  USUAL_POLICY,
} from './publication.ts'
export { publishRounded, totalBounds } from './rounded.ts'
export { type DiscardedRow, tallyDays } from './tally.ts'
