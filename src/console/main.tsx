import { mount } from '../ui/mount.ts'
import { App } from './app/App.tsx'
import { startLanguage } from './app/language.ts'
import { startRouter } from './app/router.ts'
import { takeInvitation } from './ceremony/token.ts'
import { watchIdleness } from './session/idle.ts'
import { start } from './session/session.ts'
import '../ui/ui.css'
import './app/console.css'

takeInvitation()
// A link that is pasted where the console stands already loads no page.
window.addEventListener('hashchange', takeInvitation)
startRouter()
watchIdleness()
await startLanguage()
mount(<App />)
await start()
