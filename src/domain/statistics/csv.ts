// Tables as a file that a spreadsheet opens at a double click.

export type CsvRow = readonly (string | number)[]

/**
 * Rows as CSV for Excel in Indonesia: there the comma is the decimal sign, so columns are parted by semicolons; the byte
 * order mark says UTF-8, and lines end as on Windows. A `sep=` line is left out: Excel would then ignore the mark.
 */
export function csvOf(rows: readonly CsvRow[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  // A text that begins like a formula would be computed: labels come from people.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
