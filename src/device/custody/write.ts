// What a custodian does about a request: decide, ask back, pass the vault on. Each is signed or sealed here; the custodian
// never sees the content of a vault.
import type * as z from 'zod/mini'
import { decisionSubject, lastDayOfGrant, parseDecision } from '../../domain/disclosure.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { decodeAct, openAct, signAct } from '../../protocol/entries/act.ts'
import type { CheckedHeader } from '../../protocol/entries/chain.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import type { InternalContent, OfficeContent } from '../../protocol/entries/content.ts'
import { demand } from '../../protocol/errors.ts'
import { resealVault } from '../../protocol/sealing/vault.ts'
import type { CustodyQuestionRequest, DecisionRequest, HandOnRequest } from '../../protocol/wire/disclosures.ts'
import { command, RequestError } from '../api.ts'
import { memberRecipient } from '../casework/dossier.ts'
import { authorship, type Last, written } from '../casework/signing.ts'
import type { Keyring } from '../staff/keyring.ts'
import { type OpenRequest, openShown, pathOf } from './request.ts'
import { type CheckedRequest, readerIn, withCustody } from './requests.ts'

export interface CustodyDecision {
  readonly granted: boolean
  /** The sentence that the reporter reads. */
  readonly text: string
}

/**
 * Grants or refuses a request: an entry that the reporter reads, and its act. Throws `conflict` if it was decided or
 * replaced meanwhile, or somebody wrote in the case; `role` if who asks no longer reads cases here; `ClockError`.
 */
export async function decideRequest(keyring: Keyring, known: CheckedRequest, { granted, text }: CustodyDecision) {
  const open = await openShown(keyring, known)
  const { copy, requester, place, waitsFor, row } = open
  // Readers check the role by the statement of the decision, which can be newer than that of the request.
  const { role } = readerIn(keyring.statement, requester, copy.channel)
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
  const open = await openShown(keyring, known)
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
 * Passes the vault on: checks that a custodian has granted it, and that the reporter signed it, for this case and in this
 * version, and seals it whole to the requester alone. Throws what `grantOf` throws, `role` if the requester no longer reads
 * cases here, `conflict` if the vault is no longer there to pass on; `ClockError`.
 */
export async function handOn(keyring: Keyring, known: CheckedRequest) {
  const open = await openShown(keyring, known)
  const { copy, requester, vault } = open
  const lastDay = grantOf(open)
  readerIn(keyring.statement, requester, copy.channel)
  // A colleague was faster, the reporter changed the vault, or the time of the grant is over.
  if (vault === null || authorship(keyring, open).day > lastDay) throw new RequestError('conflict')
  const { organization, case: caseId, verifyKey, version } = copy
  const expected = { organization, caseId, verifyKey, version }
  const recipient = memberRecipient(keyring, requester)
  const sealed = await withCustody(keyring, (identity) => resealVault(identity, vault, expected, recipient))
  const body: z.infer<typeof HandOnRequest> = { vault: toBase64(sealed) }
  await command({ method: 'PUT', path: `${pathOf(open)}/vault`, body })
}

/**
 * The last day of the grant that a custodian signed for this request. Throws `chain` if no decision about it was signed, or
 * the act of any decision is missing; `content` if the first decision refuses it, or is about somebody or something else;
 * and what `openAct` throws. The server's row is not asked.
 */
export function grantOf({ office, acts, row, copy, requester }: OpenRequest): string {
  const decisions = office
    .filter(({ header }) => header.kind === 'disclosure')
    .map(({ header, key }) => {
      const quoted = acts.find(({ act }) => decodeAct(fromBase64(act)).previous === header.previous)
      demand(quoted, 'chain', 'the act of a decision is missing')
      return openAct(quoted, header, key)
    })
  const act = decisions.find(({ refers }) => refers.join() === row.request)
  demand(act?.act === 'disclosure', 'chain', 'no custodian signed this grant')
  const decided = parseDecision(act.subject)
  const isMeant = decided?.requester === requester && decided.version === copy.version
  demand(
    isMeant && decided.lastDay === lastDayOfGrant(act.day),
    'content',
    'not a grant to who asks, of what they ask for',
  )
  return decided.lastDay
}

function lastOf(headers: readonly CheckedHeader[]): Last {
  const last = headers.at(-1)
  return last ? { number: last.header.number, hash: last.hash } : null
}
