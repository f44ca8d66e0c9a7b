// The requests for a reporter's identity, as the handlers of the case read them: by the signed entries, with the server's
// rows beside them. The rows only follow, so every difference is said.
import { hasDuty, rolesInChannel } from '../../../domain/rights.ts'
import type { OpenEntry } from '../../../protocol/entries/chain.ts'
import type { InternalContent } from '../../../protocol/entries/content.ts'
import type { Header } from '../../../protocol/entries/header.ts'
import { findMember } from '../../../protocol/keys/statement.ts'
import type { IdentityRequestRow } from '../../../protocol/wire/disclosures.ts'
import type { IdentityDecision } from '../../disclosures.ts'
import type { OpenCase } from '../open-case.ts'

type Content = Extract<InternalContent, { kind: 'request' }>
type Opening = Extract<Content, { about: 'opening' }>

/**
 * Where the signed entries contradict each other or the server's row. `row`: the row is missing, or says something that
 * nobody signed. `purpose`: the reporter reads another purpose than the handlers. `terms`: the decision is for somebody
 * else or about another version of the vault.
 */
export type RequestFault = 'row' | 'purpose' | 'terms'

export interface IdentityRequest {
  /** Hash of its header. */
  readonly hash: string
  readonly author: number
  readonly day: string
  readonly content: Opening
  /** What the custodian asked back, the oldest first. */
  readonly questions: readonly { readonly author: number; readonly day: string; readonly text: string }[]
  /** The decision that was signed; null before it. */
  readonly decision: SignedDecision | null
  /** What the server says of it; null if it says nothing. */
  readonly row: IdentityRequestRow | null
  readonly faults: readonly RequestFault[]
}

type SignedDecision = IdentityDecision & { readonly said: NonNullable<IdentityDecision['said']> }

type Facts = Pick<OpenCase, 'dossier' | 'identityDecisions' | 'identityRows' | 'statements' | 'place'>

/** Every request, the oldest first. Needs the whole case. */
export function identityRequestsOf(open: Facts): IdentityRequest[] {
  const entries = requestEntriesOf(open)
  return entries.flatMap(({ header, hash, content }) => {
    if (content.about !== 'opening') return []
    const request = {
      hash,
      author: header.author ?? 0,
      day: header.day ?? '',
      content,
      questions: entries.flatMap((entry) =>
        entry.content.about === 'question' && entry.content.request === hash
          ? [{ author: entry.header.author ?? 0, day: entry.header.day ?? '', text: entry.content.text }]
          : [],
      ),
      decision: decisionOf(open, hash),
      row: open.identityRows.find((row) => row.request === hash) ?? null,
    }
    return [{ ...request, faults: faultsOf(request) }]
  })
}

/** Rows of the server about requests that nobody signed. */
export function unsignedRowsOf(open: Facts): IdentityRequestRow[] {
  const signed = new Set(identityRequestsOf(open).map(({ hash }) => hash))
  return open.identityRows.filter(({ request }) => !signed.has(request))
}

/** Entries whose author may write them: handlers ask, custodians ask back. What anybody else wrote counts for nothing. */
function requestEntriesOf({ dossier, statements, place }: Facts) {
  return (dossier?.entries ?? []).filter((entry): entry is OpenEntry<'internal'> & { content: Content } => {
    const { header, content } = entry
    if (content.kind !== 'request') return false
    return hasDuty({ roles: rolesOf(header) }, content.about === 'opening' ? 'read' : 'custody')
  })

  function rolesOf({ serial, author }: Header) {
    const statement = statements.get(serial)
    const member = statement && author !== null ? findMember(statement, author) : null
    return member ? rolesInChannel(member, place.channel) : []
  }
}

function decisionOf({ identityDecisions }: Facts, hash: string): SignedDecision | null {
  const decision = identityDecisions.find(({ said }) => said?.request === hash)
  return decision?.said ? { ...decision, said: decision.said } : null
}

function faultsOf({ author, content, decision, row }: Omit<IdentityRequest, 'faults'>): RequestFault[] {
  const faults: RequestFault[] = []
  if (row === null || row.requester !== author || row.version !== content.version || !isDecided(row, decision)) {
    faults.push('row')
  }
  if (decision && decision.said.purpose !== content.purpose) faults.push('purpose')
  if (decision && (decision.said.requester !== author || decision.said.version !== content.version)) {
    faults.push('terms')
  }
  return faults
}

/** Whether the row's state fits to what the custodian signed, or did not sign. */
function isDecided({ state, lastDay, handedDay }: IdentityRequestRow, decision: SignedDecision | null): boolean {
  const granted = decision?.said.granted ?? null
  if (lastDay !== (decision?.said.lastDay ?? null) || (handedDay !== null && !granted)) return false
  switch (state) {
    case 'asked':
    case 'questioned':
    case 'replaced':
      return decision === null
    case 'refused':
      return granted === false
    case 'ended':
      // Also a request that was not decided yet ends with its author's right to the case.
      return granted !== false
    default:
      return granted === true
  }
}
