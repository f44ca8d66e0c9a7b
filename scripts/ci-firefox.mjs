// Sends one whole report in Firefox, and once more with JavaScript as slow as in Tor Browser's level *Safer*; then
// compares what Firefox keeps of a reporter and of a reader. Needs the build and firefox-esr.
import assert from 'node:assert/strict'
import { startDemo } from '../bench/product.ts'
import { startFirefox } from './firefox/drive.mjs'
import { compareProfiles } from './firefox/profiles.mjs'
import { answer, beginReport, send } from './person/phone.mjs'

const quiet = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'remote.active-protocols': 1,
}
const safer = Object.fromEntries(
  ['baselinejit', 'ion', 'wasm', 'asmjs'].map((part) => [`javascript.options.${part}`, false]),
)

const demo = await startDemo('contoh')
try {
  await sendReport('Firefox', demo.origin, quiet)
  await sendReport('Firefox as slow as Tor Browser’s Safer', demo.origin, { ...quiet, ...safer })
  await compareProfiles(demo, quiet)
} finally {
  await demo.stop()
}

async function sendReport(name, origin, preferences) {
  const firefox = await startFirefox(preferences)
  try {
    const started = Date.now()
    await beginReport(firefox, origin)
    await answer(firefox)
    const number = await send(firefox)
    const compiled = preferences['javascript.options.wasm'] === false ? 'undefined' : 'object'
    assert.equal(await firefox.act('compiled'), compiled, 'the preferences do not hold')
    assert.deepEqual(firefox.errors, [])
    console.log(`ok  ${name}: sent ${number} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  } finally {
    await firefox.stop()
  }
}
