import { lackOf } from '../device/lack.ts'
import { mount } from '../ui/mount.ts'
import { startLanguage } from './base/language.ts'
import { startRouter } from './base/router.ts'
import { takeInvitation } from './ceremony/token.ts'
import { watchIdleness } from './session/idle.ts'
import { start } from './session/session.ts'
import { App } from './shell/App.tsx'
import '../ui/ui.css'
import './base/console.css'

const lack = lackOf(window)
// Leave an invitation in the address if nothing can be done here: the link to the https address needs it.
if (!lack) {
  takeInvitation()
  // Pasting a link while the console is open does not load a page.
  window.addEventListener('hashchange', takeInvitation)
  startRouter()
  watchIdleness()
}
await startLanguage()
mount(<App lack={lack} />)
if (!lack) await start()
