import { expect, test } from 'vitest'
import type { StoredProfile } from './profile.ts'
import { holidayFaults, markdownFaults, profileFaults } from './profile-check.ts'

const type = { value: 'suap', label: { id: 'Suap' } }
const page = { slug: 'tentang', title: { id: 'Tentang' }, body: { id: 'Isi' }, inMenu: true }

function faultsWith(changes: Partial<StoredProfile>, site: Partial<StoredProfile['site']> = {}): string[] {
  const profile: StoredProfile = {
    site: {
      name: 'Inspektorat',
      region: 'Kabupaten',
      shortName: 'Aduan',
      timeZone: 'Asia/Jakarta',
      legalBasis: [],
      contacts: [],
      colors: {},
      quickExit: 'https://example.org/',
      firstAnswerDays: 20,
      types: [type],
      ...site,
    },
    units: [],
    release: { mode: 'daily', hour: 15 },
    ...changes,
  }
  return profileFaults(profile, ['contoh/form']).map(({ code, path }) => `${code} ${path.join('.')}`)
}

test('a valid profile has no faults', () => {
  expect(faultsWith({ pages: [page], stageTargets: { follow_up: 60 } })).toEqual([])
})

test('a contact must be of its kind', () => {
  const contacts = [
    { kind: 'email', value: 'wbs@example.org' },
    { kind: 'web', value: 'javascript:alert(1)' },
  ] as const
  expect(faultsWith({}, { contacts })).toEqual(['contact_wrong site.contacts.1.value'])
})

test('a value that is repeated, reserved or too long is reported with its path', () => {
  expect(faultsWith({}, { types: [type, type] })).toEqual(['value_twice site.types.1.label.id'])
  expect(faultsWith({ units: [type, type] })).toEqual(['value_twice units.1.label.id'])
  expect(faultsWith({ protection: [type, type] })).toEqual(['value_twice protection.1.label.id'])
  expect(faultsWith({ pages: [page, page] })).toEqual(['slug_twice pages.1.slug'])
  expect(faultsWith({ pages: [{ ...page, slug: 'petugas' }] })).toEqual(['slug_taken pages.0.slug'])
})

test('a year of days off must be listed only once, with days of that year', () => {
  const year = { year: 2026, source: 'SKB', days: [{ day: '2026-08-17', name: 'Kemerdekaan' }] }
  const days = (...list: string[]) => [{ ...year, days: list.map((day) => ({ day, name: '' })) }]
  expect(faultsWith({ holidays: [year] })).toEqual([])
  expect(faultsWith({ holidays: [year, year] })).toEqual(['year_twice holidays.1.year'])
  for (const wrong of ['2026-02-29', '2027-08-17', '17 Agustus', '2026-8-17']) {
    expect(faultsWith({ holidays: days('2026-08-17', wrong) })).toEqual(['day_wrong holidays.0.days'])
  }
})

test('a fault names the value; for the days of a year it names only the first wrong one', () => {
  const days = ['2027-01-01', '2028-01-01'].map((day) => ({ day, name: '' }))
  expect(holidayFaults([{ year: 2026, source: 'SKB', days }])).toEqual([
    { code: 'day_wrong', path: ['holidays', 0, 'days'], value: '2027-01-01' },
  ])
  const year = { year: 2026, source: 'SKB', days: [] }
  // A year that is listed twice has no value in the fault; its path is enough.
  expect(holidayFaults([year, year])).toStrictEqual([{ code: 'year_twice', path: ['holidays', 1, 'year'] }])
})

test('texts may not hold HTML, foreign pictures, or links of other kinds', () => {
  const answer = { id: 'Ya', en: '<b>Yes</b>' }
  expect(faultsWith({ questions: [{ question: { id: 'Apa?' }, answer }] })).toEqual(['html questions.0.answer.en'])
  expect(faultsWith({ criteria: { id: '![gambar](https://contoh.id/a.png)' } })).toEqual(['picture criteria.id'])
  expect(markdownFaults('[a](https://contoh.id) [b](/tentang) [c](#d) 3 < 4', [])).toEqual([])
  expect(markdownFaults('![[a] [b](x) [c ![d](y)](z)', []).map(({ value }) => value)).toEqual([
    '![[a] [b](x) [c ![d](y)](z)',
    'x',
    'y',
  ])
  expect(markdownFaults('[a](javascript:alert`1`) [b](//jahat.id)', [])).toEqual([
    { code: 'link', value: 'javascript:alert`1`' },
    { code: 'link', value: '//jahat.id' },
  ])
  expect(markdownFaults('[a](http://contoh.id) [b](HTTP://contoh.id)', []).map(({ value }) => value)).toEqual([
    'http://contoh.id',
    'HTTP://contoh.id',
  ])
})

test('an address that a text refers to by a name is checked like one in a line', () => {
  const values = (text: string) => markdownFaults(text, []).map(({ value }) => value)
  expect(values('[Tarif][t]\n\n[t]: https://contoh.id\n[u]: /tarif\n[v]: #tarif')).toEqual([])
  expect(values('[Tarif][t]\n\n[t]: javascript:a\n> [u]: //jahat.id')).toEqual(['javascript:a', '//jahat.id'])
  expect(values('[Catatan]: datanglah pagi-pagi\n[Catatan]: segera')).toEqual([])
})

test('a picture must exist in the installation, be alone on its line and have a description', () => {
  const faults = (text: string) => markdownFaults(text, ['contoh/form']).map(({ code, value }) => `${code} ${value}`)
  expect(faults('1. Isi formulir.\n\n   ![Formulir yang kosong](contoh/form)')).toEqual([])
  for (const wrong of [
    '![Formulir](contoh/lain)',
    '![](contoh/form)',
    '![Formulir](https://contoh.id/form.png)',
    '![Formulir](/pictures/contoh/form.id.webp)',
    '![Formulir](contoh/../form)',
  ]) {
    expect(faults(wrong)).toEqual([`picture ${wrong}`])
  }
  expect(faults('Lihat ![Formulir](contoh/form) ini')).toEqual(['picture Lihat ![Formulir](contoh/form) ini'])
})
