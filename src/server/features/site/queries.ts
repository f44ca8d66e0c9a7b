import type { Db } from '../../database/index.ts'

/** Every version of every questionnaire, newest first. */
export function listQuestionnaires(db: Db, organizationId: string) {
  return db
    .selectFrom('questionnaire')
    .select(['hash', 'channel', 'body'])
    .where('organization_id', '=', organizationId)
    .orderBy('version', 'desc')
    .execute()
}
