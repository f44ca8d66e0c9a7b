import { useEffect, useRef } from 'preact/hooks'

/** What keys do in a list whose rows can be chosen. */
export interface ChoosingKeys {
  toggle(id: string, range: boolean): void
  clear(): void
}

/**
 * j and k move through the rows, / moves to the search; Enter opens the focused link. Where rows can be chosen, x chooses
 * the focused one, X every one from the last chosen to it, and Escape chooses none.
 */
export function useRowKeys(searchId: string, choosing: ChoosingKeys | null = null): void {
  const current = useRef(choosing)
  current.current = choosing
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)

    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (event.key === '/') {
        event.preventDefault()
        document.getElementById(searchId)?.focus()
      }
      if (event.key === 'j') step(1)
      if (event.key === 'k') step(-1)
      const id = rowOf(document.activeElement)?.dataset.case
      if (event.key.toLowerCase() === 'x' && id !== undefined) current.current?.toggle(id, event.shiftKey)
      if (event.key === 'Escape') current.current?.clear()
    }
  }, [searchId])
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const row = rowOf(document.activeElement)
  const at = row === null ? -1 : links.findIndex((link) => row.contains(link))
  const next = at < 0 ? links[by > 0 ? 0 : links.length - 1] : links[at + by]
  next?.focus()
  rowOf(next ?? null)?.scrollIntoView({ block: 'nearest' })
}

function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest('li') ?? null
}

/** A tick is no text: the keys work there, too. */
function isWriting(target: EventTarget | null): boolean {
  const fields = 'input:not([type="checkbox"]), textarea, select, dialog[open]'
  return target instanceof Element && target.closest(fields) !== null
}
