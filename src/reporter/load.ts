import { fetchAhead } from './ahead.ts'
import type { Wish } from './core/address.ts'
import { bootstrapState, loadBootstrap } from './core/bootstrap.ts'
import { checkKeys } from './core/failures.ts'
import { flow } from './core/flow.ts'
import { go, screen } from './core/state.ts'
import { beginWriting } from './write/begin.ts'
import { askForChallenge } from './write/sending/early.ts'

/** Loads what the first screen needs; then goes where the link led and fetches the rest. Called again after a failure. */
export async function load(door: Wish['door']): Promise<void> {
  await loadBootstrap()
  if (bootstrapState.value.state !== 'loaded') return
  if (door === 'open' && screen.value.at === 'start') go({ at: flow().account === 'code' ? 'open' : 'login' })
  if (door === 'write' && screen.value.at === 'start') void beginWriting()
  // Let the form appear before the larger part starts to compete for the connection.
  requestAnimationFrame(() => setTimeout(fetchRest, 0))
}

/** None waits for another: keys that cannot be checked must not keep the parts from this phone. */
function fetchRest(): void {
  void checkKeys()
  void askForChallenge()
  void fetchAhead()
}
