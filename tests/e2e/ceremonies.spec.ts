// The steps of a new office: founding, joining, comparing, custody, a channel. Every member has their own browser.
import { expect, test } from '@playwright/test'
import { makeCode } from '../../src/protocol/account/code.ts'
import { type Installation, openInstallation } from './support/installation.ts'
import { look } from './support/look.ts'
import {
  confirmSheet,
  found,
  invite,
  join,
  logIn,
  type Member,
  newMember,
  nextCode,
  tickAndSign,
  vouchFor,
} from './support/member.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let installation: Installation
let director: Member
let administrator: Member
let reviewer: Member
let custodian: Member
/** The administrator's link. */
let invited = ''

test.beforeAll(async ({ browser }) => {
  installation = await openInstallation()
  const { origin } = installation
  director = await newMember(browser, 'inspektur', origin)
  administrator = await newMember(browser, 'administrator', origin)
  reviewer = await newMember(browser, 'penelaah', origin)
  custodian = await newMember(browser, 'penjaga', origin)
})

test.afterAll(async () => {
  for (const { context } of [director, administrator, reviewer, custodian]) await context.close()
  await installation.close()
})

test('before the founding, the log-in page says that there is no organisation', async () => {
  const { page } = administrator
  await page.goto('/petugas')
  await page.getByLabel('Nama pengguna').fill('administrator')
  await look(page, 'login')
  await page.getByLabel('Kata sandi').fill(administrator.password)
  await page.getByLabel('Kode perangkat').fill(makeCode().join(' '))
  await page.getByLabel('Kode autentikator').fill('000000')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByText('Instansi ini belum aktif.')).toBeVisible()
})

test('the first director founds the organisation and logs in', async () => {
  const { page } = director
  await found(director, await installation.invite('director', 'Ratna Wulandari'), look)
  expect(page.url()).not.toContain('undangan')
  await page.getByRole('button', { name: 'Ke halaman masuk' }).click()
  await expect(page.getByLabel('Kode perangkat')).toBeHidden()
  await logIn(director)
  await expect(page).toHaveURL(/\/petugas\/antrean$/)
})

test('the administrator joins; the director sees the same six words and signs', async () => {
  invited = await installation.invite('administrator', 'Dimas Ardianto')
  const words = await join(administrator, invited, look)
  expect(words).toHaveLength(6)
  const { page } = director
  await page.getByRole('link', { name: 'Instansi' }).click()
  await page.getByRole('button', { name: 'Bandingkan enam kata' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('list', { name: 'Enam kata kunci Anda' }).getByRole('listitem')).toHaveText(words)
  await look(page, 'compare')
  await tickAndSign(page)
  await expect(page.getByText('Dimas Ardianto sudah ditandatangani.')).toBeVisible()
  await look(page, 'members')

  // The new member's screen notices the signature by itself.
  await expect(administrator.page.getByText('Inspektur sudah menandatangani kunci Anda')).toBeVisible({
    timeout: 20_000,
  })
  await administrator.page.getByRole('button', { name: 'Ke halaman masuk' }).click()
  await logIn(administrator)
  await expect(administrator.page).toHaveURL(/\/petugas\/orang$/)
  await expect(administrator.page.getByRole('link', { name: 'Antrean' })).toBeHidden()
})

test('an invitation can be used only once', async ({ browser }) => {
  const stranger = await newMember(browser, 'orang-lain', installation.origin)
  await stranger.page.goto(invited)
  await expect(stranger.page.getByText('Undangan ini tidak berlaku lagi')).toBeVisible()
  await look(stranger.page, 'invitation-spent')
  await stranger.context.close()
})

test('the administrator invites a reviewer and a custodian, who join and are signed in', async () => {
  await look(administrator.page, 'people')
  await join(reviewer, await invite(administrator.page, 'Bagas Prasetyo', 'Penelaah', look))
  await join(custodian, await invite(administrator.page, 'Yuliana Hapsari', 'Penjaga identitas'))
  for (const name of ['Bagas Prasetyo', 'Yuliana Hapsari']) await vouchFor(director.page, name)
})

test('roles that one person may not hold are refused before anything is sent', async () => {
  const { page } = administrator
  await page.getByLabel('Nama lengkap').fill('Sinta Maharani')
  await page.getByRole('checkbox', { name: 'Penjaga identitas' }).check()
  await page.getByRole('checkbox', { name: 'Pemeriksa' }).check()
  await page.getByRole('button', { name: 'Buat undangan' }).click()
  await expect(page.getByRole('alert')).toContainText('Peran ini tidak boleh dirangkap')
  await look(page, 'people-errors')
})

test('a channel waits for custody and then opens', async () => {
  const { page } = director
  await page.getByRole('link', { name: 'Kanal', exact: true }).click()
  await expect(page.getByText('Penjaga identitas membuat kuncinya')).toBeVisible()
  await look(page, 'channels-waiting')

  await custodian.page.getByRole('button', { name: 'Ke halaman masuk' }).click()
  await logIn(custodian)
  await look(custodian.page, 'custody-ready')
  await custodian.page.getByRole('button', { name: 'Mulai' }).click()
  await confirmSheet(custodian.page, look, 'custody-sheet')
  await custodian.page.getByRole('button', { name: 'Ajukan kepada Inspektur' }).click()
  await expect(custodian.page.getByText('Menunggu tanda tangan Inspektur')).toBeVisible()

  await page.getByRole('link', { name: 'Kunci', exact: false }).and(page.locator('[href$="/kunci"]')).click()
  await page.getByRole('button', { name: 'Tanda tangani kunci penjaga' }).click({ timeout: 25_000 })
  await expect(page.getByText('Sudah ditandatangani.')).toBeVisible()
  await look(page, 'signing')

  await page.getByRole('link', { name: 'Kanal', exact: true }).click()
  await page.getByRole('button', { name: 'Buat kunci kanal' }).click()
  await expect(page.getByText('Menerima pengaduan', { exact: true })).toBeVisible()
  await expect(page.getByText('2 orang dapat membukanya: Ratna Wulandari, Bagas Prasetyo.')).toBeVisible()
  await look(page, 'channels-open')
  await page.getByRole('link', { name: 'Poster' }).click()
  await expect(page.getByText('/lapor#k=')).toBeVisible()
  await look(page, 'poster')
})

test('a custodian who comes later gets the key, and renews it when the first one leaves', async ({ browser }) => {
  const second = await newMember(browser, 'penjaga-kedua', installation.origin)
  // The refused choice is still in the form.
  await administrator.page.getByRole('checkbox', { name: 'Pemeriksa' }).uncheck()
  await join(second, await invite(administrator.page, 'Faisal Rahman', 'Penjaga identitas'))
  const { page } = director
  await page.getByRole('link', { name: 'Anggota' }).click()
  await vouchFor(page, 'Faisal Rahman')
  await second.page.getByRole('button', { name: 'Ke halaman masuk' }).click({ timeout: 25_000 })
  await logIn(second)
  await expect(second.page.getByText('Minta Yuliana Hapsari membuka halaman')).toBeVisible()
  await look(second.page, 'custody-waits')

  await expect(custodian.page.getByText('Faisal Rahman menunggu kunci brankas')).toBeVisible({ timeout: 25_000 })
  await look(custodian.page, 'custody-share')
  await custodian.page.getByRole('button', { name: 'Bagikan kunci' }).click()
  await expect(custodian.page.getByText('Kunci brankas sudah dibagikan kepada Faisal Rahman.')).toBeVisible()

  await page.getByRole('button', { name: 'Coret Yuliana Hapsari' }).click()
  await expect(page.getByText('Minta penjaga identitas yang lain memperbarui kunci brankas')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Coret', exact: true }).click()
  await expect(second.page.getByText('Seorang penjaga identitas pergi pada')).toBeVisible({ timeout: 25_000 })
  await look(second.page, 'custody-left')
  await second.page.getByRole('button', { name: 'Perbarui kunci brankas' }).click()
  await look(second.page, 'custody-renew')
  await second.page.getByRole('button', { name: 'Mulai' }).click()
  await confirmSheet(second.page, look, 'custody-renew-sheet')
  await second.page.getByRole('button', { name: 'Ajukan kepada Inspektur' }).click()
  await expect(second.page.getByText('Menunggu tanda tangan Inspektur')).toBeVisible()

  await page.locator('[href$="/kunci"]').click()
  await expect(page.getByText('Faisal Rahman mengajukan kunci brankas identitas yang baru.')).toBeVisible({
    timeout: 25_000,
  })
  await look(page, 'signing-renewed')
  await page.getByRole('button', { name: 'Tanda tangani kunci penjaga' }).click()
  await expect(page.getByText('Sudah ditandatangani.')).toBeVisible()
  await expect(second.page.getByText('Menunggu tanda tangan Inspektur')).toBeHidden({ timeout: 25_000 })
  await expect(second.page.getByText('Seorang penjaga identitas pergi pada')).toBeHidden()
  await second.context.close()
  await page.getByRole('link', { name: 'Poster', exact: true }).click()
})

test('a reload locks the console; only the right password unlocks it', async () => {
  const { page, password } = director
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible()
  await look(page, 'locked')
  await page.getByLabel('Kata sandi').fill('bukan kata sandi ini')
  await page.getByRole('button', { name: 'Buka layar' }).click()
  await expect(page.getByText('Kata sandi tidak cocok')).toBeVisible()
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Buka layar' }).click()
  await expect(page.getByRole('heading', { name: 'Poster' })).toBeVisible()
})

test('the screen locks after fifteen idle minutes', async () => {
  const { page, password } = director
  await page.clock.install()
  await page.reload()
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Buka layar' }).click()
  await page.getByRole('link', { name: 'Akun saya' }).click()
  await look(page, 'account')
  await page.clock.runFor('14:30')
  await expect(page.getByRole('heading', { name: 'Akun saya' })).toBeVisible()
  await page.clock.runFor('01:00')
  await expect(page.getByText('Layar dikunci karena 15 menit tidak dipakai.')).toBeVisible()
})

test('a new browser needs the code on paper, and every wrong input gets the same answer', async ({ browser }) => {
  const { words, password, userName } = reviewer
  const elsewhere = { ...(await newMember(browser, userName, installation.origin)), words }
  const { page } = elsewhere
  await page.goto('/petugas')
  const refusals: string[] = []
  for (const wrong of [
    { name: 'tidak-ada', password },
    { name: userName, password: 'bukan kata sandi ini' },
    { name: userName, password },
  ]) {
    await page.getByLabel('Nama pengguna').fill(wrong.name)
    await page.getByLabel('Kata sandi').fill(wrong.password)
    await page.getByLabel('Kode perangkat').fill(words.join(' '))
    await page.getByLabel('Kode autentikator').fill('000000')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Masuk', exact: true })).not.toHaveAttribute('aria-busy')
    refusals.push((await page.getByRole('alert').textContent()) ?? '')
  }
  expect(new Set(refusals).size).toBe(1)
  await look(page, 'login-refused')

  await page.getByLabel('Kode perangkat').fill(words.slice(1).join(' '))
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByText('Kode perangkat terdiri atas delapan kata.').first()).toBeVisible()

  await page.getByLabel('Kode perangkat').fill(words.join(', '))
  await page.getByLabel('Kode autentikator').fill(await nextCode(reviewer))
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/\/petugas\/antrean$/)
  await elsewhere.context.close()
})

test('a suspended member is logged out at once', async () => {
  await reviewer.page.getByRole('button', { name: 'Ke halaman masuk' }).click()
  await logIn(reviewer)
  const { page } = administrator
  await page.getByRole('button', { name: 'Bekukan Bagas Prasetyo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bekukan' }).click()
  await expect(page.getByRole('button', { name: 'Pulihkan Bagas Prasetyo' })).toBeVisible()
  await reviewer.page.getByRole('button', { name: 'Muat ulang' }).click()
  await expect(reviewer.page.getByText('Sesi Anda sudah berakhir.')).toBeVisible()
})
