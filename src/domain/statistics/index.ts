export { type CsvRow, csvOf } from './csv.ts'
export { publishExact } from './exact.ts'
export {
  ANSWER_DAYS,
  type Answered,
  type Counted,
  type Figures,
  figuresOf,
  type Resolution,
  splitDays,
  sum,
} from './figures.ts'
export {
  finishedMonth,
  monthOf,
  POLICIES,
  type Policy,
  PUBLISHED_STAGES,
  type Publication,
  type PublishedResolution,
  type PublishedYear,
  USUAL_POLICY,
} from './publication.ts'
export { type Moment, publishRounded } from './rounded.ts'
export { type DayRow, tallyDays } from './tally.ts'
