// Additions of a reporter to a case after it was sent. Each entry is signed for its place in the chain.

import type { SealedEntry } from '../../protocol/entries/chain.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import { demand } from '../../protocol/errors.ts'
import { command, RequestError } from '../api.ts'
import { withWork } from '../work.ts'
import { type OwnCase, readSlot } from './case.ts'
import type { VerifiedOrganization } from './verified-organization.ts'

export type Addition = Exclude<ReporterContent, { kind: 'report' }>

export interface SealedAddition {
  readonly content: Addition
  readonly entry: SealedEntry
  readonly hash: string
}

/** Seals and signs an addition for the next place in the reporter's chain. */
export async function sealAddition(
  organization: VerifiedOrganization,
  own: OwnCase,
  content: Addition,
): Promise<SealedAddition> {
  const last = own.reporter.at(-1)
  demand(last, 'chain', 'a case without a report')
  const { entry, hash } = await composeEntry(
    {
      place: { organization: organization.id, channel: own.channel, caseId: own.slot.caseId },
      chain: 'reporter',
      content,
      last: { number: last.header.number, hash: last.hash },
      seen: own.office.at(-1)?.hash ?? null,
      author: null,
      day: null,
      serial: organization.statement.serial,
      mark: own.slot.mark(last.header.number + 1),
    },
    own.slot.caseRecipient,
    own.slot.caseKey,
  )
  return { content, entry, hash }
}

/**
 * Sends an addition and reads the case again. The same sealed bytes may be sent again after a lost connection. If
 * another entry took the place (a second window), the addition is signed again for the next one.
 */
export async function sendAddition(
  organization: VerifiedOrganization,
  own: OwnCase,
  addition: SealedAddition,
): Promise<OwnCase> {
  let sealed = addition
  for (let attempt = 0; ; attempt++) {
    try {
      const { entry } = sealed
      await withWork((work) =>
        command({ method: 'POST', path: '/api/reporter/entries', token: own.slot.token, body: { entry, ...work } }),
      )
      return await readSent(organization, own)
    } catch (error) {
      if (!(error instanceof RequestError) || error.code !== 'conflict' || attempt > 2) throw error
      const now = await readSent(organization, own)
      if (now.reporter.some(({ hash }) => hash === sealed.hash)) return now
      sealed = await sealAddition(organization, now, sealed.content)
    }
  }
}

async function readSent(organization: VerifiedOrganization, own: OwnCase): Promise<OwnCase> {
  const now = await readSlot(organization, own.slot, { before: own })
  if (now.state !== 'sent') throw new RequestError('not_found')
  return now
}
