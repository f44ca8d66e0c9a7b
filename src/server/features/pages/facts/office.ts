// The pages of the office's own, and what of them belongs where.
import type { Page as OfficePage, StoredProfile } from '../../../../domain/profile.ts'
import { TAKEN } from '../../../../domain/profile-check.ts'
import { commonPageAt, type Page } from '../addresses.ts'

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The office's own pages that stand by themselves. */
export function ownPages({ pages = [] }: StoredProfile): OfficePage[] {
  return pages.filter((page) => slug.test(page.slug) && !TAKEN.includes(page.slug) && !commonPageAt(page.slug))
}

/**
 * What the office wrote for the address of a page that every office has: it is added there, under what the software
 * must say itself and no office may take away.
 */
export function additionsTo({ pages = [] }: StoredProfile, page: Page): OfficePage[] {
  return pages.filter((own) => commonPageAt(own.slug) === page)
}
