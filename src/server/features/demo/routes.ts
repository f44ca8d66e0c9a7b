// The people of a demonstration, with their public passwords. An organisation that is not a demo answers as if this
// did not exist.
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { insist } from '../../../domain/errors.ts'
import type { Deps } from '../../deps.ts'
import type { OrganizationEnv } from '../../http/index.ts'

/** Below /api/demo. */
export function demoRoutes({ config }: Pick<Deps, 'config'>) {
  return new Hono<OrganizationEnv>().get('/people', async (c) => {
    const { demoSheet } = config
    insist(c.var.organization.demo && demoSheet, 'not_found', 'not a demonstration')
    const { people } = JSON.parse(await readFile(demoSheet, 'utf8'))
    return c.json(people)
  })
}
