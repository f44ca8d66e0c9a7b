// The questions as the reporter saw them: the exact bytes whose hash the reporter signed.
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import { fromUtf8, toBase64 } from '../../protocol/encoding/bytes.ts'
import { sha256 } from '../../protocol/encoding/hash.ts'
import { parseJson } from '../../protocol/encoding/json.ts'
import { demand } from '../../protocol/errors.ts'
import { StoredQuestionnaire } from '../../protocol/wire/questionnaire.ts'
import { download } from '../api.ts'

/** The questionnaire with this hash. Throws `ProtocolError` if the server gives another one. */
export async function findQuestionnaire(hash: string): Promise<Questionnaire> {
  const bytes = await download({ path: `/api/questionnaires/${hash}` })
  demand(toBase64(sha256(bytes)) === hash, 'content', 'not the questionnaire that the report answers')
  const parsed = StoredQuestionnaire.safeParse(parseJson(fromUtf8(bytes)))
  demand(parsed.success, 'form', 'not a questionnaire')
  return parsed.data
}
