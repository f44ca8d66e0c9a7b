import { parseMarkdown } from '../../../markdown/parse.ts'
import type { CriteriaAnswer } from '../../../protocol/wire/markdown.ts'
import type { Organization } from '../../database/index.ts'

/** Cached by profile, because every form asks for them. A profile stays the same object while its text is the same. */
const known = new WeakMap<Organization['profile'], CriteriaAnswer>()

/** What a report should contain, parsed from Markdown; no blocks if the office wrote nothing about it. */
export function criteriaOf({ profile }: Organization): CriteriaAnswer {
  const criteria = known.get(profile) ?? read(profile)
  known.set(profile, criteria)
  return criteria
}

function read({ criteria = { id: '' } }: Organization['profile']): CriteriaAnswer {
  const { id, en } = criteria
  return { id: parseMarkdown(id), ...(en !== undefined && { en: parseMarkdown(en) }) }
}
