import { expect, test } from 'vitest'
import { parseSource, readSources } from '../tests/boundaries/source.ts'
import { findViolations } from '../tests/boundaries/violations.ts'

test('every file imports only what it may', () => {
  const files = readSources(['src', 'locales'])
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(20)
  expect(findViolations(files)).toEqual([])
})

/** One violation is planted per rule, because a rule that reports nothing may itself be broken. */
const planted: [rule: string, path: string, text: string][] = [
  ['the domain imports nothing', 'src/domain/a.ts', `import { z } from 'zod'`],
  ['the domain imports nothing', 'src/domain/a.ts', `import type { B } from '../protocol/b.ts'`],
  ['the protocol imports only', 'src/protocol/a.ts', `import { b } from '../domain/b.ts'`],
  ['the protocol imports only', 'src/protocol/a.ts', `export { hc } from 'hono/client'`],
  ['the interface kit knows no screen', 'src/ui/a.tsx', `import { b } from '../reporter/b.tsx'`],
  ['the interface kit knows no screen', 'src/ui/a.tsx', `import { hc } from 'hono/client'`],
  ['the interface kit knows no screen', 'src/ui/a.tsx', `import { Block } from '../protocol/wire/b.ts'`],
  ['Markdown is read from its library', 'src/markdown/a.ts', `import { b } from '../ui/b.tsx'`],
  ['Markdown is read from its library', 'src/server/a.ts', `import { gfmTable } from 'micromark-extension-gfm-table'`],
  ['no phone loads a parser of Markdown', 'src/reporter/a.ts', `import { b } from '../markdown/parse.ts'`],
  ['the device layer knows no screen', 'src/device/a.ts', `const b = await import('../console/b.ts')`],
  ['reporter and console never meet', 'src/reporter/a.ts', `import type { B } from '../console/b.ts'`],
  ['reporter and console never meet', 'src/console/a.ts', `export * from '../reporter/b.ts'`],
  ['a client takes only types from the server', 'src/device/a.ts', `import { api } from '../server/api.ts'`],
  ['a client takes only types from the server', 'src/console/a.ts', `import { type A, b } from '../server/api.ts'`],
  ['nothing that runs in a browser uses Node', 'src/reporter/a.ts', `import { hash } from 'node:crypto'`],
  ['the server knows no client', 'src/server/a.ts', `import type { B } from '../device/b.ts'`],
  ['the server knows no client', 'src/server/http/a.ts', `import { B } from '../../ui/b.tsx'`],
  ['the server does not depend on its command line', 'src/server/a.ts', `import { b } from '../cli/b.ts'`],
  ['a slice is entered through its index', 'src/server/features/cases/a.ts', `import { b } from '../slots/queries.ts'`],
  ['a slice is entered through its index', 'src/server/app.ts', `import { b } from './features/slots/routes.ts'`],
  ['a migration imports nothing of ours', 'src/server/database/migrations/0001.ts', `import { b } from '../schema.ts'`],
  ['test factories stay in tests', 'src/server/app.ts', `import { makeCase } from './testing/factories.ts'`],
  ['SQL stays in queries.ts', 'src/server/features/cases/cases.ts', `await db.selectFrom('case').execute()`],
  ['SQL stays in queries.ts', 'src/server/features/cases/cases.ts', 'const q = sql`select 1`'],
  ['no circle of imports', 'src/domain/a.ts', `import { a } from './a.ts'`],
  ['no circle of imports', 'src/domain/a.ts', `import type { A } from './a.ts'`],
  ['the server never opens or seals', 'src/server/a.ts', `import { Decrypter } from 'age-encryption'`],
  ['the server never opens or seals', 'src/server/a.ts', `import { openBox } from '../protocol/sealing/lockbox.ts'`],
]

test.each(planted)('%s: a planted violation in %s is reported: %s', (rule, path, text) => {
  expect(findViolations([parseSource(path, text)])).toEqual([expect.stringContaining(rule)])
})

test('a circle of three files, and an indirect import of what opens secrets, are reported', () => {
  const files = [
    parseSource('src/server/a.ts', `import { b } from './b.ts'`),
    parseSource('src/server/b.ts', `import { c } from './c.ts'`),
    parseSource('src/server/c.ts', `import { a } from './a.ts'; import { open } from '../protocol/open.ts'`),
    parseSource('src/protocol/open.ts', `export { decrypt } from './sealing/age.ts'`),
  ]
  expect(findViolations(files)).toEqual([
    'no circle of imports: src/server/a.ts → src/server/b.ts → src/server/c.ts',
    expect.stringContaining('src/server/c.ts → src/protocol/open.ts → src/protocol/sealing/age.ts'),
    expect.stringContaining('src/server/c.ts → src/protocol/open.ts → src/protocol/sealing/age.ts'),
    expect.stringContaining('src/server/c.ts → src/protocol/open.ts → src/protocol/sealing/age.ts'),
  ])
})

test('a circle that only a type import closes is reported', () => {
  const files = [
    parseSource('src/ui/a.tsx', `import { b } from './b.tsx'`),
    parseSource('src/ui/b.tsx', `import type { A } from './a.tsx'`),
  ]
  expect(findViolations(files)).toEqual(['no circle of imports: src/ui/a.tsx → src/ui/b.tsx'])
})

test('allowed imports are not reported', () => {
  const files = [
    parseSource('src/device/api.ts', `import type { Api } from '../server/api.ts'; import { hc } from 'hono/client'`),
    parseSource('src/server/features/cases/routes.ts', `import { findSlot } from '../slots/index.ts'`),
    parseSource('src/server/features/cases/queries.ts', `await db.selectFrom('case').execute()`),
    parseSource('src/server/features/pages/page.tsx', `import { Tick } from '../../../ui/Tick/Tick.tsx'`),
    parseSource(
      'src/ui/b.tsx',
      `import type { Block } from '../protocol/wire/b.ts'; import { c } from '../markdown/words.ts'`,
    ),
    parseSource('src/markdown/a.ts', `import { fromMarkdown } from 'mdast-util-from-markdown'`),
    parseSource(
      'src/server/features/slots/form.ts',
      `import { readHeader } from '../../../protocol/entries/header.ts'`,
    ),
    parseSource(
      'src/cli/demo.ts',
      `import { seal } from '../protocol/sealing/age.ts'; import { createApp } from '../server/app.ts'`,
    ),
    parseSource('src/protocol/sealing/age.ts', `import { Encrypter } from 'age-encryption'`),
    parseSource('src/protocol/entries/header.ts', `import { isDay } from '../../domain/names/day.ts'`),
  ]
  expect(findViolations(files)).toEqual([])
})
