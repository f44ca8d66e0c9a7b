// Stores new versions of questionnaires. Reporters get a version only after a director has signed it.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { questionnaireFaults } from '../../../domain/questionnaire-check.ts'
import { toBase64, utf8 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import type { QuestionnaireAnswer, QuestionnaireRequest } from '../../../protocol/wire/questionnaire.ts'
import type { Db } from '../../database/index.ts'
import { countChannels, insertChannel, insertQuestionnaire, lastVersion } from './queries.ts'

const MAX_CHANNELS = 50

type Request = z.infer<typeof QuestionnaireRequest>
type Answer = z.infer<typeof QuestionnaireAnswer>

/** Stores the next version. Throws `invalid` if it has a fault, `conflict` if it is not built on the newest version. */
export async function addQuestionnaire(
  db: Db,
  organizationId: string,
  { questionnaire, after }: Request,
): Promise<Answer> {
  insist(questionnaireFaults(questionnaire).length === 0, 'invalid', 'the questionnaire has a fault')
  const { channel } = questionnaire
  const version = after + 1
  const { v, ...rest } = questionnaire
  const body = JSON.stringify({ v, version, ...rest })
  const hash = toBase64(sha256(utf8(body)))
  await db.transaction().execute(async (trx) => {
    insist((await lastVersion(trx, organizationId, channel)) === after, 'conflict', 'built on an older version')
    if (after === 0) {
      insist((await countChannels(trx, organizationId)) < MAX_CHANNELS, 'too_many', 'too many channels')
      await insertChannel(trx, organizationId, channel)
    }
    await insertQuestionnaire(trx, { organization_id: organizationId, hash, channel, version, body })
  })
  return { hash, version }
}
