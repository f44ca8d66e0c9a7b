import { lackOf } from '../device/lack.ts'
import { mount, unmount } from '../ui/mount.ts'
import '../ui/ui.css'
import './reporter.css'
import { App } from './App.tsx'
import { fetchAhead } from './ahead.ts'
import { takeFragment } from './core/address.ts'
import { bootstrapState, loadBootstrap } from './core/bootstrap.ts'
import { expectPoster } from './core/device.ts'
import { checkKeys } from './core/failures.ts'
import { flow } from './core/flow.ts'
import { guard, uncover } from './core/guard.ts'
import { translator } from './core/language.ts'
import { go, screen } from './core/state.ts'
import { beginWriting } from './write/begin.ts'

async function start() {
  const lack = lackOf(window)
  if (lack) return mount(<App lack={lack} />)
  const { poster, door } = takeFragment()
  expectPoster(poster)
  // Until the office's own name has been loaded.
  document.title = translator.value('app.purpose')
  mount(<App lack={null} />)
  await loadBootstrap()
  if (bootstrapState.value.state !== 'loaded') return
  if (door === 'open' && screen.value.at === 'start') go({ at: flow().account === 'code' ? 'open' : 'login' })
  if (door === 'write' && screen.value.at === 'start') void beginWriting()
  // Let the form appear before the larger part starts to compete for the connection.
  requestAnimationFrame(() => setTimeout(fetchRest, 0))
}

/** First the keys, which people look at first; then everything else. */
async function fetchRest() {
  await checkKeys()
  await fetchAhead()
}

guard(unmount, () => {
  uncover()
  void start()
})
void start()
