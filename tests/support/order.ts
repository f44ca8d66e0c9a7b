// Whether an order can be recovered from a server's data: the rank correlation of positions with the true order.
import { statSync } from 'node:fs'

/** A property by which an analyst could sort: its name, and its value for each report in the true order, or null. */
export interface Trail {
  readonly name: string
  readonly values: readonly (number | bigint | null)[]
}

/** Spearman's rank correlation with the true order, from -1 to 1; 0 if nothing can be sorted. */
export function correlation({ values }: Trail): number {
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]))
  const [x, y] = [ranks(known.map(({ i }) => i)), ranks(known.map(({ value }) => value))]
  const mean = (known.length - 1) / 2
  let [covariance, xx, yy] = [0, 0, 0]
  for (const [k, rank] of x.entries()) {
    const [dx, dy] = [rank - mean, (y[k] as number) - mean]
    covariance += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xx * yy === 0 ? 0 : covariance / Math.sqrt(xx * yy)
}

/**
 * Trails by which the order can be recovered: such a correlation occurs by chance once in 100,000 times. Few values tell
 * only if they are exactly in order.
 */
export function telling(trails: readonly Trail[]): string[] {
  return trails.flatMap((trail) => {
    const known = trail.values.filter((value) => value !== null).length
    const found = correlation(trail)
    const tells = Math.abs(found) * Math.sqrt(known - 1) > 4.4 || (known >= 10 && Math.abs(found) > 0.9999)
    return tells ? [`${trail.name}: ${found.toFixed(2)}`] : []
  })
}

/** The marks in these bytes from which an analyst can recover the order. */
export function tellingBytes(
  name: string,
  bytes: Buffer,
  marks: Readonly<Record<string, readonly Buffer[]>>,
  sortable?: (offset: number) => number,
): string[] {
  return Object.entries(marks).flatMap(([mark, sought]) => {
    const places = findPlaces(bytes, sought, sortable)
    const nth = nthPlaces(`${name}: ${mark}`, places, sought.length)
    return [...telling(nth), ...orderedStretches(`${name}: ${mark}`, places)]
  })
}

/** Every occurrence of a report's mark: the offset by which an analyst would sort, and the report. */
export function findPlaces(bytes: Buffer, marks: readonly Buffer[], sortable = (offset: number) => offset) {
  const places: { offset: number; report: number }[] = []
  for (const [report, mark] of marks.entries()) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      places.push({ offset: sortable(at), report })
    }
  }
  return places.sort((a, b) => a.offset - b.offset)
}
type Places = ReturnType<typeof findPlaces>

/** Trails of the first, second, … and last place of each report. */
export function nthPlaces(name: string, places: Places, count: number): Trail[] {
  const found = Array.from({ length: count }, (_, report) => places.filter((place) => place.report === report))
  const most = Math.max(0, ...found.map(({ length }) => length))
  const nth = Array.from({ length: Math.min(most, 12) }, (_, k) => ({
    name: `${name}, place ${k + 1}`,
    values: found.map((places) => places[k]?.offset ?? null),
  }))
  return [...nth, { name: `${name}, last place`, values: found.map((places) => places.at(-1)?.offset ?? null) }]
}

const WINDOW = 32

/** Stretches in which reports are in their true order: remains of rows that were deleted or moved. */
export function orderedStretches(name: string, places: Places): string[] {
  const found: string[] = []
  for (let from = 0; from + WINDOW <= places.length; from++) {
    const stretch = places.slice(from, from + WINDOW)
    const values = stretch.map(({ report }) => report)
    if (new Set(values).size < WINDOW * 0.7) continue
    const rho = correlation({ name, values })
    // With 32 reports in random order this happens once in a million times.
    if (Math.abs(rho) > 0.75) found.push(`${name}: ${WINDOW} in order from ${stretch[0]?.offset}`)
  }
  return found.slice(0, 1)
}

/** The metadata that the file system keeps for each report's file. */
export function fileTrails(paths: readonly string[]): Trail[] {
  const stats = paths.map((path) => statSync(path, { bigint: true }))
  const of = (name: string, value: (stat: (typeof stats)[number]) => bigint): Trail => ({
    name,
    values: stats.map(value),
  })
  return [
    of('inode', ({ ino }) => ino),
    of('birth', ({ birthtimeNs }) => birthtimeNs),
    of('modification', ({ mtimeNs }) => mtimeNs),
    of('change', ({ ctimeNs }) => ctimeNs),
  ]
}

/** Ranks from 0; equal values get the mean of their ranks. */
function ranks(values: readonly (number | bigint)[]): number[] {
  const order = values
    .map((value, i) => ({ value, i }))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
  const found = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1
    for (const { i } of order.slice(from, to)) found[i] = (from + to - 1) / 2
    from = to
  }
  return found
}
