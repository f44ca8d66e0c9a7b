import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** An optional lazy component: it appears once loaded, and if it cannot be loaded, nothing is said. */
export function optional<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null
  return function Quietly(props: Props) {
    const [, setArrived] = useState(loaded !== null)
    useEffect(() => {
      if (loaded) return
      load().then(
        (component) => {
          loaded = component
          setArrived(true)
        },
        () => {},
      )
    }, [])
    const Loaded = loaded
    return Loaded && <Loaded {...props} />
  }
}
