import { createMiddleware } from 'hono/factory'
import { dayAt } from '../../domain/days.ts'
import { AppError } from '../../domain/errors.ts'
import { type Organization, organizationAt } from '../database/index.ts'
import type { Deps } from '../deps.ts'
import type { SecureEnv } from './headers.ts'

/** The variables that every route below an organisation's host has in `c.var`. */
export interface OrganizationEnv extends SecureEnv {
  Variables: SecureEnv['Variables'] & { organization: Organization }
}

/** Finds the organisation by the host name; an unknown host gets a 404 without any detail. */
export function byHost({ db }: Pick<Deps, 'db'>) {
  return createMiddleware<OrganizationEnv>(async (c, next) => {
    const host = new URL(c.req.url).hostname.toLowerCase()
    const organization = await organizationAt(db, host)
    if (!organization) return c.notFound()
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
