import { Failure } from './Failure.tsx'
import { Shell } from './Shell.tsx'

/** A check failed before anybody was in: that is said, and nothing else is offered. */
export function Stopped({ title, error }: { title: string; error: unknown }) {
  return (
    <Shell title={title}>
      <h1>{title}</h1>
      <Failure error={error} />
    </Shell>
  )
}
