import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { concat, utf8 } from '../../protocol/encoding/bytes.ts'
import { makeFolder } from '../testing/independent.ts'
import { type ArchiveFile, withSums, writeTar } from './tar.ts'

async function tarOf(...files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeTar(listed(...files))) chunks.push(chunk)
  return concat(...chunks)
}

async function* listed(...files: readonly ArchiveFile[]): AsyncGenerator<ArchiveFile> {
  yield* files
}

test('the command tar unpacks files of every size and with long names; owner, mode and time are fixed', async () => {
  const folder = makeFolder()
  const long = `a/${'b'.repeat(90)}/${'c'.repeat(60)}/${'d'.repeat(96)}`
  const sizes = [0, 1, 511, 512, 513, 70_000]
  const files = [...sizes.map((size) => ({ name: `a/${size}.age`, bytes: new Uint8Array(size).fill(7) }))]
  const tar = await tarOf(...files, { name: long, bytes: utf8('jauh') })
  expect(tar.length % 512).toBe(0)
  const path = join(folder, 'a.tar')
  writeFileSync(path, tar)
  execFileSync('tar', ['-xf', path, '-C', folder])
  for (const { name, bytes } of files) expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true)
  expect(readFileSync(join(folder, long), 'utf8')).toBe('jauh')
  const environment = { ...process.env, TZ: 'UTC', LC_ALL: 'C' }
  const lines = execFileSync('tar', ['-tvf', path], { encoding: 'utf8', env: environment }).trimEnd().split('\n')
  expect(lines).toHaveLength(files.length + 1)
  for (const line of lines) expect(line).toMatch(/^-rw------- 0\/0 +\d+ 2000-01-01 00:00 a\/\S+$/)
})

test('a name that does not fit, or could lead elsewhere, is refused', async () => {
  const fits = `${'a'.repeat(155)}/${'b'.repeat(100)}`
  expect(await tarOf({ name: fits, bytes: utf8('') })).toHaveLength(1536)
  for (const name of ['a'.repeat(101), `${'a'.repeat(156)}/b`.padEnd(200, 'b'), `a${fits}`, 'a b', 'ä', '', 'a\n']) {
    await expect(tarOf({ name, bytes: utf8('') })).rejects.toThrow('a file of an archive')
  }
})

test('the last file has the sums of all others, named from the folder', async () => {
  const files: ArchiveFile[] = []
  const given = listed({ name: 'a/x.txt', bytes: utf8('') }, { name: 'a/b/y.txt', bytes: utf8('abc') })
  for await (const file of withSums('a', given)) files.push(file)
  expect(files.map(({ name }) => name)).toEqual(['a/x.txt', 'a/b/y.txt', 'a/SHA256SUMS'])
  // The sums of nothing and of "abc" as FIPS 180-4 gives them.
  expect(Buffer.from(files.at(-1)?.bytes ?? []).toString()).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  x.txt\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/y.txt\n',
  )
})
