import { useEffect } from 'preact/hooks'

/** j and k move through the rows, / moves to the search; Enter opens the focused link. */
export function useRowKeys(searchId: string): void {
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
    }
  }, [searchId])
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1
  const next = at < 0 ? rows[by > 0 ? 0 : rows.length - 1] : rows[at + by]
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog[open]') !== null
}
