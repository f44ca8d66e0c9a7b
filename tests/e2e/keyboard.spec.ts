// With only the keyboard: a report from the first word to the receipt, and a case from the queue to its letters.
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { readReceipt } from './support/phone.ts'
import { affirmation, asked, say } from './support/words.ts'

const t = say.id

test.describe.configure({ mode: 'parallel', timeout: 90_000 })

test('a report is written and sent without a mouse', async ({ page }) => {
  await page.goto('/lapor')
  await page.getByRole('heading', { name: t('reporter.start.title'), exact: true }).waitFor()
  await pressByKey(page, t('action.write_report'))
  await goTo(page, t('reporter.office.no'))
  await page.keyboard.press('Space')
  await pressByKey(page, t('action.next'))
  await pressByKey(page, t('reporter.caution.begin'))
  await fill(page, asked('what', 'id'), 'Surat pindah baru selesai setelah ada uang di dalam map.')
  await fill(page, t('reporter.people.position'), 'Petugas loket')
  await fill(page, asked('place', 'id'), 'Loket 2')
  await fill(page, t('ui.date.year'), '2026')
  await fill(page, asked('why', 'id'), 'Supaya dilayani lebih dahulu.')
  await fill(page, asked('how', 'id'), 'Uang ditaruh di dalam map sebelum berkas diserahkan.')
  await pressByKey(page, t('reporter.evidence.skip_saving'))
  const choosing = page.waitForEvent('filechooser')
  await pressByKey(page, t('reporter.evidence.pick'))
  await (await choosing).setFiles({ name: 'map.txt', mimeType: 'text/plain', buffer: Buffer.from('14 map') })
  await page.locator('.file[data-state=stored]').waitFor({ timeout: 20_000 })
  await pressByKey(page, t('action.next'))
  await pressByKey(page, t('reporter.identity.skip'))
  await goTo(page, affirmation('id'))
  await page.keyboard.press('Space')
  await pressByKey(page, t('action.send_report'))
  await readReceipt(page)
  await pressByKey(page, t('reporter.code.written'))
  await goTo(page, t('reporter.code.pick.again'))
})

test('a case is found, opened and answered without a mouse', async ({ page }) => {
  await page.goto('/petugas')
  await page.getByRole('button', { name: 'Bagas Prasetyo' }).waitFor()
  await pressByKey(page, 'Bagas Prasetyo')
  await page.locator('.queue-link').first().waitFor({ timeout: 30_000 })
  const rows = await page.locator('.queue-link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key)
  await expect(page.locator(':focus')).toHaveAttribute('href', rows[1] ?? '')
  await page.keyboard.press('/')
  await expect(page.getByLabel(t('queue.search.label'))).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('case.letters.title') }).waitFor({ timeout: 20_000 })
  await goTo(page, t('case.reply.text'))
  await page.keyboard.type('Kami menerima laporan ini.')
  await pressByKey(page, t('case.reply.send'))
  await page.getByText(t('case.reply.sent')).waitFor()
  await pressByKey(page, t('case.dossier.write'))
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: t('case.dossier.write'), exact: true })).toBeFocused()
})

/** Types into a field and goes to the next step. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await goTo(page, label)
  await page.keyboard.type(text)
  await pressByKey(page, t('action.next'))
}

async function pressByKey(page: Page, name: string): Promise<void> {
  await goTo(page, name)
  await page.keyboard.press('Enter')
}

/** Presses Tab until the element with this name has the focus; on the way every focused element must show it. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.getByText(name).or(page.getByLabel(name)).or(page.getByRole('button', { name })).first().waitFor()
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(readFocus)
    expect(focus.marked, `the focus on “${focus.name}” is visible`).toBe(true)
    if (focus.name.includes(name)) return
  }
  throw new Error(`no Tab leads to “${name}”`)
}

/** Runs in the page: the name of the focused element, from its label or text, and whether a focus ring is visible. */
function readFocus(): { name: string; marked: boolean } {
  const element = document.activeElement as HTMLElement | null
  // The heading of a new screen can have the focus too, but Tab does not stop there.
  if (!element || element === document.body || element.tabIndex < 0) return { name: '', marked: true }
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent)
  const name = [element.getAttribute('aria-label'), ...labels, element.textContent].join(' ')
  const seen = (of: Element) => getComputedStyle(of).outlineStyle !== 'none'
  return { name, marked: seen(element) || [...((element as HTMLInputElement).labels ?? [])].some(seen) }
}
