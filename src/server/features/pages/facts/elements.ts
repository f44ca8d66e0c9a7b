import * as z from 'zod/mini'
import { ELEMENTS, type Element } from '../../../../domain/names/questionnaire.ts'
import { parseJson } from '../../../../protocol/encoding/json.ts'
import type { Statement } from '../../../../protocol/keys/statement.ts'
import type { Db } from '../../../database/index.ts'
import { listQuestionnaires } from './queries.ts'

const Asked = z.object({ elements: z.array(z.enum(ELEMENTS)) })

/** The elements that a channel asks for, from the questionnaire that the statement names or else from the newest. */
export async function elementsOf(
  db: Db,
  organizationId: string,
  channel: string | undefined,
  statement: Statement | null,
): Promise<readonly Element[]> {
  if (channel === undefined) return []
  const versions = await listQuestionnaires(db, organizationId, channel)
  const named = statement?.channels.find(({ id }) => id === channel)?.questionnaire
  const used = versions.find(({ hash }) => hash === named) ?? versions[0]
  return used ? Asked.parse(parseJson(used.body)).elements : []
}
