import { parseMarkdown } from '../../../markdown/parse.ts'
import type { CriteriaAnswer } from '../../../protocol/wire/markdown.ts'
import type { Organization } from '../../database/index.ts'

/** Every form asks for them. A profile is one object for as long as its text is the same. */
const known = new WeakMap<Organization['profile'], CriteriaAnswer>()

/** What a report should contain, read from its Markdown; no blocks where the office says nothing of it. */
export function criteriaOf({ profile }: Organization): CriteriaAnswer {
  const criteria = known.get(profile) ?? read(profile)
  known.set(profile, criteria)
  return criteria
}

function read({ criteria = { id: '' } }: Organization['profile']): CriteriaAnswer {
  const { id, en } = criteria
  return { id: parseMarkdown(id), ...(en !== undefined && { en: parseMarkdown(en) }) }
}
