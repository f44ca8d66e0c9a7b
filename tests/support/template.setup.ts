// One office for all black-box tests of a run, made once: each test file starts with a copy of its files and keys.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeOffice, type Office } from './office.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with `data` and `office.json`. */
    template: string
  }
}

/** Part of everybody's name in the office. The server may know it, so a working scan must find it. */
export const CONTROL = 'Kontrol7hq2xw9f'

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-blackbox-office-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const office = await makeTemplate(join(folder, 'data')).catch((error: unknown) => {
    remove()
    throw error
  })
  const members = Object.entries(office.members).map(([who, { person, credentials, ...rest }]) => {
    const deviceSecret = Buffer.from(credentials.deviceSecret).toString('base64')
    return [who, { ...rest, cookies: [...person.cookies], credentials: { ...credentials, deviceSecret } }]
  })
  const stored = { ...office, members: Object.fromEntries(members) }
  writeFileSync(join(folder, 'office.json'), JSON.stringify(stored))
  project.provide('template', folder)
  return remove
}

/** Makes the office on a separate server and moves its files to `data`. */
async function makeTemplate(data: string): Promise<Office> {
  const server = await startServer()
  try {
    const office = await makeOffice({ origin: server.origin, invite: server.invite, name: CONTROL })
    await server.stop()
    cpSync(server.data, data, { recursive: true })
    return office
  } finally {
    // A server that is left after a failure would keep the whole run from ending.
    await server.remove()
  }
}
