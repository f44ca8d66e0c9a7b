import { expect, test } from 'vitest'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import type { QueueContent } from './content.ts'
import { addNews, NO_NEWS, newsOf } from './news.ts'
import { idOf, makeCounts, makeRow, makeRows, TODAY_IS } from './testing/rows.ts'

const ids = (...numbers: number[]) => numbers.map(idOf)

test('cases that came in anywhere are news, and so is a letter in a case that was there', () => {
  const before = view(makeRows(4, 1))
  const after = view([makeRow(6), makeRow(4), makeRow(5), makeRow(3, { reporterEntries: 2 }), makeRow(2)])
  expect(newsOf(before, after)).toEqual({ cases: ids(6, 5), letters: ids(3) })
  expect(newsOf(before, before)).toEqual(NO_NEWS)
})

test('an answer of the office, a new stage and a case that left are no news', () => {
  const after = view([makeRow(4, { officeEntries: 3 }), makeRow(3, { stage: 'closed' })])
  expect(newsOf(view(makeRows(4, 1)), after)).toEqual(NO_NEWS)
})

test('a case that only moves up from a page that was not fetched is no news; in a whole list the last one is', () => {
  const [before, after] = [makeRows(9, 5), makeRows(8, 4)]
  expect(newsOf(view(before, 60), view(after, 59))).toEqual(NO_NEWS)
  expect(newsOf(view(before), view(after))).toEqual({ cases: ids(4), letters: [] })
})

test('a case that moves between today’s sections is no news', () => {
  const before = today([makeRow(1)], makeRows(9, 2))
  const after = today([makeRow(5), makeRow(12)], [...makeRows(9, 6), ...makeRows(4, 1)])
  expect(newsOf(before, after)).toEqual({ cases: ids(12), letters: [] })
})

test('news adds up, in the order of the screen, as long as the case is there; a new case is not told twice', () => {
  const content = view(makeRows(5, 1))
  const one = { cases: ids(2), letters: ids(3) }
  const other = { cases: ids(4, 9), letters: ids(2, 5) }
  expect(addNews(one, other, content)).toEqual({ cases: ids(4, 2), letters: ids(5, 3) })
})

function view(rows: readonly CaseRow[], count = rows.length): QueueContent {
  return { sections: [{ list: 'open', rows, count }], counts: makeCounts(), today: TODAY_IS, next: null, reach: 50 }
}

function today(late: readonly CaseRow[], open: readonly CaseRow[]): QueueContent {
  const { sections, ...rest } = view(open)
  return { ...rest, sections: [{ list: 'late', rows: late, count: late.length }, ...sections] }
}
