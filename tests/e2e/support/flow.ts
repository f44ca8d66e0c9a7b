// The steps of reporting to an office, from the first click on its home page, on both databases. Each spec in the
// folder `flows` is one office; the specs of a worker share one PostgreSQL, in which every office has its own database.
import { randomUUID } from 'node:crypto'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Flow } from '../../../src/domain/names/site.ts'
import { type Postgres, startPostgres } from '../../support/postgres.ts'
import { look } from './look.ts'
import { pickWords, press, readCode, typeCode } from './phone.ts'
import { openPreset, type Preset } from './preset.ts'
import { say } from './words.ts'

const t = say.id
const PHONE = { width: 360, height: 740 }

export interface Visit {
  readonly page: Page
  readonly office: Preset
  /** Another phone, or a computer with the same screen. */
  readonly newPage: () => Promise<Page>
  /** Checks a screen in every size, on only one of the two databases, because once is enough. */
  readonly see: (name: string) => Promise<void>
}

const test = base.extend<object, { postgres: Postgres }>({
  postgres: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const postgres = await startPostgres()
      await use(postgres)
      await postgres.stop()
    },
    { scope: 'worker' },
  ],
})

/** Tests the same visit to this preset's office on SQLite and on PostgreSQL. */
export function testFlow(preset: string, title: string, act: (visit: Visit) => Promise<void>): void {
  test.describe(() => {
    test.setTimeout(360_000)
    test(`${preset}: ${title}, on sqlite`, async ({ browser }) => visit(browser, preset, null, act))
    test(`${preset}: ${title}, on postgres`, async ({ browser, postgres }) => {
      const name = `office_${randomUUID().replaceAll('-', '')}`
      await postgres.query(`create database ${name}`)
      await visit(browser, preset, postgres.address.replace(/[^/]+$/, name), act)
    })
  })
}

type Browser = Parameters<Parameters<typeof base>[2]>[0]['browser']

async function visit(browser: Browser, preset: string, database: string | null, act: (visit: Visit) => Promise<void>) {
  const office = await openPreset(preset, database)
  const contexts: BrowserContext[] = []
  const newPage = async () => {
    const context = await browser.newContext({ baseURL: office.origin, viewport: PHONE })
    contexts.push(context)
    return context.newPage()
  }
  const page = await newPage()
  const see = async (name: string) => {
    if (!database) await look(page, `flow-${preset}-${name}`)
  }
  try {
    await act({ page, office, newPage, see })
    expect(page.viewportSize()).toEqual(PHONE)
  } finally {
    for (const context of contexts) await context.close()
    await office.close()
  }
}

/** The office's own word for a button. */
export function word({ flow, name }: Preset, which: keyof Flow['words']): string {
  const own = flow.words[which]
  if (!own) throw new Error(`${name} has no word of its own for ${which}`)
  return own.id
}

export async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

/** Goes up to the proof that the code is written down; the steps after it depend on the office. */
export async function noteCode(page: Page): Promise<string[]> {
  const words = await readCode(page)
  await press(page, t('reporter.code.written'))
  await pickWords(page, words)
  return words
}

export async function typeLogin(page: Page, name: string, password: string): Promise<void> {
  await page.locator('#user-name').fill(name)
  await page.getByLabel(t('reporter.login.password'), { exact: true }).fill(password)
}

/** Logs in on a new page. */
export async function logIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/lapor')
  await press(page, t('action.sign_in'))
  await typeLogin(page, name, password)
  await press(page, t('action.sign_in'))
}

/** Follows the link for reports about the office to another organisation, where this one's code opens nothing. */
export async function leadElsewhere(page: Page, words: readonly string[], { flow }: Preset): Promise<void> {
  await page.getByText(t('reporter.office.yes')).click()
  await press(page, t('action.next'))
  await heading(page, t('reporter.elsewhere.title'))
  const own = new URL(page.url())
  await page.getByRole('link', { name: t('reporter.elsewhere.link', { host: 'provinsi.localhost' }) }).click()
  await expect(page).toHaveURL(`http://provinsi.localhost:${own.port}/lapor`)
  await press(page, t('action.open_with_code'))
  await typeCode(page, words)
  // In an office where people register first, a code may open a page without reports.
  const nothing = flow.account === 'register_first' ? 'reporter.account.none' : 'reporter.open.nothing'
  await expect(page.getByText(t(nothing))).toBeVisible()
}
