// A member of staff in their own browser: the actions of the person, and the paper that they keep.
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { base32nopad } from '@scure/base'
import { totpCode, totpStep } from '../../../src/server/features/sessions/totp.ts'

export interface Member {
  readonly context: BrowserContext
  readonly page: Page
  readonly userName: string
  readonly password: string
  /** The device code, on paper. */
  readonly words: string[]
  /** The authenticator. */
  secret: Uint8Array
  lastStep: number
}

type Shot = (page: Page, name: string) => Promise<void>
const noShot: Shot = async () => {}

/** A person with a browser that holds no data yet. */
export async function newMember(browser: Browser, userName: string, baseURL: string): Promise<Member> {
  const context = await browser.newContext({ baseURL, locale: 'id-ID' })
  const page = await context.newPage()
  const password = `kopi tubruk di ${[...userName].reverse().join('')}`
  return { context, page, userName, password, words: [], secret: new Uint8Array(), lastStep: 0 }
}

/** Follows the first director's invitation to the end of the ceremony. */
export async function found(member: Member, link: string, shot: Shot = noShot): Promise<void> {
  const { page } = member
  await page.goto(link)
  await page.getByRole('heading', { name: 'Mengaktifkan instansi' }).waitFor()
  await shot(page, 'founding-1-ready')
  await page.getByRole('button', { name: 'Mulai' }).click()
  await writeAccount(member, shot, 'founding')
  await page.getByRole('heading', { name: 'Kunci tanda tangan instansi' }).waitFor()
  await shot(page, 'founding-5-signing')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await confirmSheet(page, shot, 'founding-6-sheet')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('heading', { name: 'Lembar pemulihan, cetakan kedua' }).waitFor()
  await confirmSheet(page)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await setUpAuthenticator(member, 'Aktifkan instansi', shot, 'founding')
  await page.getByRole('heading', { name: 'Instansi Anda sudah aktif' }).waitFor()
  await shot(page, 'founding-8-record')
}

/** Follows an invitation until the six words are shown, and gives them. */
export async function join(member: Member, link: string, shot: Shot = noShot): Promise<string[]> {
  const { page } = member
  await page.goto(link)
  await page.getByRole('heading', { name: 'Bergabung dengan instansi' }).waitFor()
  await shot(page, 'joining-1-ready')
  await page.getByRole('button', { name: 'Mulai' }).click()
  await writeAccount(member, noShot, 'joining')
  await setUpAuthenticator(member, 'Lanjut', noShot, 'joining')
  await page.getByRole('heading', { name: 'Enam kata Anda' }).waitFor()
  await shot(page, 'joining-6-compare')
  return page.getByRole('list', { name: 'Enam kata kunci Anda' }).getByRole('listitem').allTextContents()
}

/** Logs in, with the code on paper if the browser asks for it. */
export async function logIn(member: Member): Promise<void> {
  const { page, userName, password, words } = member
  await page.getByLabel('Nama pengguna').fill(userName)
  await page.getByLabel('Kata sandi').fill(password)
  const code = page.getByLabel('Kode perangkat')
  if (await code.isVisible()) await code.fill(words.join(' '))
  await page.getByLabel('Kode autentikator').fill(await nextCode(member))
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('button', { name: 'Keluar', exact: true }).waitFor()
}

/** The administrator makes an invitation on the page of people; its link is shown once. */
export async function invite(page: Page, name: string, role: string, shot: Shot = noShot): Promise<string> {
  await page.getByLabel('Nama lengkap').fill(name)
  await page.getByRole('checkbox', { name: role }).check()
  for (const channel of await page.locator('[name=invite-channels]').all()) await channel.check()
  await page.getByRole('button', { name: 'Buat undangan' }).click()
  const link = await page.locator('#invitation-link').textContent()
  await shot(page, 'people-link')
  await page.getByRole('button', { name: 'Sudah saya berikan' }).click()
  return link ?? ''
}

/** Confirms everything that the open comparison asks, and signs; one tick missing keeps the button off. */
export async function tickAndSign(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  const sign = dialog.getByRole('button', { name: 'Tanda tangani' })
  const ticks = dialog.getByRole('checkbox')
  await expect(ticks).toHaveCount(2)
  for (const tick of await ticks.all()) {
    await expect(sign).toBeDisabled()
    await tick.check()
  }
  await sign.click()
}

/** The director compares a newcomer's six words and signs them in. */
export async function vouchFor(page: Page, name: string): Promise<void> {
  const card = page.getByRole('listitem').filter({ hasText: name })
  await card.getByRole('button', { name: 'Bandingkan enam kata' }).click({ timeout: 25_000 })
  await tickAndSign(page)
  await page.getByText(`${name} sudah ditandatangani.`).waitFor()
}

/** The next unused code of the authenticator; waits if two log-ins follow each other too fast. */
export async function nextCode(member: Member): Promise<string> {
  const unused = member.lastStep + 1
  // The server accepts a code one step early, as from a phone whose clock is ahead.
  while (unused > totpStep(Date.now()) + 1) await new Promise((resolve) => setTimeout(resolve, 500))
  const step = Math.max(unused, totpStep(Date.now()))
  member.lastStep = step
  return totpCode(member.secret, step)
}

/** Types the last line of a printed sheet, which exists only on paper. */
export async function confirmSheet(page: Page, shot: Shot = noShot, name = ''): Promise<void> {
  await page.getByLabel('12 karakter terakhir di lembar itu').waitFor()
  await shot(page, name)
  const lines = await page.locator('.paper .secret-lines span').allTextContents()
  await page.getByLabel('12 karakter terakhir di lembar itu').fill((lines.at(-1) ?? '').toLowerCase())
}

async function writeAccount(member: Member, shot: Shot, ceremony: string): Promise<void> {
  const { page, userName, password } = member
  await page.getByLabel('Nama pengguna').fill(userName)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByLabel('Kata sandi sekali lagi').fill(password)
  await shot(page, `${ceremony}-2-account`)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  const list = page.getByRole('list', { name: 'Kode perangkat, delapan kata' })
  await list.waitFor()
  member.words.push(...(await list.getByRole('listitem').allTextContents()))
  await shot(page, `${ceremony}-3-code`)
  await page.getByRole('button', { name: 'Sudah saya tulis' }).click()
  const asked = page.getByLabel(/^Kata nomor \d$/)
  await asked.first().waitFor()
  for (const field of await asked.all()) {
    const number = Number(/\d/.exec((await labelOf(field)) ?? '')?.[0])
    await field.fill(member.words[number - 1] ?? '')
  }
  await shot(page, `${ceremony}-4-check`)
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

async function setUpAuthenticator(member: Member, next: string, shot: Shot, ceremony: string): Promise<void> {
  const { page } = member
  await page.getByLabel('Enam angka yang sekarang tampil').waitFor()
  const secret = await page.locator('.secret-lines').first().textContent()
  member.secret = base32nopad.decode((secret ?? '').replace(/\s/g, ''))
  await shot(page, `${ceremony}-7-totp`)
  await page.getByLabel('Enam angka yang sekarang tampil').fill(await nextCode(member))
  await page.getByRole('button', { name: next }).click()
}

function labelOf(field: ReturnType<Page['getByLabel']>): Promise<string | null> {
  return field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? null)
}
