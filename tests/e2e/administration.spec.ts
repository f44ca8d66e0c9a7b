// A fifth office, different from all presets, is made by its own people in the browser: texts, colours, lists, times,
// pages and a questionnaire with conditions; then a report goes through it.
import { expect, type Page, test } from '@playwright/test'
import { findCase, openCase, writeLetter } from './support/desk.ts'
import { type Installation, openInstallation } from './support/installation.ts'
import { holdBack } from './support/line.ts'
import { confirmSheet, found, invite, join, logIn, type Member, newMember, vouchFor } from './support/member.ts'
import {
  answerNo,
  next,
  openFirstReport,
  openWithCode,
  pickWords,
  press,
  readCode,
  readReceipt,
  reply,
} from './support/phone.ts'
import { scannedEmblem } from './support/picture.ts'
import { say } from './support/words.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.use({ trace: 'off' })

const PHONE = { width: 360, height: 740 }
const OFFICE = 'Inspektorat Kota Wanabaya'
const CHANNEL = 'Aduan Pasar'
const REMARK = 'dipindai di rumah dinas'
const t = say.id

let installation: Installation
let director: Member
let administrator: Member
let reviewer: Member
let custodian: Member
let reporter: Page
/** The reporter's eight words and the number of the first report. */
let words: string[] = []
let registration = ''

test.beforeAll(async ({ browser }) => {
  installation = await openInstallation()
  const { origin } = installation
  director = await newMember(browser, 'inspektur', origin)
  administrator = await newMember(browser, 'administrator', origin)
  reviewer = await newMember(browser, 'penelaah', origin)
  custodian = await newMember(browser, 'penjaga', origin)
  const context = await browser.newContext({ baseURL: origin, viewport: PHONE, locale: 'id-ID' })
  reporter = await context.newPage()
})

test.afterAll(async () => {
  for (const { context } of [director, administrator, reviewer, custodian]) await context.close()
  await reporter.context().close()
  await installation.close()
})

test('the office is founded, and its people join', async () => {
  await found(director, await installation.invite('director', 'Ratna Wulandari'))
  await director.page.getByRole('button', { name: 'Ke halaman masuk' }).click()
  await logIn(director)
  await join(administrator, await installation.invite('administrator', 'Dimas Ardianto'))
  await director.page.getByRole('link', { name: 'Instansi' }).click()
  await vouchFor(director.page, 'Dimas Ardianto')
  await arrive(administrator)
})

test('the administrator gives it a name, contacts, looks, lists, times and a flow of its own', async () => {
  const { page } = administrator
  await goTo(page, 'Profil instansi')
  await page.getByLabel('Nama instansi').fill(OFFICE)
  await page.getByLabel('Wilayah').fill('Kota Wanabaya')
  await page.getByLabel('Nama pendek').fill('')
  await page.getByLabel('Zona waktu').selectOption('WIT')
  await page.getByLabel('Isi kontak').first().fill('Jl. Sagu No. 3, Wanabaya')
  for (const known of ['(021) 5550-0100', 'https://inspektorat.tirtamaya.example']) {
    await page.getByRole('button', { name: `Hapus ${known}` }).click()
  }
  await pickColor(page, 'nila', '#ffd23f')
  await expect(
    page.getByText(/Warna #ffd23f sulit dibaca.*Situs memakai #[0-9a-f]{6}.*kontras [\d,]+ : 1/),
  ).toBeVisible()
  await pickColor(page, 'pandan', '#7b1e3a')
  await expect(page.getByText('Kontras 8,9 : 1 – terbaca menurut WCAG AA.')).toBeVisible()

  await page.getByLabel('Jumlah hari sampai jawaban pertama').fill('14')
  await page.getByLabel('Target hari: Penelaahan').fill('7')
  await page.getByLabel('Target hari: Tindak lanjut').fill('45')
  await page.getByText('Jenis pelanggaran (21)').click()
  await page.getByLabel('Nama jenis (Indonesia)').nth(3).fill('Pungutan di pasar')
  await page.getByRole('button', { name: 'Tambah jenis' }).click()
  await page.getByLabel('Nama jenis (Indonesia)').last().fill('Timbangan dicurangi')
  await page.getByLabel('Unit kerja (OPD)').fill('Dinas Pasar | Market Office\nUPTD Metrologi')
  await page.getByLabel(/sesudah mengirim boleh membuat nama pengguna/).check()
  await page.getByLabel('Tampilkan kriteria sebelum pertanyaan pertama').check()
  await page.getByLabel('Tombol kirim baru muncul sesudah').check()
  await page.getByText('Sebutan sendiri').click()
  await page.getByLabel('Tulis Pengaduan (Indonesia)').fill('Sampaikan Aduan')
  await page.getByLabel('Persis').check()

  await press(page, 'Simpan perubahan')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['“Nama pendek” – Bagian ini perlu diisi.'])
  await page.getByLabel('Nama pendek').fill('Aduan Wanabaya')
  await press(page, 'Simpan perubahan')
  await expect(page.getByText('Tersimpan. Situs publik menampilkannya sekarang juga.')).toBeVisible()
  await expect(page.getByText(OFFICE)).toBeVisible()
})

test('the browser draws the emblem again: small, and without the file’s metadata', async () => {
  const { page } = administrator
  const file = { name: 'lambang.png', mimeType: 'image/png', buffer: scannedEmblem(900, 1100, REMARK) }
  expect(file.buffer.length).toBeGreaterThan(12 * 1024)
  await page.getByLabel('Pilih gambar lambang').setInputFiles({ ...file, buffer: Buffer.from('bukan gambar') })
  await expect(page.getByText('Gambar ini tidak dapat dibaca.')).toBeVisible()
  await page.getByLabel('Pilih gambar lambang').setInputFiles(file)
  await expect(page.getByText('Lambang sudah dipakai di situs.')).toBeVisible()
  const src = await page.getByAltText('Lambang saat ini').getAttribute('src')
  const kept = await (await page.request.get(src ?? '')).body()
  expect(kept.length).toBeLessThanOrEqual(12 * 1024)
  expect(kept.subarray(1, 4).toString()).toBe('PNG')
  expect(kept.includes(REMARK)).toBe(false)
})

test('pages, questions and criteria are written in Markdown and previewed before they are saved', async () => {
  const { page } = administrator
  await goTo(page, 'Halaman')
  await press(page, 'Tambah halaman')
  await page.getByLabel('Judul (Indonesia)').fill('Pasar yang Diawasi')
  await expect(page.getByLabel('Alamat halaman')).toHaveValue('pasar-yang-diawasi')
  const body = page.getByLabel('Isi (Indonesia)', { exact: true })
  await body.fill('## Tiga pasar\n\n- Pasar Lama\n- Pasar Ikan\n\n<b>Awas</b>')
  await press(page, 'Tambah pertanyaan')
  await page.getByLabel('Pertanyaan (Indonesia)').fill('Apakah pedagang boleh mengadu?')
  await page.getByLabel('Jawaban (Indonesia)', { exact: true }).fill('**Boleh**, siapa pun boleh.')
  await page.getByLabel(/^Kriteria \(Indonesia\)/).fill('Sebutkan **pasar** dan **lapaknya**.')
  await press(page, 'Simpan perubahan')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    '“Isi (Indonesia)” – Tag HTML tidak ditampilkan. Tulis dengan Markdown saja.',
  ])
  await body.fill(
    '## Tiga pasar\n\n- Pasar Lama\n- Pasar Ikan\n\nTarif &amp; denda ada di [dinas](https://pasar.example/tarif).',
  )
  await page.getByText('Pratinjau: Isi (Indonesia)').click()
  const preview = page.locator('.markdown-preview[lang=id]').filter({ hasText: 'Tarif' })
  await expect(preview.getByRole('heading', { name: 'Tiga pasar' })).toBeVisible()
  await expect(preview).toContainText('Tarif & denda ada di dinas (situs lain: pasar.example)')
  await press(page, 'Simpan perubahan')
  await expect(page.getByText('Tersimpan.')).toBeVisible()
})

test('a channel of its own is built: questions in order, required, conditional, tried on a phone', async () => {
  const { page } = administrator
  await goTo(page, 'Kanal dan formulir')
  await page.getByRole('link', { name: 'Buat kanal baru' }).click()
  await page.getByLabel('Judul (Indonesia)').fill(CHANNEL)
  await expect(page.getByLabel('Kode kanal')).toHaveValue('aduan-pasar')
  await buildQuestions(page)

  const phone = page.getByRole('region', { name: 'Pratinjau di ponsel' })
  await expect(phone.getByLabel('Berapa yang diminta?')).toBeHidden()
  await phone.getByLabel('Uang').check()
  await expect(phone.getByLabel('Berapa yang diminta?')).toBeVisible()

  await press(page, 'Simpan sebagai versi baru')
  await expect(page.getByText('Versi 1 tersimpan.')).toBeVisible()
  await goTo(page, 'Kanal dan formulir')
  await press(page, `Naikkan ${CHANNEL}`)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([CHANNEL, 'Pengaduan Pelanggaran'])
  await page.locator('.card').filter({ hasText: 'Pengaduan Pelanggaran' }).getByText('Hapus kanal').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus kanal' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([CHANNEL])
})

test('until the office is ready, the health check names the gaps, and no button leads to a closed form', async () => {
  const { page } = administrator
  await goTo(page, 'Kesiapan')
  for (const finding of [
    'Penjaga identitas belum punya kunci',
    'Kanal ini belum berkunci',
    'Kurang dari dua orang yang dapat membukanya',
    'Hanya satu Inspektur yang dapat menandatangani',
  ]) {
    await expect(page.getByText(finding)).toBeVisible()
  }
  await expectClosed()
})

test('a reviewer and a custodian join; the director reads the form, chooses who opens it and makes its key', async () => {
  const { page } = director
  await goTo(administrator.page, 'Orang')
  await join(reviewer, await inviteWithoutChannel(administrator.page, 'Bagas Prasetyo', 'Penelaah'))
  await join(custodian, await invite(administrator.page, 'Yuliana Hapsari', 'Penjaga identitas'))
  await lookAgain(page, '/instansi')
  for (const name of ['Bagas Prasetyo', 'Yuliana Hapsari']) await vouchFor(page, name)
  await arrive(custodian)
  await press(custodian.page, 'Mulai')
  await confirmSheet(custodian.page)
  await press(custodian.page, 'Ajukan kepada Inspektur')
  await page.locator('a[href$="/instansi/kunci"]').click()
  await press(page, 'Tanda tangani kunci penjaga')
  await expect(page.getByText('Sudah ditandatangani.')).toBeVisible()

  await page.locator('a[href$="/instansi/kanal"]').click()
  await page.getByRole('link', { name: 'Baca formulir baru' }).click()
  await expect(page.getByText('Ini formulir pertama untuk kanal ini.')).toBeVisible()
  await expect(page.getByText('Apa yang diminta dari Anda?')).toBeVisible()
  await page.getByRole('link', { name: 'Kembali ke Kanal' }).click()
  await press(page, 'Atur siapa yang membuka')
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Bagas Prasetyo' }).check()
  await press(page, 'Tanda tangani')
  await expect(page.getByText('2 orang dapat membukanya: Ratna Wulandari, Bagas Prasetyo.')).toBeVisible()
  await press(page, 'Buat kunci kanal')
  await expect(page.getByText('Menerima pengaduan', { exact: true })).toBeVisible()
})

test('the public site shows this office', async () => {
  await reporter.goto('/')
  await expect(reporter).toHaveTitle('Aduan Wanabaya')
  await expect(reporter.getByText('Jl. Sagu No. 3, Wanabaya')).toBeVisible()
  await expect(reporter.locator('header img')).toHaveJSProperty('complete', true)
  const heading = reporter.getByRole('heading', { level: 1 })
  const color = await heading.evaluate((element) => getComputedStyle(element).color)
  expect(color).not.toBe('rgb(255, 210, 63)')
  const used = await reporter.request.get('/organization.css')
  expect(await used.text()).toMatch(/--org-pandan:#7b1e3a/)
  await expect(reporter.getByRole('link', { name: 'Sampaikan Aduan' })).toBeVisible()
  await reporter.goto('/pasar-yang-diawasi')
  await expect(reporter.getByRole('heading', { level: 1 })).toHaveText('Pasar yang Diawasi')
  await expect(reporter.getByText('(situs lain: pasar.example)')).toBeVisible()
  await reporter.goto('/tanya-jawab')
  await expect(reporter.getByText('Apakah pedagang boleh mengadu?')).toBeVisible()
  await reporter.goto('/cara-melapor')
  await expect(reporter.getByText('Timbangan dicurangi')).toBeVisible()
  await reporter.goto('/alur')
  await expect(reporter.getByText('Target kantor ini: 7 hari.')).toBeVisible()
  await expect(reporter.getByText('Target kantor ini: 45 hari.')).toBeVisible()
})

test('a report goes through it from a phone', async () => {
  await reporter.goto('/')
  await reporter.getByRole('link', { name: 'Sampaikan Aduan' }).click()
  await press(reporter, 'Sampaikan Aduan')
  await expect(reporter.getByText('Sebutkan pasar dan lapaknya.')).toBeVisible()
  await next(reporter)
  await answerNo(reporter)
  await press(reporter, t('reporter.caution.begin'))

  const amount = reporter.getByLabel('Berapa yang diminta?')
  await reporter.getByLabel('Barang').check()
  await expect(amount).toBeHidden()
  await reporter.getByLabel('Uang').check()
  await amount.fill('50.000')
  await reporter.getByLabel('Perbuatan apa yang terjadi?').fill('Petugas meminta uang lapak tanpa karcis.')
  registration = await tellPlaceAndSend()
  words = await readCode(reporter)
  await press(reporter, t('reporter.code.written'))
  await pickWords(reporter, words)
  await press(reporter, t('reporter.offer.skip'))
})

test('after the release a handler reads it with the questions that were asked', async () => {
  const { page } = reviewer
  await arrive(reviewer)
  await expect(await findCase(page, registration)).toHaveCount(0)
  await installation.release()
  await press(page, 'Muat ulang')
  await openCase(page, registration)
  await expect(page.getByText(`Formulir ${CHANNEL}, versi 1`)).toBeVisible()
  await expectAnswer(page, 'Apa yang diminta dari Anda?', 'Uang')
  await expectAnswer(page, 'Berapa yang diminta?', 'Rp50.000')
  await expectAnswer(page, 'Di mana terjadinya?', 'Blok ikan, lapak dua belas')
})

test('a changed form waits for the director; the older report keeps its own', async () => {
  const { page } = administrator
  await goTo(page, 'Kanal dan formulir')
  await page.getByRole('link', { name: 'Susun formulir' }).click()
  await press(page, 'Ubah Apa yang diminta dari Anda?')
  await page.getByLabel('Pertanyaan (Indonesia)').fill('Pungutan apa yang diminta?')
  await press(page, 'Selesai')
  await press(page, 'Hapus Berapa yang diminta?')
  await press(page, 'Simpan sebagai versi baru')
  await expect(page.getByText('Versi 2 tersimpan.')).toBeVisible()
  const beforehand = await reporter.context().newPage()
  await openWithCode(beforehand, words)
  await openFirstReport(beforehand)
  const arriveNow = await holdBack(reporter, '**/api/statement')
  await reporter.goto('/lapor')
  await expectFirstQuestion('Apa yang diminta dari Anda?')

  await lookAgain(director.page, '/instansi/kanal')
  await director.page.getByRole('link', { name: 'Baca formulir baru' }).click()
  const changes = (kind: string) => director.page.locator('.card').filter({ hasText: kind }).getByRole('listitem')
  await expect(changes('Pertanyaan yang diubah')).toHaveText(['Pungutan apa yang diminta?'])
  await expect(changes('Pertanyaan yang dihapus')).toHaveText(['Berapa yang diminta?'])
  await director.page.getByRole('link', { name: 'Kembali ke Kanal' }).click()
  await press(director.page, 'Tanda tangani formulir baru')
  await expect(director.page.getByRole('button', { name: 'Tanda tangani formulir baru' })).toBeHidden()

  // A reporter who was writing meanwhile sends the answers to the old questions, although the phone gets the keys now.
  arriveNow()
  await reporter.getByLabel('Barang').check()
  await reporter.getByLabel('Perbuatan apa yang terjadi?').fill('Petugas mengambil ikan setiap pagi.')
  await tellPlaceAndSend()

  await reporter.goto('/lapor')
  await expectFirstQuestion('Pungutan apa yang diminta?')
  await openWithCode(reporter, words)
  await openFirstReport(reporter)
  await reporter.getByText(t('reporter.case.report')).click()
  await expect(reporter.getByText('Berapa yang diminta?')).toBeVisible()
  await reviewer.page.reload()
  await reviewer.page.getByLabel('Kata sandi').fill(reviewer.password)
  await reviewer.page.getByRole('button', { name: 'Buka layar' }).click()
  await expect(reviewer.page.getByText(`Formulir ${CHANNEL}, versi 1`)).toBeVisible()
  await expectAnswer(reviewer.page, 'Apa yang diminta dari Anda?', 'Uang')

  // A page that was open the whole time accepts the answer that was written under the new statement.
  await writeLetter(reviewer.page, 'Kami memeriksa pasar itu minggu ini.', true)
  await reply(beforehand, 'Mereka datang lagi tadi pagi.')
  await expect(beforehand.getByText('Kami memeriksa pasar itu minggu ini.')).toBeVisible()
  await beforehand.close()
})

test('a channel that is closed for a while has no button, and opens again', async () => {
  const { page } = administrator
  await goTo(page, 'Kanal dan formulir')
  await press(page, 'Tutup sementara')
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup sementara' }).click()
  await expect(page.getByText('Ditutup sementara', { exact: true })).toBeVisible()
  await expectClosed()
  await press(page, 'Buka lagi')
  await expect(page.getByText('Menerima pengaduan', { exact: true })).toBeVisible()
  await reporter.goto('/lapor')
  await expect(reporter.getByRole('button', { name: 'Sampaikan Aduan' })).toBeVisible()
})

/** Loads the member's page again, so that it need not wait until it notices the director's signature. */
async function arrive(member: Member): Promise<void> {
  await member.page.goto('/petugas')
  await logIn(member)
}

/** Leaves a page and returns to it, so that it shows what others have changed. */
async function lookAgain(page: Page, place: string): Promise<void> {
  await page.locator('a[href$="/instansi/poster"]').click()
  await page.locator(`a[href$="${place}"]`).last().click()
}

function goTo(page: Page, place: string): Promise<void> {
  return page.getByRole('navigation').getByRole('link', { name: place, exact: true }).first().click()
}

async function pickColor(page: Page, name: 'nila' | 'pandan', color: string): Promise<void> {
  await page.locator(`#own-${name}`).check()
  await page.locator(`#site-colors-${name}`).fill(color)
}

/** Makes three steps: what was demanded, with an amount only for money; the place; a telephone number for the vault. */
async function buildQuestions(page: Page): Promise<void> {
  await addQuestion(page, 'Apa', 'Apa yang diminta dari Anda?', 'Satu pilihan')
  const options = page.getByLabel('Teks pilihan (Indonesia)')
  await options.first().fill('Uang')
  await options.nth(1).fill('Barang')
  await page.getByLabel('Wajib dijawab').check()
  await press(page, 'Selesai')
  await addQuestion(page, 'Apa', 'Berapa yang diminta?', 'Jumlah uang')
  await page.getByLabel('Hanya ditanyakan bila').selectOption('Apa yang diminta dari Anda?')
  await page.locator('.question-editor').getByRole('checkbox', { name: 'Uang' }).check()
  await press(page, 'Selesai')
  // The question about the demanded thing comes first, then the amount.
  await press(page, 'Naikkan Apa yang diminta dari Anda?')
  await press(page, 'Naikkan Berapa yang diminta?')
  for (const gone of ['Siapa saja yang terlibat?', 'Kapan terjadinya?', 'Bagaimana caranya?']) {
    await press(page, `Hapus ${gone}`)
  }
  await addQuestion(page, 'Di mana', 'Di pasar mana?', 'Centang')
  await press(page, 'Selesai')
  await addQuestion(page, 'Identitas pelapor (brankas)', 'Nomor telepon', 'Teks pendek')
  await press(page, 'Selesai')
}

async function addQuestion(page: Page, step: string, label: string, type: string): Promise<void> {
  await press(page, `Tambah pertanyaan: ${step}`)
  await page.getByLabel('Pertanyaan (Indonesia)').fill(label)
  await page.getByLabel('Jenis jawaban').selectOption(type)
}

/** Goes from the second question to the receipt; gives the registration number. */
async function tellPlaceAndSend(): Promise<string> {
  await next(reporter)
  await reporter.getByLabel('Di pasar mana?').check()
  await reporter.getByLabel('Di mana terjadinya?').fill('Blok ikan, lapak dua belas')
  await next(reporter)
  await next(reporter)
  await press(reporter, t('reporter.identity.skip'))
  await reporter.getByRole('heading', { name: t('reporter.check.title') }).waitFor()
  await expect(reporter.getByRole('button', { name: t('action.send_report') })).toBeHidden()
  await reporter.getByLabel(/^Yang saya tulis benar/).check()
  await press(reporter, t('action.send_report'))
  return readReceipt(reporter)
}

/** Invites a person without a channel, for whom the director chooses one later. */
async function inviteWithoutChannel(page: Page, name: string, role: string): Promise<string> {
  await page.getByLabel('Nama lengkap').fill(name)
  await page.getByRole('checkbox', { name: role }).check()
  await press(page, 'Buat undangan')
  const link = await page.locator('#invitation-link').textContent()
  await press(page, 'Sudah saya berikan')
  return link ?? ''
}

/** No button leads to a form that cannot be sent; the code still opens a report. */
async function expectClosed(): Promise<void> {
  await reporter.goto('/')
  await expect(reporter.getByText('Kanal ini sedang tidak menerima laporan baru')).toBeVisible()
  await expect(reporter.getByRole('link', { name: 'Sampaikan Aduan' })).toBeHidden()
  await reporter.goto('/lapor')
  await expect(reporter.getByText(t('reporter.closed.title'))).toBeVisible()
  // The buttons appear after a while: only when they are shown does a missing one mean anything.
  await expect(reporter.getByRole('button', { name: t('action.open_with_code'), exact: true })).toBeVisible()
  await expect(reporter.getByRole('button', { name: 'Sampaikan Aduan' })).toBeHidden()
}

async function expectFirstQuestion(label: string): Promise<void> {
  await press(reporter, 'Sampaikan Aduan')
  await next(reporter)
  await answerNo(reporter)
  await press(reporter, t('reporter.caution.begin'))
  await expect(reporter.getByText(label)).toBeVisible()
}

function expectAnswer(page: Page, question: string, answer: string): Promise<void> {
  return expect(page.locator('.case-answers > div').filter({ hasText: question })).toContainText(answer)
}
