// The cases that somebody has chosen in a list: they survive a refresh, and are forgotten with the list.
import { useEffect, useState } from 'preact/hooks'
import type { CaseRow } from '../../protocol/wire/cases.ts'

export interface Selection {
  /** In the order in which they stand on screen. */
  readonly chosen: readonly CaseRow[]
  /** How many chosen cases have left the list since the last choice: they are no longer chosen. */
  readonly left: number
  isChosen(id: string): boolean
  /** Chooses a case, or no longer; `range`: and every case between the last one and this one. */
  toggle(id: string, range: boolean): void
  chooseAll(): void
  clear(): void
}

interface Held {
  readonly place: string
  readonly ids: ReadonlySet<string>
  /** The case that was chosen or unchosen last: where a range begins. */
  readonly last: string | null
  readonly left: number
}

/** The selection in the list at this place; `rows` is null while the list is not known. */
export function useSelection(place: string, rows: readonly CaseRow[] | null): Selection {
  const nothing: Held = { place, ids: new Set(), last: null, left: 0 }
  const [held, setHeld] = useState(nothing)
  const now = held.place === place ? held : nothing
  const chosen = rows?.filter(({ id }) => now.ids.has(id)) ?? []

  useEffect(() => setHeld(nothing), [place])

  // A case that nobody sees any more must not be chosen: what is done with the others would be done with it.
  useEffect(() => {
    if (rows === null || chosen.length === now.ids.size) return
    setHeld({ ...now, ids: new Set(chosen.map(({ id }) => id)), left: now.left + now.ids.size - chosen.length })
  })

  function toggle(id: string, range: boolean): void {
    const order = rows?.map((row) => row.id) ?? []
    const [from, to] = [order.indexOf(now.last ?? ''), order.indexOf(id)]
    const some = range && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    const ids = new Set(now.ids)
    const on = !ids.has(id)
    for (const one of some) {
      if (on) ids.add(one)
      else ids.delete(one)
    }
    setHeld({ place, ids, last: id, left: 0 })
  }

  return {
    chosen,
    left: now.left,
    isChosen: (id) => now.ids.has(id),
    toggle,
    chooseAll: () => setHeld({ place, ids: new Set(rows?.map(({ id }) => id)), last: null, left: 0 }),
    clear: () => setHeld(nothing),
  }
}
