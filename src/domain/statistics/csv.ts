// Tables as a file that a spreadsheet opens with a double click.

export type CsvRow = readonly (string | number)[]

/**
 * Rows as CSV for Excel in Indonesia. There the comma is the decimal sign, so semicolons separate the columns; the byte
 * order mark declares UTF-8, and lines end as on Windows. There is no `sep=` line, because Excel would then ignore the
 * mark.
 */
export function csvOf(rows: readonly CsvRow[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  // Excel would compute a text that begins like a formula, and labels are written by people.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
