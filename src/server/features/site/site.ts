import * as z from 'zod/mini'
import type { Text } from '../../../domain/names/languages.ts'
import { type Site, USUAL_FLOW } from '../../../domain/names/site.ts'
import { parseJson } from '../../../protocol/encoding/json.ts'
import type { Statement } from '../../../protocol/keys/statement.ts'
import { TextAnswer } from '../../../protocol/wire/common.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { todayOf } from '../../http/index.ts'
import { listChannels, takesReports } from '../channels/index.ts'
import { currentStatement } from '../statements/index.ts'
import { listQuestionnaires } from './queries.ts'

/** The parts of a stored questionnaire that are needed here. */
const Content = z.object({
  title: TextAnswer,
  questions: z.array(z.object({ workingDays: z.optional(z.int()) })),
})
type Content = z.infer<typeof Content>

/** The public part of the profile, with the channels and whether each takes reports now. */
export async function siteOf(deps: Deps, organization: Organization): Promise<Site> {
  return (await readSite(deps, organization)).site
}

/** What a form needs for its first question, without a further round trip on a slow line. */
export async function formOf(deps: Deps, organization: Organization) {
  const { site, questionnaires } = await readSite(deps, organization)
  const hash = site.channels.find(({ open }) => open)?.questionnaire ?? null
  const found = questionnaires.find((row) => row.hash === hash)
  return { site, questionnaire: found ? { hash: found.hash, text: found.body } : null }
}

async function readSite(deps: Deps, organization: Organization) {
  const { db } = deps
  const { id, profile, demo } = organization
  const statement = organization.publicId === null ? null : (await currentStatement(db, id)).statement
  const today = todayOf(deps, organization)
  const questionnaires = (await listQuestionnaires(db, id)).map((row) => ({ ...row, ...contentOf(row.body) }))
  const titles = titlesOf(questionnaires, statement)
  const named = new Map(statement?.channels.map((channel) => [channel.id, channel]))
  const channels = (await listChannels(db, id))
    // Channels that are still being built are shown only while there are no others.
    .filter((channel) => named.size === 0 || named.has(channel.id))
    .map((channel) => ({
      id: channel.id,
      title: titles.get(channel.id) ?? { id: channel.id },
      questionnaire: named.get(channel.id)?.questionnaire ?? null,
      open: statement !== null && takesReports(statement, channel, today),
    }))
  const { site, flow = USUAL_FLOW, stageTargets = {}, protection = [] } = profile
  const shown: Site = {
    ...site,
    statement: statement?.serial ?? null,
    channels,
    flow,
    protection,
    stageTargets,
    daysOff: questionnaires.some(countsWorkingDays) ? daysOffOf(organization, today) : [],
    demo,
  }
  return { site: shown, questionnaires }
}

/** The days off since last year, without the names of the holidays: a phone only counts days. */
function daysOffOf({ profile }: Organization, today: string): Site['daysOff'] {
  const since = Number(today.slice(0, 4)) - 1
  const years = (profile.holidays ?? []).filter(({ year }) => year >= since)
  return years.map(({ year, days }) => ({ year, days: days.map(({ day }) => day) }))
}

/** A channel's title is that of the questionnaire named in the statement, or else that of its newest questionnaire. */
function titlesOf(
  questionnaires: readonly { hash: string; channel: string; title: Text }[],
  statement: Statement | null,
): Map<string, Text> {
  const named = new Set(statement?.channels.map(({ questionnaire }) => questionnaire))
  const titles = new Map<string, Text>()
  for (const { hash, channel, title } of questionnaires) {
    if (named.has(hash) || !titles.has(channel)) titles.set(channel, title)
  }
  return titles
}

/** Whether a form has a limit in working days. Most have none, so most phones need no calendar. */
function countsWorkingDays({ questions }: Content): boolean {
  return questions.some(({ workingDays }) => workingDays !== undefined)
}

function contentOf(body: string): Content {
  return Content.parse(parseJson(body))
}
