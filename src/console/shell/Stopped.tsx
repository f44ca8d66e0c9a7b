import { Failure } from '../base/Failure.tsx'
import { Shell } from './Shell.tsx'

/** A check failed before anybody logged in: says so and offers nothing else. */
export function Stopped({ title, error }: { title: string; error: unknown }) {
  return (
    <Shell title={title}>
      <h1>{title}</h1>
      <Failure error={error} />
    </Shell>
  )
}
