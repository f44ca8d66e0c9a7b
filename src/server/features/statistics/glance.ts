// The home page shows the sentence with which the page of figures begins.
import type { Language } from '../../../../locales/translator.ts'
import { USUAL_POLICY } from '../../../domain/statistics/index.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { bareView } from '../pages/index.ts'
import { findShown } from './queries.ts'
import { headlineOf, looksOf } from './words.ts'

/** The published figures in a sentence or two; null while there are too few. */
export async function tellFigures(
  { db }: Pick<Deps, 'db'>,
  organization: Organization,
): Promise<Readonly<Record<Language, string>> | null> {
  const { id, profile } = organization
  const publication = await findShown(db, id, profile.publication ?? USUAL_POLICY)
  if (!publication || publication.total === 0 || looksOf(publication.total, publication.exact) === 'few') return null
  const tell = (language: Language) => headlineOf(bareView(organization, language).t, publication)
  return { id: tell('id'), en: tell('en') }
}
