// The office's own pages, and which of them are added to pages that every office has.
import type { FrequentQuestion, Page as OfficePage, StoredProfile } from '../../../../domain/profile.ts'
import { TAKEN } from '../../../../domain/profile-check.ts'
import { fitsFlow } from '../../../../domain/steps.ts'
import { commonPageAt, type Page } from '../addresses.ts'

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The office's own pages that have an address of their own. */
export function ownPages(profile: StoredProfile): OfficePage[] {
  return shownPages(profile).filter(
    (page) => slug.test(page.slug) && !TAKEN.includes(page.slug) && !commonPageAt(page.slug),
  )
}

/**
 * The office's texts for the address of a page that every office has. They are added below the software's own text,
 * which no office may remove.
 */
export function additionsTo(profile: StoredProfile, page: Page): OfficePage[] {
  return shownPages(profile).filter((own) => commonPageAt(own.slug) === page)
}

/** The office's questions and answers, without those about steps that it no longer has. */
export function shownQuestions({ questions = [], flow }: StoredProfile): FrequentQuestion[] {
  return questions.filter(({ steps }) => fitsFlow(steps, flow))
}

function shownPages({ pages = [], flow }: StoredProfile): OfficePage[] {
  return pages.filter(({ steps }) => fitsFlow(steps, flow))
}
