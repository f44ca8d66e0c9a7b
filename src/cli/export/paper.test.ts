// What the independent program refuses in an archive, and the recipe of docs/protocol.md, run as it is written there.
// The archive is the same whatever database it came from.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatRegistration } from '../../protocol/registration.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { openArchivedOffice, VIDEO } from '../testing/archived.ts'
import { makeFolder, openAlone, unpack, unseal, writeAge, writeSheet } from '../testing/independent.ts'
import { sourceOf, writeExport } from './export.ts'

test('an archive that was altered or cut is refused, and a missing sheet leaves closed what it opens', {
  timeout: 120_000,
}, async () => {
  const { folder, archive, number, sheets, first } = await openArchive()
  const of = `cases/${number}`
  let count = 0
  const openAltered = (change: (path: string) => void, used = [sheets.office, sheets.custody], sums = true) => {
    const altered = join(folder, `ubah-${count++}`)
    cpSync(archive, altered, { recursive: true })
    change(altered)
    if (sums) writeSums(altered)
    const { status, said } = openAlone(altered, `${altered}-terbuka`, used)
    return [status, said.replace(/:.*\n$/s, '')]
  }
  const remove = (name: string) => (path: string) => {
    const folderOf = join(path, name, '..')
    const gone = readdirSync(folderOf).filter((found) => found.startsWith(String(name.split('/').at(-1))))
    expect(gone.length).toBeGreaterThan(0)
    for (const found of gone) rmSync(join(folderOf, found))
  }
  const copy = (from: string, to: string) => (path: string) => {
    statSync(join(path, to))
    cpSync(join(path, from), join(path, to))
  }
  const flip = (name: string) => (path: string) => {
    const bytes = readFileSync(join(path, name))
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1
    writeFileSync(join(path, name), bytes)
  }
  expect(openAltered(flip('README.txt'), undefined, false)).toEqual([1, 'content'])
  expect(openAltered(remove('README.txt'), undefined, false)).toEqual([1, 'content'])
  const refused = (breach: string, change: (path: string) => void) =>
    expect([breach, openAltered(change)]).toEqual([breach, [1, breach]])
  refused('chain', remove('statements/0001'))
  refused('form', flip('statements/0002.txt'))
  refused('key', remove('channels/pelanggaran/opens-with-channel-key-2.age'))
  refused(
    'purpose',
    copy('channels/pelanggaran/opens-with-channel-key-2.age', `${of}/case-key/opens-with-channel-key-1.age`),
  )
  refused('chain', remove(`${of}/reporter/0001`))
  refused('chain', remove(`${of}/office/0000`))
  refused('signature', flip(`${of}/reporter/0001-message.signature`))
  refused('signature', copy(`${of}/office/0000-stage.signature`, `${of}/office/0001-question.signature`))
  refused('content', flip(`${of}/office/0001-question.age`))
  refused('content', flip(`${of}/internal/0001-work.age`))
  refused('content', flip(`${of}/pieces/${first}.age`))
  refused('content', remove(`${of}/pieces/${first}`))
  refused('form', copy('README.txt', `${of}/identity-vault/version-1.age`))

  const untouched = () => {}
  expect(openAltered(untouched, [sheets.custody])).toEqual([1, 'key'])
  const withoutCustody = openAlone(archive, join(folder, 'tanpa-penjaga'), [sheets.office])
  expect(withoutCustody).toMatchObject({ status: 0, said: expect.stringContaining('vaults: 0 opened, 2 stay closed') })
})

test('the recipe of docs/protocol.md opens it with age, tar and the keys on paper', { timeout: 180_000 }, async () => {
  const { folder, number, files } = await openArchive()
  const [, recipe] = /^## 20\.[\s\S]*?```sh\n([\s\S]*?)```/m.exec(readFileSync('docs/protocol.md', 'utf8')) ?? []
  const script = String(recipe)
    .replaceAll('K7QM-4T29', number)
    .replaceAll('FIRST_ID SECOND_ID THIRD_ID', files[0]?.pieces.map(({ id }) => id).join(' ') ?? '')
    .replaceAll('SIZE', String(files[0]?.size))
  const commands = [writeAge(makeFolder(), 'independent'), writeAge(makeFolder(), 'library')]
  // Where the standard command is, it has the last word.
  for (const command of hasAge() ? [...commands, null] : commands) {
    const cwd = makeFolder()
    cpSync(folder, cwd, { recursive: true })
    writeFileSync(join(cwd, 'recipe.sh'), script)
    const PATH = [command, process.env.PATH].filter(Boolean).join(':')
    execFileSync('sh', ['-eu', 'recipe.sh'], { cwd, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] })
    const read = (name: string) => JSON.parse(readFileSync(join(cwd, name), 'utf8'))
    expect(read('report.json').answers).toEqual({ what: 'Yang pertama.' })
    expect(read('note.json').text).toBe('Periksa kuitansinya.')
    expect(JSON.parse(read('identity.json').signed).answers).toEqual({ name: 'Wayan Sudarma' })
    expect(readFileSync(join(cwd, 'evidence')).equals(VIDEO)).toBe(true)
  }
})

/** A sealed archive in a folder, its unpacked content, and the sheets as the recipe names them. */
async function openArchive() {
  const { server, office, old, sheets } = await openArchivedOffice('sqlite')
  const folder = makeFolder()
  const operator = await makeIdentity()
  const to = join(folder, 'archive.age')
  const source = await sourceOf(server.deps, office.host)
  await writeExport(source, { to, recipient: await recipientOf(operator) }, null, new AbortController().signal)
  const unpacked = makeFolder()
  const archive = unpack(unseal(writeSheet(folder, 'backup', operator), to), unpacked)
  return {
    folder,
    archive,
    number: formatRegistration(old.registration),
    files: old.files,
    first: String(old.files[0]?.pieces[0]?.id),
    sheets: {
      office: writeSheet(folder, 'office-sheet', sheets.office),
      custody: writeSheet(folder, 'custody-sheet', sheets.custody),
    },
  }
}

/** Makes SHA256SUMS again, as a forger would. */
function writeSums(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'SHA256SUMS' && statSync(join(folder, name)).isFile())
    .sort()
  const sumOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  writeFileSync(join(folder, 'SHA256SUMS'), names.map((name) => `${sumOf(name)}  ${name}\n`).join(''))
}

/** Whether this machine has the standard command in a version that knows hybrid keys. */
function hasAge(): boolean {
  try {
    const [, major, minor] = /v?(\d+)\.(\d+)/.exec(execFileSync('age', ['--version'], { encoding: 'utf8' })) ?? []
    return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 3)
  } catch {
    return false
  }
}
