// What one submission changes is found without knowing the tables, and can be made again under other ids.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { compare, renew } from './changes.ts'
import { countRows, readTables } from './rows.ts'
import { openSqliteStores } from './sqlite-stores.ts'

const OFFICE = 'office-with-a-long-id'

function openFiles() {
  const data = mkdtempSync(join(tmpdir(), 'peluit-bench-test-'))
  const files = ['main.db', 'inbox.db'].map((name) => new DatabaseSync(join(data, name)))
  onTestFinished(() => {
    for (const file of files) file.close()
    rmSync(data, { recursive: true })
  })
  const [main, inbox] = files as [DatabaseSync, DatabaseSync]
  main.exec(`
    create table office (id text primary key) without rowid;
    create table slot (office text, token text, case_id text, state text, primary key (office, token)) without rowid;
    insert into office values ('${OFFICE}');
    insert into slot values ('${OFFICE}', 'token-of-1', 'case-id-1', 'draft'), ('${OFFICE}', 'token-of-2', 'case-id-2', 'draft');`)
  inbox.exec(`
    create table entry (number integer primary key, case_id text unique, kind text, body blob);
    insert into entry (case_id, kind, body) values ('case-id-0', 'a-long-kind', x'00');`)
  const place = { data, address: null }
  const submit = () => {
    main.exec(`update slot set state = 'sent' where token = 'token-of-1'`)
    inbox.exec(`insert into entry (case_id, kind, body) values ('case-id-1', 'a-long-kind', x'0102')`)
  }
  return { place, main, inbox, submit }
}

test('a submission that changes rows of two files is repeated with other ids, which agree in all rows', async () => {
  const { place, main, inbox, submit } = openFiles()
  const before = await readTables(place)
  submit()
  const found = compare(before, await readTables(place))
  expect(found.ids.toSorted()).toEqual(['case-id-1', 'token-of-1'])

  const again = [renew(found), renew(found)]
  const stores = await openSqliteStores(found.changes)
  await stores.prepare(again)
  await Promise.all(again.map(stores.write))

  expect(countRows(await readTables(place), place).get('inbox.db "entry"')).toBe(4)
  const sent = main.prepare(`select case_id from slot where state = 'sent' and office = ? order by 1`).all(OFFICE)
  const entries = inbox.prepare(`select case_id, kind, hex(body) as body from entry where number > 1 order by 1`).all()
  expect(entries).toEqual(sent.map(({ case_id }) => ({ case_id, kind: 'a-long-kind', body: '0102' })))
  expect(new Set(sent.map(({ case_id }) => case_id)).size).toBe(3)
})

test('a change that finds no row fails: it would be faster than a real one', async () => {
  const { place, submit } = openFiles()
  const before = await readTables(place)
  submit()
  const found = compare(before, await readTables(place))
  const stores = await openSqliteStores(found.changes)
  await expect(async () => stores.write(renew(found))).rejects.toThrow('0 rows instead of one')
})
