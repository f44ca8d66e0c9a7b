// Records and invitations that were there before shares of staff had a label of their own.
import { expect, test } from 'vitest'
import { openBefore } from '../testing/before.ts'
import { databases } from '../testing/databases.ts'
import { migrate } from './index.ts'

test.each(databases)('on %s keep the label that their lockboxes are sealed with', async (kind) => {
  const db = await openBefore(kind, '0005-letters')
  const lockbox = new Uint8Array(3)
  const record = { organization_id: 'o', key: 'k', kind: 'staff', staff_number: 1, lockbox, second_lockbox: lockbox }
  await db
    .insertInto('record')
    .values({ ...record, kind: 'staff' })
    .execute()
  const person = { name: 'Dewi', email: null, roles: '[]', channels: '[]', number: 2 }
  const invitation = { id: 'i', token_hash: 't', expires_day: '2026-03-09', state: 'open', pending: null } as const
  await db
    .insertInto('invitation')
    .values({ organization_id: 'o', ...person, ...invitation })
    .execute()
  await migrate(db)
  expect(await db.selectFrom('record').select(['key', 'share_label']).execute()).toEqual([
    { key: 'k', share_label: 'share' },
  ])
  expect(await db.selectFrom('invitation').select(['id', 'shares']).execute()).toEqual([{ id: 'i', shares: 0 }])
})
