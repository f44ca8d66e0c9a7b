import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { stages } from '../../../locales/id/stages.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Site } from '../../domain/names/site.ts'
import type { OfficeContent } from '../../protocol/entries/content.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { bootstrapState } from '../core/bootstrap.ts'
import { addWords, translator } from '../core/language.ts'
import { Conversation } from './Conversation.tsx'

beforeEach(() => {
  addWords(reporterPage)
  addWords(stages)
  const types = [{ value: 'pungli', label: { id: 'Pungutan liar', en: 'Illegal fees' } }]
  const protection = [{ value: 'bantuan', label: { id: 'Bantuan hukum', en: 'Legal assistance' } }]
  const site = { types, protection } as unknown as Site
  bootstrapState.value = { state: 'loaded', bootstrap: { site } }
})
afterEach(() => {
  bootstrapState.value = { state: 'loading' }
})

test('a type that the office sets is named, with its day and what it does not mean', () => {
  const text = shown('pungli')
  expect(text).toContain('Petugas 2 Maret 2026 Jenis pelanggaran: Pungutan liar')
  expect(text).toContain('Ini bukan putusan tentang benar atau tidaknya isi pengaduan Anda.')
  expect(text).not.toContain('Belum ada surat')
})

test('a type that the office no longer offers is shown as it was stored', () => {
  expect(shown('lama')).toContain('Jenis pelanggaran: lama')
})

test('a type that was taken away is said to be removed', () => {
  expect(shown(null)).toContain('Jenis pelanggaran dihapus Kantor menghapus jenis yang semula ditetapkan.')
})

test('a discard and a take-back are letters with the reason as it was written', () => {
  const say = (kind: 'discard' | 'take_back') =>
    shownContent({ v: 1, kind, text: 'Alasannya.', act: 'hash', mark: 'mark' })
  expect(say('discard')).toContain('Petugas 2 Maret 2026 Dinilai bukan pengaduan Alasannya.')
  expect(say('take_back')).toContain('Petugas 2 Maret 2026 Diambil kembali Alasannya.')
})

test('the reporter’s own letters carry the day that the server keeps, if it tells one', () => {
  const entry = { hash: 'r1', header: { number: 1, day: null }, content: { v: 1, kind: 'message', text: 'Ada lagi.' } }
  const timeline = [{ by: 'reporter', entry }]
  const days = ['2026-03-02', '2026-03-05']
  expect(read({ timeline, releasedEntries: 2, reporterDays: days })).toContain('Anda 5 Maret 2026 Ada lagi.')
  expect(read({ timeline, releasedEntries: 2, reporterDays: [] })).toContain('Anda Ada lagi.')
})

test('what was asked for protection, and a report of retaliation, are shown as they were written', () => {
  const read2 = (about: string, more: object) =>
    readOwn({
      v: 2,
      kind: 'protection_request',
      about,
      text: 'Begini.',
      files: [],
      forms: [],
      from: '',
      since: '',
      ...more,
    })
  const asked = read2('protection', { forms: ['Bantuan hukum', 'Rumah aman'], from: 'Kepala bidang' })
  expect(asked).toContain('Permintaan perlindungan Begini. Perlindungan yang Anda minta Bantuan hukum; Rumah aman')
  expect(asked).toContain('Dari siapa? Kepala bidang')
  expect(asked).not.toContain('Sejak kapan?')
  const told = read2('retaliation', { since: 'Senin lalu' })
  expect(told).toContain('Laporan pembalasan Begini. Kapan terjadinya? Senin lalu')
  expect(told).not.toContain('Permintaan perlindungan')
  expect(readOwn({ v: 1, kind: 'protection_request', text: 'Takut.' })).toContain('Permintaan perlindungan Takut.')
})

test('a request for protection says until when it is answered, when it was, and that it has ended', () => {
  const content = { v: 1, kind: 'protection_request', text: 'Takut.' }
  const row = (state: string) => ({ procedures: [{ entry: 1, due: '2026-03-05', state }] })
  const answer = { hash: 'o0', header: { number: 0, day: '2026-03-04' }, content: { kind: 'protection', about: 'r1' } }
  expect(readOwn(content, row('open'))).toContain('Takut. Diterima kantor. Batas waktu jawabannya 5 Maret 2026.')
  expect(readOwn(content, { ...row('open'), releasedEntries: 1 })).not.toContain('Diterima kantor')
  // What the office signed counts, whatever the row says.
  expect(readOwn(content, { ...row('open'), office: [answer] })).toContain('Takut. Dijawab pada 4 Maret 2026.')
  const other = { ...answer, content: { kind: 'protection', about: 'r2' } }
  expect(readOwn(content, { ...row('open'), office: [other] })).toContain('Batas waktu jawabannya')
  const ended = readOwn(content, { ...row('ended'), office: [answer] })
  expect(ended).toContain('Dijawab pada 4 Maret 2026. Kantor telah mengakhiri prosedur ini.')
})

test('a decision about protection names each form, with the reason of a refusal and the body of a referral', () => {
  const decisions = [
    { form: 'Bantuan hukum', decision: 'granted', to: '', text: '' },
    { form: 'Rumah aman', decision: 'referred', to: 'LPSK', text: 'Kami dampingi.' },
    { form: 'Pindah tugas', decision: 'refused', to: '', text: 'Bukan wewenang kami.' },
  ] as const
  const text = shownContent({
    ...{ v: 2, kind: 'protection', about: 'r1', decisions: [...decisions], text: 'Salam.', answer: false },
    ...{ time: '09:05', waitsFor: 'nobody', mark: 'mark' },
  })
  expect(text).toContain('Jawaban atas permintaan perlindungan')
  expect(text).toContain('Bantuan hukum : dikabulkan.')
  expect(text).toContain('Rumah aman : diteruskan kepada LPSK. Kami dampingi.')
  expect(text).toContain('Pindah tugas : ditolak. Bukan wewenang kami.')
})

test('the question how somebody is, and each answer, are letters', () => {
  const written = { time: '09:05', waitsFor: 'nobody', mark: 'mark' } as const
  expect(shownContent({ v: 2, kind: 'check_in', text: 'Apa kabar?', ...written })).toContain(
    'Kantor menanyakan keadaan Anda Apa kabar?',
  )
  const answer = (state: string) => readOwn({ v: 2, kind: 'message', text: '', checkIn: { about: 'o0', state } })
  expect(answer('fine')).toContain('Baik-baik saja')
  expect(answer('changed')).toContain('Ada yang berubah')
  expect(answer('help')).toContain('Saya butuh bantuan')
})

function readOwn(content: object, more: object = {}): string {
  const timeline = [{ by: 'reporter', entry: { hash: 'r1', header: { number: 1, day: null }, content } }]
  return read({ timeline, releasedEntries: 2, reporterDays: [], ...more })
}

/** What a reporter reads of an entry with this type. */
function shown(type: string | null): string {
  return shownContent({ v: 1, kind: 'classification', type, act: 'hash', mark: 'mark' })
}

function shownContent(content: OfficeContent): string {
  const entry = { hash: 'o0', header: { number: 0, day: '2026-03-02' }, content }
  return read({ timeline: [{ by: 'office', entry }], releasedEntries: 1, reporterDays: [] })
}

function read(some: object): string {
  const own = { office: [], procedures: [], discard: null, ...some } as unknown as OwnCase
  const html = render(
    <LanguageProvider t={translator.value}>
      <Conversation own={own} />
    </LanguageProvider>,
  )
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

const said = {
  ...{ v: 2, kind: 'disclosure', granted: true, request: 'r', requester: 3, role: 'investigator', version: 1 },
  ...{ purpose: 'protect', lastDay: '2026-03-16', text: 'Agar Anda dapat dilindungi.', act: 'a', mark: 'm' },
}
/** A letter of the custodian with what it says, or null, and the vault as it is today. */
function decided(more: object | null, vault: object = { version: 1, opened: true }, today = '2026-03-03') {
  const content = { ...said, ...more }
  const entry = { hash: 'd1', header: { number: 0, day: '2026-03-02' }, content }
  const decision = { hash: 'd1', day: '2026-03-02', custodian: 4, said: more === null ? null : content }
  return read({ timeline: [{ by: 'office', entry }], decisions: [decision], vault, today })
}

test('a grant in effect says for whom, for what, what the custodian’s device did, and until when', () => {
  const text = decided({})
  for (const part of [
    'Penjaga identitas 2 Maret 2026',
    'Identitas Anda dibuka untuk satu Pemeriksa',
    'Agar Anda dapat dilindungi.',
    'melindungi Anda',
    'Perangkat penjaga identitas membukanya hanya untuk meneruskannya kepada orang itu.',
    'Paling lambat 16 Maret 2026 masih dapat dibuka.',
  ])
    expect(text).toContain(part)
})

test('before the release, and after a change of the vault, nothing was opened', () => {
  const waiting = decided({}, { version: 1, opened: false })
  expect(waiting).toContain('Izin membuka identitas Anda untuk satu Pemeriksa')
  expect(waiting).toContain('Sampai saat itu Anda dapat mengubah atau mengosongkan brankas')
  const changed = decided({}, { version: 2, opened: false })
  expect(changed).toContain('Izin ini gugur karena Anda mengubah isi brankas')
  for (const text of [waiting, changed]) expect(text).not.toContain('Perangkat penjaga identitas membukanya')
})

test('a refusal says why; a decision that cannot be read is shown with its day', () => {
  const refused = decided({ granted: false, lastDay: null, text: 'Tanyakan lewat halaman ini dahulu.' })
  expect(refused).toContain('Permintaan membuka identitas Anda ditolak')
  expect(refused).toContain('Tanyakan lewat halaman ini dahulu.')
  const unreadable = decided(null)
  expect(unreadable).toContain('Keputusan tentang identitas Anda diambil pada 2 Maret 2026.')
  expect(unreadable).not.toContain(said.text)
})
