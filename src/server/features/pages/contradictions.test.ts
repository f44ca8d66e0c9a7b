// Goes over every page of every preset under every setting, and looks for sentences that contradict the settings.
import { expect, test } from 'vitest'
import { languages } from '../../../../locales/translator.ts'
import { listPresets, loadPreset } from '../../../cli/presets.ts'
import { ACCOUNTS, FLOW_WORDS, type Flow, USUAL_FLOW } from '../../../domain/names/site.ts'
import type { Profile } from '../../../domain/profile.ts'
import { GUESTS, PAGES } from './addresses.ts'
import { type Drawable, drawPage } from './draw.tsx'
import { bareFacts, type Facts } from './facts/facts.ts'
import { ownPages } from './facts/office.ts'
import { paragraphsOf, RULES, type Settings } from './testing/contradictions.ts'
import type { View } from './view.ts'
import { translators } from './words.ts'

/** Words that no office has, so that a word of the preset's own texts stands out. */
const INVENTED: Flow['words'] = Object.fromEntries(
  FLOW_WORDS.map((word) => [word, { id: `Kata-${word}`, en: `Word-${word}` }]),
)

const steps = ACCOUNTS.flatMap((account) =>
  [true, false].flatMap((criteriaFirst) =>
    [true, false].map((sendAfterAffirmation) => ({ account, criteriaFirst, sendAfterAffirmation })),
  ),
)
const rest = [
  { mode: 'daily', publication: 'rounded', days: 30, invented: false },
  { mode: 'at_once', publication: 'exact', days: 14, invented: true },
] as const
const cases = listPresets().flatMap((preset) => steps.map((flow) => ({ preset, flow })))

test.each(cases)('no page of $preset contradicts the steps $flow', ({ preset, flow }) => {
  const profile = loadPreset(preset)
  for (const { invented, ...others } of rest) {
    const settings: Settings = { ...flow, ...others }
    const words = invented ? INVENTED : (profile.flow?.words ?? {})
    const facts = factsOf(profile, settings, words)
    const broken = pagesOf(facts).flatMap(({ name, paragraphs }) => [
      ...RULES.filter(({ when }) => when(settings)).flatMap(({ never }) =>
        paragraphs.filter((text) => never.test(text)).map((text) => `${name}: ${text}`),
      ),
      ...paragraphs
        .filter((text) => foreignWords(words).test(text))
        .map((text) => `${name} has a word of another: ${text}`),
    ])
    expect(broken).toEqual([])
  }
})

test.each(RULES.flatMap(({ never, caught }) => caught.map((sentence) => [sentence, never] as const)))(
  '“%s” would be found',
  (sentence, never) => expect(sentence).toMatch(never),
)

test('the home page has the buttons of the office’s own first screen, and so has the page on how to report', () => {
  const shown = (account: Flow['account'], page: 'home' | 'guide') => {
    const facts = factsOf(loadPreset('contoh'), { ...settingsOf(account) }, INVENTED)
    return [...draw(facts, 'id', page).matchAll(/<a class="button"[^>]*>(?:<svg.*?<\/svg>)?(.*?)<\/a>/gs)].map(
      ([, text]) => (text ?? '').replace(/<[^>]+>/g, '').trim(),
    )
  }
  expect(shown('code', 'home')).toEqual(['Kata-write', 'Buka dengan Kode'])
  expect(shown('code_then_password', 'home')).toEqual(['Kata-write', 'Masuk', 'Buka dengan Kode'])
  expect(shown('register_first', 'home')).toEqual(['Daftar', 'Masuk', 'Buka dengan Kode'])
  expect(ACCOUNTS.map((account) => shown(account, 'guide'))).toEqual([['Kata-write'], ['Kata-write'], ['Daftar']])
})

test.each([
  ['bontang', ['Daftar dengan nama samaran', 'Tekan “Daftar”', 'Tekan “Tambah”', 'Masuk lagi', '“Masuk” dengan nama']],
  ['banjarnegara', ['Tekan “Buat Pengaduan”', 'Catat kode pengaduan', 'Buat nama pengguna bila mau', 'tekan “Kirim”']],
  ['mojokerto', ['Tekan “Tulis Pengaduan”', 'memperlihatkan kriterianya', 'Catat kode akun', 'Kembali dengan kode']],
  ['klungkung', ['barulah tombol “Kirim Pengaduan” muncul', 'Catat kode akun', 'Kembali dengan kode']],
])('%s says how to report in its own words', (preset, wanted) => {
  const profile = loadPreset(preset)
  const flow = profile.flow ?? USUAL_FLOW
  const settings = { ...flow, mode: profile.release.mode, publication: 'rounded', days: 30 } as const
  const guide = paragraphsOf(draw(factsOf(profile, settings, flow.words), 'id', 'guide')).join('\n')
  for (const text of wanted) expect(guide).toContain(text)
})

test.each(listPresets())('every page and answer of %s about steps fits the steps that it has itself', (preset) => {
  const { pages = [], questions = [], flow = USUAL_FLOW } = loadPreset(preset)
  for (const { steps } of [...pages, ...questions]) expect({ ...flow, ...steps }).toEqual(flow)
})

function settingsOf(account: Flow['account']): Settings {
  return { account, criteriaFirst: false, sendAfterAffirmation: false, mode: 'daily', publication: 'rounded', days: 30 }
}

function factsOf(preset: Profile, settings: Settings, words: Flow['words']): Facts {
  const { mode, publication, days, account, criteriaFirst, sendAfterAffirmation } = settings
  const { questionnaires, ...stored } = preset
  const profile = {
    ...stored,
    site: { ...stored.site, firstAnswerDays: days },
    flow: { account, criteriaFirst, sendAfterAffirmation, words },
    release: { mode, hour: 6 },
    publication,
  }
  const organization = {
    id: 'a',
    host: 'a.example',
    publicId: null,
    profile,
    demo: false,
    foundedDay: null,
    lastTickDay: null,
    serial: null,
  }
  const facts = bareFacts(organization)
  const channels = questionnaires.map(({ channel, title }) => ({ id: channel, title, open: true, questionnaire: null }))
  const key = {
    words: ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'],
    since: '2026-03-02',
    changed: false,
    serial: 1,
    day: '2026-03-02',
  }
  return { ...facts, site: { ...facts.site, channels }, elements: questionnaires[0]?.elements ?? [], key }
}

function pagesOf(facts: Facts) {
  const common = PAGES.filter((page) => !GUESTS.some((guest) => guest === page)) as Exclude<Drawable, object>[]
  return languages.flatMap((language) =>
    [...common, ...ownPages(facts.profile)].map((what) => ({
      name: `${typeof what === 'string' ? what : what.slug} (${language})`,
      paragraphs: paragraphsOf(draw(facts, language, what)),
    })),
  )
}

function draw(facts: Facts, language: (typeof languages)[number], what: Drawable): string {
  const view: View = { t: translators[language], facts, elsewhere: null }
  return drawPage({ view, styles: [], ownStyle: null, prefetch: [] }, what)
}

/** Each name of a button or a thing at any office, and how it looks where it cannot be anything else. */
const NAMES = {
  write: [
    ['Tulis Pengaduan', 'Tulis Pengaduan'],
    ['Buat Pengaduan', 'Buat Pengaduan(?! Baru)'],
    ['Write a report', 'Write a report'],
    ['Make a report', 'Make a report'],
  ],
  send: [
    ['Kirim Pengaduan', 'Kirim Pengaduan'],
    ['Kirim (Submit)', 'Kirim \\(Submit\\)'],
    ['Send the report', 'Send the report'],
    ['Submit', 'press Submit'],
  ],
  code: [
    ['Kode akun', '[Kk]ode akun'],
    ['Kode pengaduan', '[Kk]ode pengaduan'],
    ['Account code', '[Aa]ccount code'],
    ['Report code', '[Rr]eport code'],
  ],
  mine: [
    ['Pengaduan Saya', 'Pengaduan Saya'],
    ['My reports', 'My reports'],
    ['Pengaduan', '(menu|[Hh]alaman) Pengaduan'],
    ['Reports', '(menu|page) Reports'],
  ],
  another: [
    ['Buat Pengaduan Baru', 'Buat Pengaduan Baru'],
    ['Tambah', 'tekan Tambah\\b'],
    ['Make a new report', 'Make a new report'],
    ['Add', 'press Add\\b'],
  ],
} as const

const USUAL: Flow['words'] = {
  write: { id: 'Tulis Pengaduan', en: 'Write a report' },
  send: { id: 'Kirim Pengaduan', en: 'Send the report' },
  code: { id: 'Kode akun', en: 'Account code' },
  another: { id: 'Buat Pengaduan Baru', en: 'Write a new report' },
}

/** Finds the names that this office does not use. */
function foreignWords(own: Flow['words']): RegExp {
  const foreign = Object.entries(NAMES).flatMap(([name, all]) => {
    const { id, en } = own[name as keyof typeof NAMES] ?? USUAL[name as keyof typeof NAMES] ?? {}
    return all.filter(([word]) => word !== id && word !== en).map(([, pattern]) => pattern)
  })
  return new RegExp(foreign.join('|'))
}
