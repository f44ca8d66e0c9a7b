import { useEffect, useState } from 'preact/hooks'

/** Gives the focus back to where it was when this part, a dialog, was first drawn: by its effects it has the focus. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
