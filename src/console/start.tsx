// The console itself. Loaded by main.ts only into a browser that can run it.
import { mount } from '../ui/mount.ts'
import { startLanguage } from './base/language.ts'
import { startRouter } from './base/router.ts'
import { takeInvitation } from './ceremony/token.ts'
import { watchIdleness } from './session/idle.ts'
import { start } from './session/session.ts'
import { App } from './shell/App.tsx'

/** Draws the console and finds out who is logged in. */
export async function startConsole(): Promise<void> {
  takeInvitation()
  // Pasting a link while the console is open does not load a page.
  window.addEventListener('hashchange', takeInvitation)
  startRouter()
  watchIdleness()
  await startLanguage()
  mount(<App />)
  await start()
}
