import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'

describe.each(databases)('the people of a demonstration on %s', (kind) => {
  test('exist only in a demo: elsewhere the address answers like one that does not exist', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'peluit-demo-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const sheet = join(folder, 'demo.json')
    writeFileSync(
      sheet,
      JSON.stringify([
        { host: 'real.test', people: [{ username: 'nobody' }], codes: [] },
        { host: 'demo.test', people: [{ username: 'inspektur' }], codes: [] },
      ]),
    )
    const app = await openTestApp(kind, { config: { demoSheet: sheet } })
    const real = await makeOrganization(app, { host: 'real.test' })
    const demo = await makeOrganization(app, { host: 'demo.test' })
    await app.db.updateTable('organization').set({ demo: 1 }).where('host', '=', demo.host).execute()

    expect(await (await app.request(demo.host, '/api/demo/people')).json()).toEqual([{ username: 'inspektur' }])
    const [hidden, missing] = [
      await app.request(real.host, '/api/demo/people'),
      await app.request(real.host, '/api/demo/nobody'),
    ]
    expect(hidden.status).toBe(404)
    expect([hidden.status, await hidden.text()]).toEqual([missing.status, await missing.text()])
  })
})
