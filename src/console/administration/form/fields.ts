// Fields are named by their place in the stored data, so that any error leads to its field.
import type { Choice } from '../../../domain/names/site.ts'
export type Path = readonly (string | number)[]

/** The id of the field at this place: `site-types-0-label-id`. */
export function idOf(path: Path): string {
  return path.join('-')
}

/** A list with one item replaced. */
export function replaced<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  return items.map((one, place) => (place === at ? item : one))
}

/** A list with one item moved up or down by one; unchanged at its ends. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const next = [...items]
  const [one, other] = [next[at], next[at + by]]
  if (one === undefined || other === undefined) return next
  next[at] = other
  next[at + by] = one
  return next
}

/** The stored value for words that people chose: `Suap & pungli` becomes `suap_pungli`. */
export function valueFor(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 36)
  const base = plain === '' ? 'lain' : plain
  for (let number = 1; ; number += 1) {
    const value = number === 1 ? base : `${base}_${number}`
    if (!taken.includes(value)) return value
  }
}

/** New choices have no value yet; it is derived from their words once, and stays when the words change. */
export function withValues(choices: readonly Choice[]): { value: string; label: { id: string; en?: string } }[] {
  const taken = choices.map(({ value }) => value).filter((value) => value !== '')
  return choices.map(({ value, label: { id, en } }) => {
    const own = value === '' ? valueFor(id, taken) : value
    taken.push(own)
    return { value: own, label: en === undefined ? { id } : { id, en } }
  })
}
