import { useEffect, useState } from 'preact/hooks'

/** Returns the focus to where it was before this dialog. Remembered while drawing, since effects run after it moved. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
