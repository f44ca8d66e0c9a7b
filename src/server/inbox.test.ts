// Staff cannot reach anything that the tick has not yet released, not even counts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The reporter's own endpoints, the tick that moves things out, and the deletion of files of discarded cases. */
const MAY_NAME =
  /^(features\/(drafts|pieces|records|reports|slots|tick)\/([a-z]+\.)?queries\.ts|features\/(entries|vaults|prices|deletions)\/inbox\.queries\.ts|features\/reports\/store\.ts|features\/tick\/traces\.ts|database\/)/
const INBOX = /inbox_(case|entry|piece|record|slot|vault)|inboxPiece|InboxPiece/

test('no query for staff names a table of the inbox', () => {
  const folder = import.meta.dirname
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^testing\//.test(path),
  )
  const naming = sources.filter((path) => INBOX.test(readFileSync(join(folder, path), 'utf8')))
  // A control: the pattern finds the files that may name the inbox.
  expect(naming).toContain('features/tick/inbox.queries.ts')
  expect(naming.filter((path) => !MAY_NAME.test(path) && path !== 'features/pieces/pieces.ts')).toEqual([])
})

test('only the reporter’s slices and the tick import from slices that read the inbox', () => {
  const folder = join(import.meta.dirname, 'features')
  const staff = ['staff', 'cases', 'sessions', 'organizations', 'site']
  const importing = staff.flatMap((slice) =>
    readdirSync(join(folder, slice), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter((path) =>
        /from '\.\.\/(pieces|records|reports|slots|drafts|prices)\//.test(
          readFileSync(join(folder, slice, path), 'utf8'),
        ),
      ),
  )
  expect(importing).toEqual([])
})

test('what entries and vaults show of the inbox is taken by the reporter and the tick only', () => {
  const folder = join(import.meta.dirname, 'features')
  const shown = ['entries', 'vaults'].flatMap((slice) => {
    const index = readFileSync(join(folder, slice, 'index.ts'), 'utf8')
    const names = index.match(/export \{([^}]*)\} from '\.\/inbox\.queries\.ts'/)?.[1] ?? ''
    return names.split(',').flatMap((name) => name.trim() || [])
  })
  expect(shown).toEqual(expect.arrayContaining(['listWaitingEntries', 'listWaitingVaults']))
  const taking = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => new RegExp(`\\b(${shown.join('|')})\\b`).test(readFileSync(join(folder, path), 'utf8')))
    .map((path) => path.split('/')[0])
  // A grant that takes effect asks whether a newer version of its vault waits.
  const others = taking.filter((slice) => slice !== 'identity-requests')
  expect([...new Set(others)].sort()).toEqual(['entries', 'reports', 'tick', 'vaults'])
})
