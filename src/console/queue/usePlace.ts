import { useLayoutEffect, useRef } from 'preact/hooks'
import { notePlace, type Place, returnTo, withoutAnchoring } from './place.ts'

/**
 * Keeps what is seen and focused where it is while rows change: call `note` before a change, and `useKeep` with what is drawn,
 * at every drawing. If no row is left, the focus goes to the element with this id.
 */
export function usePlace(emptyId: string) {
  const list = useRef<HTMLDivElement>(null)
  const noted = useRef<Place | null>(null)

  function note(): void {
    if (list.current === null) return
    withoutAnchoring()
    noted.current = notePlace(list.current)
  }

  function useKeep(drawn: unknown): void {
    useLayoutEffect(() => {
      const place = noted.current
      noted.current = null
      if (place === null || list.current === null) return
      if (!returnTo(list.current, place)) document.getElementById(emptyId)?.focus()
    }, [drawn])
  }

  return { list, note, useKeep }
}
