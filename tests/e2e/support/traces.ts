// Finds traces in every place where a page could leave some.
import type { Page } from '@playwright/test'

/** Everything that this page's origin stores in the browser: one line per item. */
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

/** Addresses and titles in the tab's history, as the browser shows them. */
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

/** Whether the page contains the text, in its markup or in its fields. */
export async function pageHolds(page: Page, text: string): Promise<boolean> {
  // Compared in the test, so that the page does not get the text that it must have forgotten.
  const shown = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[]
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n')
  })
  return shown.includes(text)
}

/** Whether the text is in the memory that the page's scripts can reach, after garbage collection. */
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
