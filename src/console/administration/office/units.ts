// Units are written as lines: an office has hundreds of them and pastes them from a table.
import type { Choice } from '../../../domain/names/site.ts'
import { withValues } from '../form/fields.ts'

/** `Dinas Kesehatan | Health Office`, one unit per line. */
export function linesOf(units: readonly Choice[]): string {
  return units.map(({ label }) => (label.en ? `${label.id} | ${label.en}` : label.id)).join('\n')
}

/** The units in these lines; one whose words are known keeps its value. */
export function unitsOf(lines: string, known: readonly Choice[]): ReturnType<typeof withValues> {
  const named = lines.split('\n').flatMap((line) => {
    const [id = '', en = ''] = line.split('|').map((part) => part.trim())
    return id === '' ? [] : [{ id, ...(en !== '' && { en }) }]
  })
  const values = new Map(known.map(({ value, label }) => [label.id, value]))
  return withValues(named.map((label) => ({ value: values.get(label.id) ?? '', label })))
}
