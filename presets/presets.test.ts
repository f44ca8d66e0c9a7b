import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { common } from '../locales/id/common.ts'
import { reporter } from '../locales/id/reporter.ts'
import { reporterPage } from '../locales/id/reporter-page.ts'
import { reporterPassword } from '../locales/id/reporter-password.ts'
import { fitStory } from '../src/cli/demo/fit.ts'
import { DONE_STORIES } from '../src/cli/demo/stories-done.ts'
import { OPEN_STORIES } from '../src/cli/demo/stories-open.ts'
import { listPresets, loadPreset, packageDir, readPreset } from '../src/cli/presets.ts'
import { vaultFormat, vaultHolds } from '../src/device/reporter/vault.ts'
import type { Text } from '../src/domain/names/languages.ts'
import type { Questionnaire } from '../src/domain/names/questionnaire.ts'
import { PICTURE, pictureIn } from '../src/domain/picture.ts'
import { missingAnswers } from '../src/domain/questionnaire.ts'
import { english } from '../src/reporter/core/english.ts'
import { fitColors } from '../src/ui/colors/organization.ts'

const screens = {
  id: { ...common, ...reporter, ...reporterPage, ...reporterPassword },
  en: english,
}
const offices = ['mojokerto', 'banjarnegara', 'bontang', 'klungkung'] as const

test('the four offices and the example are among the presets', () => {
  expect(listPresets()).toEqual(expect.arrayContaining(['contoh', ...offices]))
})

test.each([
  [2025, 17, 11, '1017/2024'],
  [2026, 17, 8, '1497/2025'],
])('the days off of %i are those in its joint decree', (wanted, holidays, together, decree) => {
  const year = loadPreset('contoh').holidays?.find((one) => one.year === wanted)
  const leave = year?.days.filter(({ name }) => name.startsWith('Cuti bersama')) ?? []
  expect([year?.days.length, leave.length]).toEqual([holidays + together, together])
  // Collective leave on a weekend would be a typing mistake.
  expect(leave.filter(({ day }) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([])
  expect(year?.source).toContain(decree)
})

test('Mojokerto and Banjarnegara have the contacts of their documents; of the others none is known', () => {
  const contactsOf = (name: string) => loadPreset(name).site.contacts.map(({ kind, value }) => `${kind}: ${value}`)
  expect(contactsOf('mojokerto')).toEqual([
    'web: www.inspektorat.mojokab.go.id',
    'email: inspektorat.kab.mojokerto@gmail.com',
    'instagram: inspektorat.kab.mojokerto',
    'facebook: Inspektorat Kabupaten Mojokerto',
  ])
  expect(contactsOf('banjarnegara')).toEqual([
    'address: Jl. Dipayuda No. 10, Kutabanjarnegara, Kec. Banjarnegara, Jawa Tengah 53415',
    'phone: (0286) 591459',
    'phone: (0286) 591084',
    'email: wbs@banjarnegarakab.go.id',
    'email: inspektorat@banjarnegarakab.go.id',
  ])
  expect([contactsOf('bontang'), contactsOf('klungkung')]).toEqual([[], []])
})

test('in Bontang only the form for gratifications has a limit in working days', () => {
  const { questionnaires } = loadPreset('bontang')
  const limits = questionnaires.flatMap(({ questions }) => questions.filter(({ workingDays }) => workingDays))
  expect(limits.map(({ id, workingDays }) => [id, workingDays])).toEqual([['when', 30]])
})

test('an office may have its own list of days off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-preset-'))
  cpSync(join(packageDir, 'presets/klungkung'), folder, { recursive: true })
  const holidays = [{ year: 2026, source: 'Surat edaran', days: [{ day: '2026-06-17', name: 'Galungan' }] }]
  writeFileSync(join(folder, 'holidays.json'), JSON.stringify(holidays))
  expect(readPreset(folder).holidays).toEqual(holidays)
  writeFileSync(join(folder, 'holidays.json'), JSON.stringify([...holidays, ...holidays]))
  expect(() => readPreset(folder)).toThrow(/holidays\.json: a year is listed twice/)
  rmSync(folder, { recursive: true })
})

describe.each(listPresets())('the preset %s', (name) => {
  const profile = loadPreset(name)
  const { site, units, questionnaires } = profile

  test('has a channel for violations, and one questionnaire per channel', () => {
    const channels = questionnaires.map(({ channel }) => channel)
    expect(channels).toContain('pelanggaran')
    expect(new Set(channels).size).toBe(channels.length)
  })

  test('has every text in both languages', () => {
    expect(textsIn(profile).filter(({ id, en }) => !id?.trim() || !en?.trim())).toEqual([])
  })

  test('offers no type and no unit twice', () => {
    for (const list of [site.types, units]) {
      expect(new Set(list.map(({ value }) => value)).size).toBe(list.length)
    }
  })

  test('releases once a day: at once would tell an observer of the network when a report was sent', () => {
    expect(profile.release.mode).toBe('daily')
  })

  test('requires no answer about the reporter’s identity', () => {
    const identity = questionnaires.flatMap((questionnaire) => questionnaire.identity)
    expect(identity.filter(({ required }) => required)).toEqual([])
  })

  test.each(questionnaires.map(({ channel }) => channel))(
    'the longest identity in %s fits the smaller vault',
    (channel) => {
      const questionnaire = questionnaires.find((one) => one.channel === channel) as Questionnaire
      const answers = questionnaire.identity.map(({ id, max = 0 }) => [id, 'x'.repeat(max)])
      expect(vaultFormat(questionnaire)).toBe(2)
      expect(vaultHolds(2, questionnaire, Object.fromEntries(answers))).toBe(true)
    },
  )

  test('can play every story of the demo with its own options', () => {
    const { questions = [], identity = [] } = questionnaires.find(({ channel }) => channel === 'pelanggaran') ?? {}
    const types = site.types.map(({ value }) => value)
    for (const story of [...DONE_STORIES, ...OPEN_STORIES]) {
      const { answers, identity: known = {}, steps } = fitStory(story, profile)
      expect(missingAnswers(questions, answers)).toEqual([])
      expect(Object.keys(known).filter((id) => !identity.some((question) => question.id === id))).toEqual([])
      expect(steps.filter((step) => 'type' in step && !types.includes(step.type))).toEqual([])
      for (const { id, type, options = [] } of questions) {
        if (type !== 'choice' || answers[id] === undefined) continue
        expect(options.map(({ value }) => value)).toContain(answers[id])
      }
    }
  })

  test('has a quick exit that does not lead to a site about reporting', () => {
    expect(site.quickExit).not.toMatch(/lapor|wbs|inspektorat|pengaduan/i)
  })
})

describe.each(offices)('the office %s', (name) => {
  const {
    site,
    questionnaires,
    pages = [],
    questions = [],
    criteria,
    flow,
    release,
    stageTargets = {},
  } = loadPreset(name)

  test('has the questions that the demo’s reporters answer', () => {
    const asked = questionnaires.find(({ channel }) => channel === 'pelanggaran')?.questions.map(({ id }) => id) ?? []
    const answered = [...DONE_STORIES, ...OPEN_STORIES].flatMap(({ answers }) => Object.keys(answers))
    expect(answered.filter((id) => !asked.includes(id))).toEqual([])
  })

  test('has the same pages as the real office', () => {
    const common = ['tentang', 'alur', 'perlindungan', 'penghargaan', 'sanksi', 'tutorial', 'dasar-hukum']
    const own = { mojokerto: [], banjarnegara: [], bontang: ['gratifikasi'], klungkung: [] }
    expect(pages.map(({ slug }) => slug).sort()).toEqual([...common, ...own[name]].sort())
    expect(questions.length).toBeGreaterThanOrEqual(6)
    expect(criteria?.id).toContain('**')
  })

  test('keeps its pages short, and its answer within the 30 days that it cites', () => {
    for (const { body } of pages) {
      for (const text of [body.id, body.en ?? '']) expect(text.split(/\s+/).length).toBeLessThan(900)
    }
    expect(site.firstAnswerDays).toBe(30)
    expect(JSON.stringify(site.legalBasis)).toContain('KMK 149/KMK.09/2011')
    const { received = 0, review = 0, routing = 0 } = stageTargets
    expect(received + review + routing).toBeLessThan(site.firstAnswerDays)
  })

  test('leads only to pages that exist', () => {
    const known = ['/kerahasiaan', '/batas-perlindungan', '/en/confidentiality', '/en/limits']
    const own = pages.flatMap(({ slug }) => [`/${slug}`, `/en/${slug}`])
    const links = pages.flatMap(({ body }) =>
      [...`${body.id}${body.en}`.matchAll(/\]\((\/[^)]*)\)/g)].map(([, to]) => to),
    )
    expect(links.filter((to) => ![...known, ...own].includes(to ?? ''))).toEqual([])
  })

  test('shows its tutorial in pictures of its own flow, each in both languages and within 40 KB', () => {
    const tutorial = pages.find(({ slug }) => slug === 'tutorial')?.body
    const shownIn = (text = '') => text.split('\n').flatMap((line) => pictureIn(line)?.name ?? [])
    const shown = shownIn(tutorial?.id)
    expect(shown.length).toBeGreaterThanOrEqual(6)
    expect(shownIn(tutorial?.en)).toEqual(shown)
    const folder = join(packageDir, 'presets', name, 'pictures')
    const files = shown.flatMap((picture) => ['id', 'en'].map((language) => `${picture}.${language}.webp`))
    // No picture is missing, and none is unused.
    expect(
      readdirSync(folder)
        .map((file) => `${name}/${file}`)
        .sort(),
    ).toEqual(files.sort())
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, file))
      expect([file, bytes.length <= 40 * 1024]).toEqual([file, true])
      // A WebP with 1.25 times the width and height that pages declare, for sharper screens.
      expect([file, bytes.toString('latin1', 8, 15)]).toEqual([file, 'WEBPVP8'])
      expect([file, sizeOf(bytes)]).toEqual([file, [PICTURE.width * 1.25, PICTURE.height * 1.25]])
    }
  })

  test('names every button with its text on the screen', () => {
    const words = { id: Object.values(screens.id), en: Object.values(screens.en) }
    for (const language of ['id', 'en'] as const) {
      const bold = pages.flatMap(({ body }) =>
        [...(body[language] ?? '').matchAll(/\*\*([A-Z][^*]*)\*\*/g)].map(([, one]) => one),
      )
      const likely = (one = '') => words[language].find((word) => String(word).toLowerCase() === one.toLowerCase())
      expect(bold.filter((one) => likely(one) !== undefined && !words[language].some((word) => word === one))).toEqual(
        [],
      )
    }
  })

  test('has colours that need no adjusting', () => {
    const { nila, pandan } = site.colors as Record<string, `#${string}`>
    expect(fitColors({ ...(nila && { nila }), ...(pandan && { pandan }) }).adjusted).toEqual([])
  })

  test('hides the hour at which reporters write, and has a flow', () => {
    expect(release).toEqual({ mode: 'daily', hour: 6 })
    expect(flow).toBeDefined()
  })
})

describe('a fault in a preset', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  const faults: [file: string, search: RegExp, replacement: string, told: RegExp][] = [
    ['profile.json', /"firstAnswerDays": 30/, '"firstAnswerDays": 60', /firstAnswerDays must not be longer than/],
    ['profile.json', /"shortName"/, '"nickname"', /shortName is missing.*does not know the field nickname/],
    ['profile.json', /#[0-9a-f]{6}/, 'blue', /site\.colors\.nila must be a colour such as/],
    [
      'profile.json',
      /"contacts": \[\]/,
      '"contacts": [{ "kind": "email", "value": "javascript:x" }]',
      /site\.contacts\.0\.value: javascript:x is not of its kind/,
    ],
    ['profile.json', /"Asia\/Makassar"/, '"Asia/Tokyo"', /timeZone must be one of: Asia\/Jakarta/],
    ['profile.json', /\{/, '', /profile\.json: is not JSON/],
    ['questionnaires/pelanggaran.json', /"kind_other"/, '"kind"', /the question kind is listed twice/],
    ['questionnaires/pelanggaran.json', /\["lainnya"\]/, '["tiada"]', /kind_other waits for tiada, which nobody can/],
    [
      'questionnaires/pelanggaran.json',
      /"element": "where"/g,
      '"element": "why"',
      /no question serves the element where/,
    ],
    ['questionnaires/pelanggaran.json', /"max": 120/, '"max": 9000', /kind_other may be longer than a report holds/],
    ['pages/index.json', /"alur"/, '"tentang"', /two pages have one address/],
    ['pages/index.json', /"alur"/, '"tiada"', /tiada\.id\.md: is missing/],
    ['pages/alur.id.md', /##/, '<b>tebal</b>', /raw HTML is not shown/],
    ['pages/alur.en.md', /##/, '![](https://a.example/b.png)', /a\.example\/b\.png\).* is not a picture of a preset/],
    ['criteria.id.md', /$/, '[x](http://a.example)', /the link http:\/\/a\.example leads neither/],
  ]

  test.each(faults)('in %s (%s) is reported in a plain sentence', (file, search, replacement, told) => {
    const folder = mkdtempSync(join(tmpdir(), 'peluit-preset-'))
    folders.push(folder)
    cpSync(join(packageDir, 'presets/klungkung'), folder, { recursive: true })
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace(search, replacement))
    expect(readFileSync(path, 'utf8')).not.toBe(before)
    expect(() => readPreset(folder)).toThrow(told)
  })
})

/** Width and height of a lossy WebP, plain or within the extended format. */
function sizeOf(bytes: Buffer): [width: number, height: number] {
  if (bytes.toString('latin1', 12, 16) === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
}

/** Every text at any depth: objects with an Indonesian text. */
function textsIn(value: unknown): Partial<Text>[] {
  if (value === null || typeof value !== 'object') return []
  if ('id' in value && 'en' in value) return [value as Text]
  if ('id' in value && typeof value.id === 'string' && Object.keys(value).length === 1) return [value as Text]
  return Object.values(value).flatMap(textsIn)
}
