// Where a page could leave traces, and what is found there.
import type { Page } from '@playwright/test'

/** Everything that this page's origin keeps in the browser: one line per find. */
export async function storedBy(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const registrations = await navigator.serviceWorker.getRegistrations()
    const files: string[] = []
    for await (const [name] of await navigator.storage.getDirectory()) files.push(name)
    return [
      ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
      ...databases.map(({ name }) => `IndexedDB: ${name}`),
      ...(await caches.keys()).map((name) => `Cache Storage: ${name}`),
      ...registrations.map(({ scope }) => `service worker: ${new URL(scope).pathname}`),
      ...files.map((name) => `private files: ${name}`),
    ]
  })
  const cookies = await page.context().cookies(page.url())
  return [...found, ...cookies.map(({ name }) => `cookie: ${name}`)]
}

/** Addresses and titles in the tab's history, as the browser's own list shows them. */
export async function historyOf(page: Page): Promise<{ addresses: string[]; titles: string[] }> {
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  await session.detach()
  const seenByPage = await page.evaluate(() => navigation.entries().map(({ url }) => url ?? ''))
  const addresses = [...entries.map(({ url }) => url), ...seenByPage].filter((url) => url.startsWith('http'))
  return {
    addresses: [...new Set(addresses.map((url) => url.slice(new URL(url).origin.length)))],
    titles: [...new Set(entries.filter(({ url }) => url.startsWith('http')).map(({ title }) => title))],
  }
}

/** Whether the text stands in the page: in its markup or in what its fields hold. */
export async function pageHolds(page: Page, text: string): Promise<boolean> {
  // Compared here: the page must not learn from the test what it has to have forgotten.
  const shown = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[]
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n')
  })
  return shown.includes(text)
}

/** Whether the text is in the memory that the page's scripts can reach, after the garbage is collected. */
export async function memoryHolds(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page)
  const parts: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void parts.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return parts.join('').includes(text)
}
