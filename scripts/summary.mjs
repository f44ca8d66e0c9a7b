/**
 * What a run of steps ends with: the table, what failed, what was repeated or left out, and the line of totals, which is
 * always the last.
 * @param outcomes what `runStep` gave
 * @param left names of steps that were not asked for
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

/** The first column to the left, the others to the right, each as wide as what stands in it. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)) + 2)
  return rows.map((row) =>
    row
      .map((cell, column) => (column ? String(cell).padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('')
      .trimEnd(),
  )
}
