import { useEffect, useRef } from 'preact/hooks'

/**
 * The place that gets the focus whenever this value changes, but not at first: if the focused button is gone, a keyboard
 * or a screen reader would otherwise start at the top of the page again.
 */
export function useFocusOnChange<Place extends HTMLElement>(value: unknown) {
  const place = useRef<Place>(null)
  const before = useRef(value)
  useEffect(() => {
    if (before.current !== value) place.current?.focus()
    before.current = value
  }, [value])
  return place
}
