import { expect, test } from 'vitest'
import { administration } from '../../../../locales/id/administration.ts'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { linesOf as dayLinesOf, daysOf, nextYear } from '../office/holidays.ts'
import { linesOf, unitsOf } from '../office/units.ts'
import { problemsOf } from './faults.ts'
import { moved, valueFor, withValues } from './fields.ts'
import { mergeProfiles } from './merge.ts'

const t = makeTranslator<ConsoleWords>(administration as unknown as ConsoleWords, 'id')
const profile: ProfileShape = {
  site: {
    name: 'Inspektorat',
    region: 'Kota',
    shortName: 'Aduan',
    timeZone: 'Asia/Jakarta',
    legalBasis: [],
    contacts: [],
    colors: {},
    quickExit: 'https://example.org/',
    firstAnswerDays: 30,
    types: [{ value: 'suap', label: { id: 'Suap' } }],
  },
  units: [],
  release: { mode: 'daily', hour: 15 },
}
const site = (changes: Partial<ProfileShape['site']>) => ({ ...profile, site: { ...profile.site, ...changes } })

test('stored values are plain and unique', () => {
  expect(valueFor('Suap & pungli', [])).toBe('suap_pungli')
  expect(valueFor('Suap', ['suap', 'suap_2'])).toBe('suap_3')
  expect(valueFor('123 ¿?', [])).toBe('lain')
  expect(
    withValues([
      { value: 'suap', label: { id: 'Penyuapan' } },
      { value: '', label: { id: 'Suap' } },
    ]),
  ).toEqual([
    { value: 'suap', label: { id: 'Penyuapan' } },
    { value: 'suap_2', label: { id: 'Suap' } },
  ])
})

test('an item of a list moves only within its ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})

test('units are lines, and a known one keeps its value', () => {
  const known = [{ value: 'dinkes', label: { id: 'Dinas Kesehatan' } }]
  const units = unitsOf('Dinas Kesehatan | Health Office\n\n  Dinas Pasar ', known)
  expect(units).toEqual([
    { value: 'dinkes', label: { id: 'Dinas Kesehatan', en: 'Health Office' } },
    { value: 'dinas_pasar', label: { id: 'Dinas Pasar' } },
  ])
  expect(linesOf(units)).toBe('Dinas Kesehatan | Health Office\nDinas Pasar')
})

test('holidays are lines of a date and a name, and an invalid date stays to be corrected', () => {
  const days = daysOf(' 2026-08-17   Proklamasi Kemerdekaan\n\n2026-12-25\nbesok libur ')
  expect(days).toEqual([
    { day: '2026-08-17', name: 'Proklamasi Kemerdekaan' },
    { day: '2026-12-25', name: '' },
    { day: 'besok', name: 'libur' },
  ])
  expect(dayLinesOf(days)).toBe('2026-08-17 Proklamasi Kemerdekaan\n2026-12-25\nbesok libur')
  expect(nextYear([], new Date('2030-05-05'))).toBe(2030)
  expect(nextYear([{ year: 2026, source: '', days: [] }], new Date('2030-05-05'))).toBe(2027)
})

test('when two changed profiles are merged, each part that I changed stays mine', () => {
  const mine = { ...site({ name: 'Mine' }), flow: undefined, criteria: { id: 'Kriteria' } }
  const theirs = { ...site({ name: 'Theirs', region: 'Kabupaten' }), release: { mode: 'daily' as const, hour: 9 } }
  const merged = mergeProfiles(profile, mine, theirs)
  expect(merged.site).toMatchObject({ name: 'Mine', region: 'Kabupaten' })
  expect(merged.criteria).toEqual({ id: 'Kriteria' })
  expect(merged.release.hour).toBe(9)
})

test('parts that they removed stay removed unless I changed them', () => {
  const base = { ...profile, criteria: { id: 'Lama' } }
  expect(mergeProfiles(base, base, profile)).not.toHaveProperty('criteria')
  expect(mergeProfiles(base, { ...base, criteria: { id: 'Baru' } }, profile).criteria).toEqual({ id: 'Baru' })
})

test('every error leads to its field, in the words of the reader', () => {
  const ids = (changed: ProfileShape) =>
    problemsOf(changed, ['contoh/form'], t).map(({ id, message }) => `${id}: ${message}`)
  expect(ids(profile)).toEqual([])
  expect(ids(site({ name: '' }))).toEqual([`site-name: ${t('admin.fault.empty')}`])
  expect(ids(site({ firstAnswerDays: 31 }))).toEqual([`site-firstAnswerDays: ${t('admin.fault.law')}`])
  expect(ids(site({ firstAnswerDays: Number.NaN }))).toEqual([`site-firstAnswerDays: ${t('admin.fault.days')}`])
  expect(ids({ ...profile, protectionDays: 31 })).toEqual([`protectionDays: ${t('admin.fault.month')}`])
  const holidays = [{ year: 2026, source: 'SKB', days: daysOf('2026-08-17 Kemerdekaan\nbesok libur') }]
  const notADay = t('admin.fault.day_wrong', { day: 'besok' })
  expect(ids({ ...profile, holidays })).toEqual([`holidays-0-days: ${notADay}`])
  expect(ids({ ...profile, holidays: [{ year: Number.NaN, source: '', days: [] }] })).toEqual([
    `holidays-0-year: ${t('admin.fault.year_number')}`,
    `holidays-0-source: ${t('admin.fault.empty')}`,
  ])
  expect(ids(site({ types: [] }))).toEqual([`site-types: ${t('admin.fault.few')}`])
  const shown = (name: string) => ({ ...profile, criteria: { id: `Lihat:\n\n![Formulir](${name})` } })
  expect(ids(shown('contoh/form'))).toEqual([])
  expect(ids(shown('contoh/lain'))).toEqual([`criteria-id: ${t('admin.fault.picture')}`])
  const both = { ...site({ name: '' }), criteria: { id: '<b>' } }
  expect(ids(both)).toEqual([`site-name: ${t('admin.fault.empty')}`, `criteria-id: ${t('admin.fault.html')}`])
  expect(ids({ ...profile, criteria: { id: '<b>' } })).toEqual([`criteria-id: ${t('admin.fault.html')}`])
})
