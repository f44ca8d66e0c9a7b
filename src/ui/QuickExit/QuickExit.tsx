import { useEffect } from 'preact/hooks'
import { IconExit } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

/** A site that raises no questions on anybody's screen. The office may choose another one. */
export const neutralSite = 'https://www.bmkg.go.id/'

export interface QuickExitProps {
  href?: string | undefined
  /** Lets an application forget its keys first. Must be synchronous: the exit does not wait. */
  onExit?: (() => void) | undefined
}

/** Leaves at once. A plain link without script; with script the page also disappears from the history. */
export function QuickExit({ href = neutralSite, onExit }: QuickExitProps) {
  const t = useT()
  return (
    <a
      class="quick-exit no-print"
      href={href}
      rel="noreferrer"
      title={onExit && t('ui.quick_exit.hint')}
      onClick={(event) => {
        event.preventDefault()
        exit(href, onExit)
      }}
    >
      <IconExit />
      <span>{t('ui.quick_exit')}</span>
    </a>
  )
}

const withinMilliseconds = 1500

/** Three presses of Esc in a row do the same as the link. Use once per application. */
export function useTripleEscape(onExit?: () => void, href: string = neutralSite) {
  useEffect(() => {
    let presses: number[] = []
    function press(event: KeyboardEvent) {
      if (event.repeat) return
      presses = event.key === 'Escape' ? [...presses, event.timeStamp].slice(-3) : []
      const [first] = presses
      if (presses.length === 3 && first !== undefined && event.timeStamp - first < withinMilliseconds) {
        exit(href, onExit)
      }
    }
    // Capturing, so that an open dialog that handles Esc itself does not swallow it.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [onExit, href])
}

/**
 * Empties the screen first, so that a slow network does not leave it readable. The title stays: it is neutral, and an
 * empty one would mark this visit in the browser's history as one that ended in a hurry.
 */
function exit(href: string, onExit: (() => void) | undefined) {
  try {
    onExit?.()
  } finally {
    document.body.replaceChildren()
    location.replace(href)
  }
}
