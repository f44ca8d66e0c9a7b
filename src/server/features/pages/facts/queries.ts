import type { Db } from '../../../database/index.ts'

/** Every version of a channel's questionnaire, the newest first. */
export function listQuestionnaires(db: Db, organizationId: string, channel: string) {
  return db
    .selectFrom('questionnaire')
    .select(['hash', 'body'])
    .where('organization_id', '=', organizationId)
    .where('channel', '=', channel)
    .orderBy('version', 'desc')
    .execute()
}
