/**
 * The end of a run: a table, the failures, the repeated and skipped tests, the steps left out, and the totals, which
 * are always the last line.
 * @param outcomes results of `runStep`
 * @param left names of steps that were not requested
 * @returns lines to print, and whether anything failed
 */
export function summarize(outcomes, left = []) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  const rows = outcomes.map(({ name, seconds, passed, failed, skipped }) => [name, seconds, passed, failed, skipped])
  const lines = ['', ...table([['step', 'seconds', 'passed', 'failed', 'skipped'], ...rows])]
  if (left.length > 0) lines.push('', `not run, because of --only: ${left.join(', ')}`)
  for (const { name, problems, flaky, reasons } of outcomes) {
    for (const problem of problems) lines.push('', `FAILED   ${name}: ${problem}`)
    for (const test of flaky) lines.push('', `FLAKY    ${name}: ${test}`)
    for (const reason of reasons) lines.push('', `SKIPPED  ${name}: ${reason}`)
  }
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  lines.push('', `${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return { lines, failed: sum('failed') > 0 }
}

/** Aligns the first column to the left and the others to the right, each as wide as its content. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)) + 2)
  return rows.map((row) =>
    row
      .map((cell, column) => (column ? String(cell).padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('')
      .trimEnd(),
  )
}
