// The office's public profile: its name, time zone, channels and violation types.
import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { request } from '../../device/api.ts'
import { STAGE_NAMES } from '../../protocol/content.ts'

const TextSchema = z.object({ id: z.string(), en: z.optional(z.string()) })
const ChoiceSchema = z.object({ value: z.string(), label: TextSchema })

/** What the console uses of it; the rest is for the public pages. */
const SiteSchema = z.object({
  name: z.string(),
  shortName: z.string(),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  firstAnswerDays: z.int(),
  channels: z.array(z.object({ id: z.string(), title: TextSchema })),
  types: z.array(ChoiceSchema),
  stageTargets: z.partialRecord(z.enum(STAGE_NAMES), z.int()),
  daysOff: z.array(z.object({ year: z.int(), days: z.array(z.string()) })),
  demo: z.boolean(),
})
export type ConsoleSite = z.infer<typeof SiteSchema>

/** Null until it was fetched. */
export const site = signal<ConsoleSite | null>(null)

/** Fetches the profile. Throws `RequestError`. */
export async function loadSite(): Promise<void> {
  site.value = await request({ path: '/api/site', answer: SiteSchema })
}
