import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Something that helps but is not needed: it appears once it has arrived, and its absence is not mentioned. */
export function quietly<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
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
