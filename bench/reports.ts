// Reports sealed and signed beforehand by the real device code, so that the server alone is measured.
import { deriveSlot, loadOrganization, sealReport, type VerifiedOrganization } from '../src/device/reporter/index.ts'
import { fromBase64, randomBytes, toBase64 } from '../src/protocol/encoding/bytes.ts'
import { sha256 } from '../src/protocol/encoding/hash.ts'
import { Person } from '../tests/support/person.ts'

export interface PreparedReport {
  readonly token: string
  readonly caseId: string
  /** The request's JSON. */
  readonly body: Buffer
}

const CHANNEL = 'pelanggaran'
const STORY = 'Petugas loket meminta uang supaya surat pindah selesai hari itu juga. '.repeat(25)

/** Seals so many reports to the office at this address; it hears of none of them. */
export async function prepareReports(origin: string, count: number): Promise<PreparedReport[]> {
  new Person(origin).use()
  const organization = await loadOrganization(null)
  const prepared: PreparedReport[] = []
  for (let i = 0; i < count; i++) prepared.push(await prepareReport(organization))
  return prepared
}

async function prepareReport(organization: VerifiedOrganization): Promise<PreparedReport> {
  const slot = await deriveSlot(randomBytes(32), 0)
  const { token, body } = await sealReport(organization, slot, {
    channel: CHANNEL,
    questionnaire: organization.statement.channels.find(({ id }) => id === CHANNEL)?.questionnaire ?? '',
    answers: { story: STORY },
    identity: {},
    vault: 2,
    files: [],
  })
  return { token, caseId: slot.caseId, body: Buffer.from(JSON.stringify(body)) }
}

/** Rows that make these reports' slots drafts, as if each had done its proof of work. */
export function draftRows(organizationId: string, reports: readonly PreparedReport[], today: string) {
  return reports.map(({ token, caseId }) => ({
    organization_id: organizationId,
    token_hash: toBase64(sha256(fromBase64(token))),
    case_id: caseId,
    state: 'draft' as const,
    saved_day: today,
    draft: null,
  }))
}
