import { createMiddleware } from 'hono/factory'
import { shell as english } from '../../../locales/en/shell.ts'
import { shell as indonesian } from '../../../locales/id/shell.ts'
import { dayAt } from '../../domain/days.ts'
import { AppError } from '../../domain/errors.ts'
import { type Organization, organizationAt } from '../database/index.ts'
import type { Deps } from '../deps.ts'
import type { SecureEnv } from './headers.ts'

/** The variables that every route below an organisation's host has in `c.var`. */
export interface OrganizationEnv extends SecureEnv {
  Variables: SecureEnv['Variables'] & { organization: Organization }
}

/** For people at a host of no organisation. It names none, and tells nothing else. */
const NOBODY = [indonesian, english].map((words) => `${words['shell.nobody']}\n`).join('\n')

/** What a newcomer may type in place of `localhost`. */
const LOOPBACK: readonly string[] = ['127.0.0.1', '[::1]']

/**
 * Finds the organisation by the host name; an unknown host gets a 404 without any detail. A demo has one at `localhost`,
 * to which it leads from the number of the same machine.
 */
export function byHost({ db, config }: Pick<Deps, 'db' | 'config'>) {
  return createMiddleware<OrganizationEnv>(async (c, next) => {
    const url = new URL(c.req.url)
    const host = url.hostname.toLowerCase()
    const organization = await organizationAt(db, host)
    if (!organization) {
      if (c.req.path.startsWith('/api/')) return c.notFound()
      if (!config.demoSheet || !LOOPBACK.includes(host)) return c.text(NOBODY, 404)
      url.hostname = 'localhost'
      return c.redirect(url.href, 307)
    }
    c.set('organization', organization)
    return next()
  })
}

/** Today in the organisation's time zone. */
export function todayOf({ clock }: Pick<Deps, 'clock'>, { profile }: Pick<Organization, 'profile'>): string {
  return dayAt(clock(), profile.site.timeZone)
}

/** The organisation's id in the protocol. Throws `not_found` before it is founded. */
export function publicIdOf(organization: Organization): string {
  if (organization.publicId === null) throw new AppError('not_found', 'not founded yet')
  return organization.publicId
}
