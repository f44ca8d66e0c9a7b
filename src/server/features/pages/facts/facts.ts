// All facts from which a public page is drawn. Equal facts give equal pages, so a page is drawn once for equal facts.
import type { Language } from '../../../../../locales/translator.ts'
import { closingDay } from '../../../../domain/doctor.ts'
import type { Element } from '../../../../domain/names/questionnaire.ts'
import { type Flow, type Site, USUAL_FLOW } from '../../../../domain/names/site.ts'
import type { StoredProfile } from '../../../../domain/profile.ts'
import { openersOf } from '../../../../domain/rights.ts'
import { isTooOld } from '../../../../protocol/keys/statement.ts'
import type { Organization } from '../../../database/index.ts'
import type { Deps } from '../../../deps.ts'
import { todayOf } from '../../../http/index.ts'
import { siteOf } from '../../site/index.ts'
import { currentStatement } from '../../statements/index.ts'
import { elementsOf } from './elements.ts'
import { type Elsewhere, type PublicKey, publicKeyOf, readElsewhere } from './succession.ts'

export interface Facts {
  readonly site: Site
  /** The office's own words and rules. */
  readonly profile: StoredProfile
  /** How many people can open a new report, by channel. */
  readonly openers: Readonly<Record<string, number>>
  /** The elements that the first channel asks for. */
  readonly elements: readonly Element[]
  /** Null before the office has made its keys. */
  readonly key: PublicKey | null
  /** The last day of the form, if the statement of keys is soon too old; otherwise null. */
  readonly closing: string | null
  /** Whether devices refuse the statement of keys, because it is too old. */
  readonly expired: boolean
  readonly elsewhere: Elsewhere
  /** The published figures in a sentence in each language; null before the first, and on pages without the sentence. */
  readonly figures: Readonly<Record<Language, string>> | null
}

/** The facts about an organisation today. */
export async function gatherFacts(deps: Deps, organization: Organization): Promise<Facts> {
  const { db } = deps
  const { id, profile } = organization
  const site = await siteOf(deps, organization)
  const first = site.channels[0]?.id
  if (organization.publicId === null) {
    return { ...bareFacts(organization), site, elements: await elementsOf(db, id, first, null) }
  }
  const { statement } = await currentStatement(db, id)
  const today = todayOf(deps, organization)
  return {
    site,
    profile,
    openers: Object.fromEntries(
      site.channels.map((channel) => [channel.id, openersOf(statement.staff, channel.id).length]),
    ),
    elements: await elementsOf(db, id, first, statement),
    key: publicKeyOf(statement),
    closing: closingDay(statement.day, today),
    expired: isTooOld(statement, today),
    elsewhere: await readElsewhere(db, id),
    figures: null,
  }
}

/** The facts that need no query: enough for a message in the office's frame. */
export function bareFacts({ profile, demo }: Organization): Facts {
  const elsewhere = { host: null, changed: null }
  return {
    site: {
      ...profile.site,
      statement: null,
      channels: [],
      flow: profile.flow ?? USUAL_FLOW,
      stageTargets: profile.stageTargets ?? {},
      protection: profile.protection ?? [],
      daysOff: [],
      demo,
    },
    profile,
    openers: {},
    elements: [],
    key: null,
    closing: null,
    expired: false,
    elsewhere,
    figures: null,
  }
}

/** Whether any channel takes reports today. */
export function isOpen({ site }: Facts): boolean {
  return site.channels.some(({ open }) => open)
}

/** The steps and words of reporting that the office chose. */
export function flowOf({ profile }: Facts): Flow {
  return profile.flow ?? USUAL_FLOW
}
