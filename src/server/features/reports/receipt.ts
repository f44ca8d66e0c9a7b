import { firstAnswerDue } from '../../../domain/deadlines.ts'
import type { Header } from '../../../protocol/entries/header.ts'
import { signReceipt } from '../../../protocol/receipt.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { publicIdOf } from '../../http/index.ts'
import type { ReportRow } from './queries.ts'

/** The receipt, signed by the log key, and the day on which an answer is due. Every reading answers the same. */
export function receiptOf(
  { secrets }: Deps,
  organization: Organization,
  report: Omit<ReportRow, 'released' | 'discarded_day'>,
  { leaf }: Pick<Header, 'leaf'>,
) {
  const receipt = signReceipt(secrets.logKey(organization.id), {
    v: 1,
    organization: publicIdOf(organization),
    channel: report.channel,
    day: report.received_day,
    registration: report.registration,
    leaf,
  })
  return { receipt, answerDue: firstAnswerDue(report.received_day, organization.profile.site.firstAnswerDays) }
}
