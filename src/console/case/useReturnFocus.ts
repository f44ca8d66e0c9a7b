import { useEffect } from 'preact/hooks'

/** Gives the focus back to where it was when this part, a dialog, appeared. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
}
