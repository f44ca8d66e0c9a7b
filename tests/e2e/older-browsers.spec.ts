// The oldest supported browsers are Chrome 99, Firefox 115 and Safari 15.4. The browser here is a new one without all
// younger methods (support/young.ts), and the built files are searched for what the story does not reach. A test cannot
// remove syntax and CSS: the build takes care of those (vite.config.ts).
import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, expect, type Page } from '@playwright/test'
import { parseSync } from 'rolldown/utils'
import { install } from '../../locales/id/install.ts'
import { startProxy } from '../support/proxy.ts'
import { ownDemo as test } from './support/demo.ts'
import { assign, move, openCase, saveEvidence, sitDown, writeLetter } from './support/desk.ts'
import {
  answerElements,
  beginReport,
  chooseFiles,
  noteCode,
  openFirstReport,
  openWithCode,
  reply,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { scannedEmblem } from './support/picture.ts'
import { AGEING, makeOld, youngIn } from './support/young.ts'

const PHONE = { width: 360, height: 740 }
const MONITOR = { width: 1280, height: 800 }
const ASSETS = 'dist/client/assets'
const PICTURE = { name: 'kuitansi.png', mimeType: 'image/png', buffer: scannedEmblem(64, 48, 'di rumah Sari') }
const CLAIM = 'Kuitansi bantuan benih ditulis dua kali.'
const ANSWER = 'Kuitansinya jelas. Kami memeriksa gudang benih.'

test('in a browser without younger methods a report with evidence is sent, read and answered', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const problems: string[] = []
  const phone = await oldPage(browser, baseURL, PHONE, problems)
  await beginReport(phone)
  await answerElements(phone, { what: CLAIM, how: 'Tanda tangannya sama pada dua nomor.' })
  await chooseFiles(phone, PICTURE)
  await toCheck(phone)
  const { registration } = await sendReport(phone)
  const words = await noteCode(phone)

  const director = await oldPage(browser, baseURL, MONITOR, problems)
  await sitDown(director, 'Ratna Wulandari')
  await openCase(director, registration)
  await expect(director.getByText(CLAIM)).toBeVisible()
  await saveEvidence(director, PICTURE.name)
  await writeLetter(director, ANSWER, true)
  await move(director, 'review')
  await assign(director, 'Sinta Maharani', 'Tim pertanian.')

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(ANSWER)).toBeVisible()
  await reply(phone, 'Terima kasih. Buku gudang ada di lemari kedua.')
  expect(problems).toEqual([])
  for (const page of [phone, director]) await page.context().close()
})

test('a phone with the installed program still asks for the newest page, even with an old worker', async ({
  browser,
  baseURL,
}) => {
  const proxy = await startProxy(baseURL ?? '')
  proxy.lies = [{ at: 'GET /pasang.js', answer: (script: Buffer) => Buffer.from(`${AGEING};\n${script}`) }]
  const page = await oldPage(browser, proxy.origin, PHONE, [])
  try {
    await page.goto('/lapor')
    await page.getByRole('button', { name: install['install.offer'] }).click()
    await page.getByRole('button', { name: install['install.press'], exact: true }).click()
    await expect(page.getByRole('button', { name: install['install.remove'] })).toBeVisible()
    proxy.clear()
    await page.reload()
    await expect(page.getByRole('button', { name: install['install.remove'] })).toBeVisible()
    expect(proxy.passed.map(({ path }) => path)).toContain('/lapor')
  } finally {
    await page.context().close()
    proxy.close()
  }
})

test('no built file uses a younger method without checking that it exists', () => {
  const found = builtFiles('.js').flatMap(({ name, text }) => youngIn(text).map((path) => `${name}: ${path}`))
  expect(found).toEqual([])
  expect(youngIn('x.toSorted(),URL.canParse(y),new OffscreenCanvas(1,1),z?.throwIfAborted()')).toEqual([
    'Array.prototype.toSorted',
    'TypedArray.prototype.toSorted',
    'AbortSignal.prototype.throwIfAborted',
    'URL.canParse',
    'OffscreenCanvas',
  ])
})

test('no built file has syntax that Safari 15.4 cannot parse or handles wrongly', () => {
  const found = builtFiles('.js').flatMap(({ name, text }) => youngSyntax(name, text))
  expect(found).toEqual([])
  const planted = 'class A{a=b[(0)];c=d(()=>{});static{e()}f=/(?<!g)h/;i=/j/v}'
  expect(youngSyntax('planted.js', planted)).toEqual([
    'planted.js: (0)',
    'planted.js: ()=>{}',
    'planted.js: static{e()}',
    'planted.js: /(?<!g)h/',
    'planted.js: /j/v',
  ])
})

async function oldPage(browser: Browser, baseURL: string | undefined, viewport: typeof PHONE, problems: string[]) {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), viewport, acceptDownloads: true })
  await makeOld(context)
  const page: Page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  return page
}

function builtFiles(ending: string): { name: string; text: string }[] {
  const names = readdirSync(ASSETS).filter((name) => name.endsWith(ending))
  expect(names.length).toBeGreaterThan(20)
  return names.map((name) => ({ name, text: readFileSync(`${ASSETS}/${name}`, 'utf8') }))
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly value?: Node | null
  readonly regex?: { readonly pattern: string; readonly flags: string }
}

/**
 * Class static blocks and lookbehind in regular expressions came with Safari 16.4, the flag v with 17. Before 16,
 * Safari resolves the names in a field's initializer in the wrong scope if it has a parenthesis or an arrow function
 * (https://webkit.org/b/236843).
 */
function youngSyntax(name: string, text: string): string[] {
  const { program, errors } = parseSync(name, text)
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`)
  const found = new Set<Node>()
  visit(program, false)
  return [...found].map(({ start, end }) => `${name}: ${text.slice(start, end)}`)

  function visit(value: unknown, inField: boolean): void {
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    if (node.type === 'StaticBlock' || isYoungExpression(node)) found.add(node)
    if (inField && /^(ParenthesizedExpression|ArrowFunctionExpression)$/.test(node.type)) found.add(node)
    for (const [key, child] of Object.entries(node)) {
      visit(child, inField || (node.type === 'PropertyDefinition' && key === 'value'))
    }
  }
}

function isYoungExpression({ regex }: Node): boolean {
  return regex !== undefined && (/\(\?<[=!]/.test(regex.pattern) || regex.flags.includes('v'))
}
