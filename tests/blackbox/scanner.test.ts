// Tests the scanner itself: an empty result proves nothing unless the scanner finds what was planted.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findNeedles, needle } from '../support/needles.ts'
import { scanFolder, scanMemory } from '../support/scan.ts'

const text = 'kenari “é/7q2x" satu'
const sought = [needle('canary', text)]
const spellings: Record<string, (text: string) => Buffer> = {
  'UTF-8': (value) => Buffer.from(value),
  'UTF-16LE': (value) => Buffer.from(value, 'utf16le'),
  'UTF-16BE': (value) => Buffer.from(value, 'utf16le').swap16(),
  JSON: (value) => Buffer.from(JSON.stringify({ value })),
  'JSON in ASCII': (value) => Buffer.from(JSON.stringify(value).replace(/[^\0-~]/g, escapeUnit)),
  URL: (value) => Buffer.from(`q=${encodeURIComponent(value)}`),
  hex: (value) => Buffer.from(Buffer.from(value).toString('hex')),
  HEX: (value) => Buffer.from(Buffer.from(value).toString('hex').toUpperCase()),
}
for (const offset of [0, 1, 2]) {
  for (const encoding of ['base64', 'base64url'] as const) {
    spellings[`${encoding} at ${offset}`] = (value) =>
      Buffer.from(Buffer.concat([Buffer.alloc(offset, 'x'), Buffer.from(`${value}yz`)]).toString(encoding))
  }
}

test('a needle is found in a file, in each form, and nowhere else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-scanner-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'without'), Buffer.alloc(100_000, 'kenari'))
  expect(scanFolder(folder, sought)).toEqual([])
  const file = join(folder, 'with')
  for (const [how, spell] of Object.entries(spellings)) {
    writeFileSync(file, Buffer.concat([Buffer.alloc(10), spell(text)]))
    expect(scanFolder(folder, sought), how).not.toEqual([])
  }
  // Across the border between two chunks of the reader.
  writeFileSync(file, Buffer.concat([Buffer.alloc(8 * 1024 * 1024 - 7), Buffer.from(text)]))
  expect(scanFolder(folder, sought).map(({ place }) => place)).toEqual([`${file} at ${8 * 1024 * 1024 - 7}`])
  rmSync(file)
  writeFileSync(join(folder, Buffer.from(text).toString('hex')), '')
  expect(scanFolder(folder, sought)).toHaveLength(1)
})

test('a needle is found in the memory of a process, in each form, and not in another one', async () => {
  const hold = `const b = [${Object.values(spellings).map((spell) => `Buffer.from('${spell(text).toString('hex')}','hex')`)}]
    setInterval(() => b.length, 1000); console.log('ready')`
  const pids: number[] = []
  for (const source of [hold, "setInterval(() => 0, 1000); console.log('ready')"]) {
    const child = spawn(process.execPath, ['-'], { stdio: ['pipe', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    child.stdin.end(source)
    await once(child.stdout, 'data')
    pids.push(child.pid as number)
  }
  const [holder = 0, other = 0] = pids
  const forms = new Set(scanMemory(holder, sought).map(({ how }) => how))
  for (const how of ['bytes', 'UTF-16LE', 'UTF-16BE', 'JSON', 'JSON in ASCII', 'URL', 'hex', 'HEX'])
    expect(forms).toContain(how)
  for (const offset of [0, 1, 2]) expect(forms).toContain(`base64 at ${offset}`)
  expect(scanMemory(other, sought)).toEqual([])
})

test('random bytes are found as they are, and a needle of few bytes is refused', () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const haystack = Buffer.concat([Buffer.alloc(100), bytes])
  expect(findNeedles(haystack, [needle('key', bytes)], String)).toEqual([{ needle: 'key', how: 'bytes', place: '100' }])
  expect(() => needle('short', 'abc')).toThrow()
})

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
