// An organisation whose public pages a test reads.
import { readFileSync } from 'node:fs'
import { makeOrganization, type OrganizationOptions, type TestApp } from '../../../testing/index.ts'

export const preset = JSON.parse(
  readFileSync(new URL('../../../../../presets/contoh/profile.json', import.meta.url), 'utf8'),
)
type Site = Awaited<ReturnType<typeof openOffice>>

/** An organisation with these texts and options. */
export async function openOffice(
  app: TestApp,
  options: OrganizationOptions = {},
  site: object = {},
  words: object = {},
) {
  const office = await makeOrganization(app, options)
  const profile = JSON.stringify({ ...preset, site: { ...preset.site, ...site }, ...words })
  await app.db.updateTable('organization').set({ profile }).where('id', '=', office.id).execute()
  return { ...office, get: (path: string, headers = {}) => app.request(office.host, path, { headers }) }
}

export async function read(office: Site, path: string): Promise<string> {
  return (await office.get(path)).text()
}

/** What the pattern's group matches, everywhere. */
export function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, found]) => found as string)
}
