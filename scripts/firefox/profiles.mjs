// What Firefox keeps on disk must not tell a reporter from a reader who stayed at the first question: as
// tests/e2e/profiles.spec.ts, which explains the search, compares the profiles of Chromium.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRIES, loadAssets } from '../../src/server/assets.ts'
import { needle } from '../../tests/support/needles.ts'
import { CARELESS_TEXT, CARELESS_TITLE, openCareless } from '../../tests/support/profiles/control.ts'
import { cachedIn, namedIn, scanProfile, visitedIn } from '../../tests/support/profiles/firefox.ts'
import { answer, beginReport, reply, send, writeFirst } from '../person/phone.mjs'
import { startFirefox } from './drive.mjs'

const ordinary = {
  // The preferences for automation would change what is kept.
  'remote.prefs.recommended': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  // Writes what is typed into open pages every second instead of every fifteen.
  'browser.sessionstore.interval': 1000,
}
const TYPED = {
  what: 'kenari satu: honor dipotong di gudang',
  person: 'kenari empat: bendahara pengeluaran',
  where: 'kenari tiga: ruang arsip belakang',
  how: 'kenari dua: kuitansi kosong ditandatangani',
}
const LETTER = 'kenari lima: kuitansinya masih ada'
const SECRETS = [...Object.values(TYPED), LETTER].map((text) => needle(text, text))
const CONTROL = [needle('control', CARELESS_TEXT)]

/** Compares the profiles of two readers and of reporters; throws at the first difference. */
export async function compareProfiles({ origin, data }, preferences) {
  const careless = await openCareless()
  const keptAfter = (how, act) => keep(origin, careless, { ...preferences, ...ordinary }, how, act)
  try {
    const home = await keptAfter('quit', (firefox) => readHome(firefox, origin))
    const reader = await keptAfter('quit', async (firefox) => {
      await readHome(firefox, origin)
      await beginReport(firefox, origin)
      await untilWhole(firefox)
    })
    assert.deepEqual(home.cached, reader.cached, 'the home page and the first question leave different files')
    console.log(`ok  Firefox: a reader keeps ${reader.cached.join(' ')}`)
    for (const [name, how, act] of stories(origin, codeIn(data))) {
      const kept = await keptAfter(how, async (firefox) => {
        await readHome(firefox, origin)
        await act(firefox)
      })
      // After a kill the history may lack its last lines.
      assert.deepEqual(how === 'kill' ? { ...kept, visited: reader.visited } : kept, reader, name)
      console.log(`ok  Firefox: ${name}, a reporter keeps the same`)
    }
  } finally {
    careless.close()
  }
}

function stories(origin, code) {
  return [
    [
      'after a report, and a letter with the code',
      'quit',
      async (firefox) => {
        await beginReport(firefox, origin)
        await answer(firefox, TYPED)
        await send(firefox)
        await reply(firefox, origin, code, LETTER)
        await untilWhole(firefox)
      },
    ],
    [
      'killed in the middle of a report',
      'kill',
      async (firefox) => {
        await beginReport(firefox, origin)
        await writeFirst(firefox, TYPED.what)
        await untilWhole(firefox)
      },
    ],
    [
      'after the quick exit from a half-written report',
      'quit',
      async (firefox) => {
        await beginReport(firefox, origin)
        await writeFirst(firefox, TYPED.what)
        await untilWhole(firefox)
        await firefox.act('escape')
      },
    ],
  ]
}

/** What a new browser keeps after these acts, once it has ended. Fails if it keeps a typed word. */
async function keep(origin, careless, preferences, how, act) {
  const firefox = await startFirefox(preferences)
  const { profile } = firefox
  try {
    await act(firefox)
    await plantControl(firefox, careless, how)
    await firefox.end(how)
    assert.deepEqual(scanProfile(profile, SECRETS), [])
    assert.deepEqual(namedIn(profile, origin), [])
    assert.notDeepEqual(namedIn(profile, careless.origin), [], 'the control’s storage was not found')
    assert.ok(cachedIn(profile, careless.origin).includes('/kept.js'), 'the control’s script was not found')
    if (how === 'quit') assert.deepEqual(visitedIn(profile, careless.origin), [`/ ${CARELESS_TITLE}`])
    return { cached: cachedIn(profile, origin), visited: visitedIn(profile, origin) }
  } finally {
    await firefox.stop()
  }
}

/**
 * Leaves the traces of a careless page in a tab beside, and waits until its text, typed last, is on the disk. A browser
 * that will be killed also gets the time to store what it stores late.
 */
async function plantControl(firefox, careless, how) {
  const tab = await firefox.openTab(`${careless.origin}/`)
  await tab.act('fill', 'Isi', CARELESS_TEXT)
  await until(() => scanProfile(firefox.profile, CONTROL).length > 0, 'the control’s text reaches the disk')
  if (how === 'kill') await until(() => namedIn(firefox.profile, careless.origin).length > 0, 'its storage does')
}

/** Stays on the home page until everything that it names is in the cache. */
async function readHome(firefox, origin) {
  await firefox.open(`${origin}/`)
  const named = (await firefox.act('prefetches')).split(' ')
  const cached = () => cachedIn(firefox.profile, origin)
  await until(() => named.every((path) => cached().includes(path)), 'the prefetched files reach the cache')
}

/** Stays until the form has loaded the last of its parts. */
async function untilWhole(firefox) {
  const last = loadAssets('dist/client').entry('src/device/reporter/password.ts').script
  assert.ok(loadAssets('dist/client').bundle(ENTRIES.reporter).includes(last))
  await until(async () => (await firefox.act('loaded')).includes(last), 'the form is whole')
}

async function until(holds, what) {
  for (const end = Date.now() + 90_000; Date.now() < end; ) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`not in time: ${what}`)
}

/** A code from the demo that opens a report with letters. */
function codeIn(data) {
  const sheets = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8'))
  return sheets.flatMap(({ codes }) => codes)[0].words
}
