// The people of a demonstration, with their public passwords. An organisation that is not a demo answers as if this
// address did not exist.
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { Deps } from '../../deps.ts'
import { describe, type OrganizationEnv } from '../../http/index.ts'

/** Routes below /api/demo. */
export function demoRoutes({ config }: Pick<Deps, 'config'>) {
  const about = describe({ tag: 'public', summary: 'People of a demonstration', answer: z.array(z.looseObject({})) })
  return new Hono<OrganizationEnv>().get('/people', about, async (c) => {
    const { demoSheet } = config
    insist(c.var.organization.demo && demoSheet, 'not_found', 'not a demonstration')
    const sheet: { host: string; people: Record<string, unknown>[] }[] = JSON.parse(await readFile(demoSheet, 'utf8'))
    const own = sheet.find(({ host }) => host === c.var.organization.host)
    return c.json(own?.people ?? [])
  })
}
