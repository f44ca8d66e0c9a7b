// What the tests of entries after the report share.
import { fromBase64, randomBytes, toBase64 } from '../../../../protocol/encoding/bytes.ts'
import { composeEntry } from '../../../../protocol/entries/compose.ts'
import type { ReporterContent } from '../../../../protocol/entries/content.ts'
import { SentSlot } from '../../../../protocol/wire/reporter.ts'
import {
  makeOrganization,
  makeReport,
  type TestApp,
  type TestOrganization,
  type TestReport,
} from '../../../testing/index.ts'

export type Further = Exclude<ReporterContent, { kind: 'report' }>
/** Contents of entries after the report. */
export const message = (text: string): Further => ({ v: 1, kind: 'message', text })
export const evidence = (text: string): Further => ({ v: 1, kind: 'evidence', text, files: [] })

/** A report that was sent, and its reporter, who adds entries and reads it. */
export async function sent(server: TestApp, mode: 'daily' | 'at_once' = 'daily') {
  const organization = await makeOrganization(server, { mode })
  const report = await makeReport(server, organization)
  const { token } = report.slot
  const post = async (body: unknown) =>
    (await server.request(organization.host, '/api/reporter/entries', { body, token })).status
  const read = async () =>
    SentSlot.parse(await (await server.request(organization.host, '/api/reporter/slot', { token })).json())
  return { organization, report, last: { number: 0, hash: report.hash }, post, read }
}

/** Stores an answer of the reviewer in the case, as the endpoint for staff would. */
export async function officeAnswers(
  server: TestApp,
  organization: TestOrganization,
  { slot, hash }: TestReport,
  number = 0,
) {
  const mark = randomBytes(32)
  const { reviewer } = organization.people
  const { entry, hash: own } = await composeEntry(
    {
      place: { organization: organization.publicId, channel: 'pelanggaran', caseId: slot.caseId },
      chain: 'office',
      content: { v: 1, kind: 'message', text: 'Kami membaca.', answer: true, mark: toBase64(mark) },
      last: number === 0 ? null : { number: number - 1, hash },
      seen: number === 0 ? hash : null,
      author: reviewer.number,
      day: '2026-03-02',
      serial: organization.statement.serial,
      mark,
    },
    slot.caseRecipient,
    reviewer.signingKey,
  )
  await server.db
    .insertInto('entry')
    .values({
      organization_id: organization.id,
      case_id: slot.caseId,
      chain: 'office',
      number,
      kind: 'message',
      header: fromBase64(entry.header),
      signature: fromBase64(entry.signature),
      body: fromBase64(entry.body),
      day: '2026-03-02',
    })
    .execute()
  return own
}
