// The office's public profile: its name, time zone, channels and violation types.
import { signal } from '@preact/signals'
import { request } from '../../device/api.ts'
import type { Site } from '../../domain/names/site.ts'
import { SiteAnswer } from '../../protocol/wire/site.ts'

/** Null until it was fetched. */
export const site = signal<Site | null>(null)

/** Fetches the profile. Throws `RequestError`. */
export async function loadSite(): Promise<void> {
  site.value = await request({ path: '/api/site', answer: SiteAnswer })
}
