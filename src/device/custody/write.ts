// What a custodian does about a request: decide, ask back, pass the vault on. Each is signed or sealed here; the custodian
// never sees the content of a vault.
import type * as z from 'zod/mini'
import { decisionSubject, lastDayOfGrant } from '../../domain/disclosure.ts'
import { hasDuty, rolesInChannel } from '../../domain/rights.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { signAct } from '../../protocol/entries/act.ts'
import type { CheckedHeader } from '../../protocol/entries/chain.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import type { InternalContent, OfficeContent } from '../../protocol/entries/content.ts'
import { demand } from '../../protocol/errors.ts'
import { findMember } from '../../protocol/keys/statement.ts'
import { resealVault } from '../../protocol/sealing/vault.ts'
import type { CustodyQuestionRequest, DecisionRequest, HandOnRequest } from '../../protocol/wire/disclosures.ts'
import { command, RequestError } from '../api.ts'
import { memberRecipient } from '../casework/dossier.ts'
import { authorship, type Last, written } from '../casework/signing.ts'
import type { Keyring } from '../staff/keyring.ts'
import { openRequest, pathOf } from './request.ts'
import { type CheckedRequest, withCustody } from './requests.ts'

export interface CustodyDecision {
  readonly granted: boolean
  /** The sentence that the reporter reads. */
  readonly text: string
}

/**
 * Grants or refuses a request: an entry that the reporter reads, and its act. Throws `conflict` if it was decided or
 * replaced meanwhile, or somebody wrote in the case; `ClockError`.
 */
export async function decideRequest(keyring: Keyring, known: CheckedRequest, { granted, text }: CustodyDecision) {
  const open = await openRequest(keyring, known)
  const { copy, requester, role, place, waitsFor, row } = open
  const by = authorship(keyring, open)
  const last = lastOf(open.office)
  const lastDay = granted ? lastDayOfGrant(by.day) : null
  const { version, purpose } = copy
  const { signed, hash } = signAct(keyring.keys.signingKey, {
    ...place,
    ...by,
    act: 'disclosure',
    subject: decisionSubject({ requester, version, lastDay }),
    refers: [row.request],
    previous: last?.hash ?? null,
    seen: lastOf(open.reporter)?.hash ?? '',
  })
  const content: OfficeContent = {
    v: 2,
    kind: 'disclosure',
    granted,
    request: row.request,
    ...{ requester, role, version, purpose, lastDay, text },
    act: hash,
    ...written(keyring, waitsFor),
  }
  const mark = fromBase64(content.mark)
  const draft = { place, chain: 'office', content, last, seen: null, ...by, mark } as const
  const { entry } = await composeEntry(draft, copy.recipient, keyring.keys.signingKey)
  const body: z.infer<typeof DecisionRequest> = { entry, act: signed, waitsFor }
  await command({ method: 'POST', path: `${pathOf(open)}/decision`, body })
}

/** Asks the requester back, in the dossier: the reporter reads nothing of it. Throws `conflict`, `ClockError`. */
export async function askBack(keyring: Keyring, known: CheckedRequest, text: string) {
  const open = await openRequest(keyring, known)
  const { copy, place, waitsFor, row } = open
  const content: InternalContent = {
    v: 2,
    kind: 'request',
    about: 'question',
    request: row.request,
    text,
    after: { reporter: lastOf(open.reporter)?.hash ?? '', office: lastOf(open.office)?.hash ?? null },
    ...written(keyring, waitsFor),
  }
  const mark = fromBase64(content.mark)
  const by = authorship(keyring, open)
  const draft = { place, chain: 'internal', content, last: lastOf(open.internal), seen: null, ...by, mark } as const
  const { entry } = await composeEntry(draft, copy.dossier, keyring.keys.signingKey)
  const body: z.infer<typeof CustodyQuestionRequest> = { entry, waitsFor }
  await command({ method: 'POST', path: `${pathOf(open)}/question`, body })
}

/**
 * Passes the vault on: checks that the reporter signed it, for this case and in this version, and seals it whole to the
 * requester alone. Throws `role` if they no longer read cases here, `chain` if no custodian signed a decision on the day
 * that the server names, `conflict` if it is no longer there to pass on.
 */
export async function handOn(keyring: Keyring, known: CheckedRequest) {
  const open = await openRequest(keyring, known)
  const { copy, requester, vault, row, office } = open
  const decided = office.some(
    ({ header: { kind, author, day } }) =>
      kind === 'disclosure' && author === row.custodian && day === row.decidedDay && row.lastDay !== null,
  )
  demand(decided, 'chain', 'no custodian signed this grant')
  const member = findMember(keyring.statement, requester)
  const roles = member ? rolesInChannel(member, copy.channel) : []
  demand(hasDuty({ roles }, 'read'), 'role', 'who asked no longer reads cases here')
  // A colleague was faster, the reporter changed the vault, or the time of the grant is over.
  if (vault === null) throw new RequestError('conflict')
  const { organization, case: caseId, verifyKey, version } = copy
  const expected = { organization, caseId, verifyKey, version }
  const recipient = memberRecipient(keyring, requester)
  const sealed = await withCustody(keyring, (identity) => resealVault(identity, vault, expected, recipient))
  const body: z.infer<typeof HandOnRequest> = { vault: toBase64(sealed) }
  await command({ method: 'PUT', path: `${pathOf(open)}/vault`, body })
}

function lastOf(headers: readonly CheckedHeader[]): Last {
  const last = headers.at(-1)
  return last ? { number: last.header.number, hash: last.hash } : null
}
