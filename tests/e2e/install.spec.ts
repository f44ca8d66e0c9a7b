// Installation: nothing is stored before the button is pressed, then only the program, and it can be removed again.
import { expect, type Page, test } from '@playwright/test'
import { install } from '../../locales/id/install.ts'
import { look } from './support/look.ts'

interface Kept {
  readonly workers: readonly string[]
  readonly cached: readonly string[]
  readonly manifest: number
}

/** Everything that this browser stores for the site. */
function keptBy(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname)
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat()
    const cached = requests.map(({ url }) => new URL(url).pathname)
    return { workers, cached, manifest: document.querySelectorAll('link[rel="manifest"]').length }
  })
}

const nothing: Kept = { workers: [], cached: [], manifest: 0 }

test('the phone stores nothing before Pasang is pressed, then only the program, and nothing after its removal', async ({
  page,
  context,
}) => {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto('/lapor')
  await page.getByRole('button', { name: install['install.offer'] }).click()
  await expect(page.getByText(/Di layar ponsel akan muncul gambar selembar kertas dengan tulisan “.+”/)).toBeVisible()
  await look(page, 'install-asking')
  expect(await keptBy(page)).toEqual(nothing)

  await page.getByRole('button', { name: install['install.press'], exact: true }).click()
  await expect(page.getByRole('button', { name: install['install.remove'] })).toBeVisible()
  const kept = await keptBy(page)
  expect([kept.workers, kept.manifest]).toEqual([['/lapor'], 1])
  expect(kept.cached).toContain('/lapor')
  expect(kept.cached.length).toBeGreaterThan(10)
  expect(kept.cached.filter((path) => path !== '/lapor' && !path.startsWith('/assets/'))).toEqual([])
  await look(page, 'install-present')
  expect(problems).toEqual([])

  // Without a network the program still opens, and shows only that there is none.
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await page.getByRole('button', { name: install['install.remove'] }).click()
  await expect(page.getByText(install['install.removed'])).toBeVisible()
  expect(await keptBy(page)).toEqual({ ...nothing, manifest: 0 })
})

test('only the policy for the worker can be made, and it makes only one address', async ({ page }) => {
  await page.goto('/lapor')
  const outcome = await page.evaluate(() => {
    type Factory = { createPolicy(name: string, rules: object): unknown }
    const { trustedTypes } = globalThis as unknown as { trustedTypes: Factory }
    const tries = ['default', 'other'].map((name) => {
      try {
        trustedTypes.createPolicy(name, {})
        return 'made'
      } catch {
        return 'refused'
      }
    })
    return tries
  })
  expect(outcome).toEqual(['refused', 'refused'])
  await page.goto('/')
  expect(await keptBy(page)).toEqual(nothing)
})
