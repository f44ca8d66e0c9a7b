// A request for an identity as the server gives it to a custodian, and the custodian's keys, with what is wrong about them.
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import type { InternalContent } from '../../../protocol/entries/content.ts'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import { type CustodyCopy, sealCustodyCopy } from '../../../protocol/sealing/custody-copy.ts'
import {
  caseIdentity,
  caseKey,
  dossierContent,
  dossierIdentity,
  everyone,
  hashNamed,
  headersOf,
  identityNamed,
  mark,
  organization,
  place,
  staffKey,
  statementNotes,
  writeChain,
} from '../../../protocol/testing/office.ts'
import type { CustodyRequestRow } from '../../../protocol/wire/disclosures.ts'
import type { Keyring } from '../../staff/keyring.ts'

export const notes = statementNotes(everyone)
const custody = identityNamed('custody identity')
export const olderCustody = identityNamed('older custody identity')

/** What the device of custodian 4 needs to check requests. */
export async function custodianKeyring(): Promise<Keyring> {
  const custodies = await Promise.all(
    [custody, olderCustody].map(async (identity) => [recipientHash(await recipientOf(identity)), identity] as const),
  )
  const members = [
    { number: 2, name: 'Bagas' },
    { number: 3, name: 'Rini' },
    { number: 4, name: 'Nur' },
  ]
  return {
    number: 4,
    name: 'Nur',
    statement: { organization },
    organization: { note: notes[0], members, today: '2026-02-03' },
    custodies: new Map(custodies),
  } as unknown as Keyring
}

export interface Wrong {
  readonly author?: number
  /** Who signs the copy. */
  readonly signer?: number
  readonly to?: string
  readonly copy?: Partial<CustodyCopy>
  readonly row?: Partial<CustodyRequestRow>
  readonly content?: Partial<InternalContent>
}

/** A request of reviewer 2, as the server gives it, with what is wrong about it. */
export async function requestWith({
  author = 2,
  signer = author,
  to = custody,
  copy = {},
  row = {},
  content = {},
}: Wrong = {}) {
  const opening = {
    v: 2,
    kind: 'request',
    about: 'opening',
    version: 1,
    purpose: 'contact',
    needed: 'Nomor telepon',
    text: 'Janji temu.',
    replaces: null,
    after: { reporter: hashNamed('report'), office: null },
    time: '09:00',
    waitsFor: 'custodian',
    mark: mark('request'),
    ...content,
  } as InternalContent
  const drafts = [{ content: await dossierContent() }, { content: opening, author }]
  const { entries, hashes } = await writeChain('internal', drafts)
  const request = hashes[1] ?? ''
  const signed: CustodyCopy = {
    v: 1,
    organization,
    channel: place.channel,
    case: place.caseId,
    registration: 'K7QM4T29',
    recipient: await recipientOf(caseIdentity),
    dossier: await recipientOf(dossierIdentity),
    verifyKey: caseKey.verifyKey,
    version: 1,
    purpose: 'contact',
    needed: 'Nomor telepon',
    reason: 'Janji temu.',
    waitsFor: 'reviewer',
    request,
    ...copy,
  }
  const sealed = await sealCustodyCopy(await recipientOf(to), staffKey(signer), signed)
  const [header] = headersOf(entries).slice(1)
  return {
    request,
    requester: author,
    version: 1,
    state: 'asked',
    askedDay: '2026-02-02',
    custodian: null,
    decidedDay: null,
    lastDay: null,
    handedDay: null,
    openUntil: null,
    caseId: place.caseId,
    channel: place.channel,
    header: header as NonNullable<typeof header>,
    copy: toBase64(sealed),
    ...row,
  } satisfies CustodyRequestRow
}
