// Adds a new organisation for the operator: profile and questionnaires from a preset, no keys and no people yet.
import type { Profile } from '../../../domain/profile.ts'
import { randomId, toBase64, utf8 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { type Db, insertOrganization } from '../../database/index.ts'

export interface NewOrganization {
  readonly profile: Profile
  /** Host name without port. */
  readonly host: string
  readonly demo: boolean
}

/** Adds an organisation and answers its internal id. Throws when the host is taken. */
export async function addOrganization(db: Db, { profile, host, demo }: NewOrganization): Promise<string> {
  const id = randomId()
  const { questionnaires, ...stored } = profile
  await db.transaction().execute((trx) =>
    insertOrganization(trx, {
      id,
      host: host.toLowerCase(),
      demo,
      profile: JSON.stringify(stored),
      questionnaires: questionnaires.map((questionnaire) => {
        const body = JSON.stringify(questionnaire)
        const { channel, version } = questionnaire
        return { hash: toBase64(sha256(utf8(body))), channel, version, body }
      }),
    }),
  )
  return id
}
