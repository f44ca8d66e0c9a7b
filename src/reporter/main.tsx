import { lackOf } from '../device/lack.ts'
import { mount, unmount } from '../ui/mount.ts'
import '../ui/ui.css'
import './reporter.css'
// Too few lines for a request of their own.
import './adviser/advice.css'
import { App } from './App.tsx'
import { takeFragment } from './core/address.ts'
import { expectPoster } from './core/device.ts'
import { guard, uncover } from './core/guard.ts'
import { chooseLanguage, translator } from './core/language.ts'
import { load } from './load.ts'

async function start() {
  const lack = lackOf(window)
  if (lack) return mount(<App lack={lack} />)
  const { poster, door, language } = takeFragment()
  expectPoster(poster)
  // Before the first screen: nobody should read half a sentence in one language and the rest in another.
  if (language) await chooseLanguage(language)
  // Until the office's own name has been loaded.
  document.title = translator.value('app.purpose')
  mount(<App lack={null} onRetry={() => load(door)} />)
  await load(door)
}

guard(unmount, () => {
  uncover()
  void start()
})
void start()
