import { lackOf } from '../device/lack.ts'
import { mount } from '../ui/mount.ts'
import { App } from './app/App.tsx'
import { startLanguage } from './app/language.ts'
import { startRouter } from './app/router.ts'
import { takeInvitation } from './ceremony/token.ts'
import { watchIdleness } from './session/idle.ts'
import { start } from './session/session.ts'
import '../ui/ui.css'
import './app/console.css'

const lack = lackOf(window)
// An invitation stays in the address where it can do nothing: it goes along to the address with https.
if (!lack) {
  takeInvitation()
  // A link that is pasted where the console stands already loads no page.
  window.addEventListener('hashchange', takeInvitation)
  startRouter()
  watchIdleness()
}
await startLanguage()
mount(<App lack={lack} />)
if (!lack) await start()
