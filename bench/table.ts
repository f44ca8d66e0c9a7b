// One row per measure, all in one Markdown table.

export interface Row {
  readonly what: string
  readonly measured: string
  /** A peer or a physical limit, measured in the same run unless it says otherwise. */
  readonly beside: string
  readonly budget: string
  /** Null where there is nothing to meet. */
  readonly met: boolean | null
}

export function drawTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, measured, beside, budget, met }) => {
    return [what, measured, beside || '–', budget || '–', met === null ? '–' : met ? 'yes' : 'NO']
  })
  const head = ['what', 'measured', 'beside', 'budget', 'met']
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0), 3))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n')
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

export function milliseconds(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(2)} s`
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50)
}

/** The smallest number that so many percent of all do not exceed. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}
