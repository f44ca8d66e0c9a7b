// Staff without a browser: sessions, released cases, entries of the office.
import { dayAt } from '../../domain/days.ts'
import type { ActName } from '../../domain/names/acts.ts'
import type { Chain, EntryKind } from '../../domain/names/entries.ts'
import type { Stage } from '../../domain/names/stages.ts'
import { deriveSlot } from '../../protocol/account/slots.ts'
import { fromBase64, randomBytes, toBase64, utf8 } from '../../protocol/encoding/bytes.ts'
import { recipientHash, sha256 } from '../../protocol/encoding/hash.ts'
import { padJson } from '../../protocol/encoding/padding.ts'
import { type Act, signAct } from '../../protocol/entries/act.ts'
import type { SealedEntry } from '../../protocol/entries/chain.ts'
import { decodeHeader, encodeHeader, type Header, headerHash, signHeader } from '../../protocol/entries/header.ts'
import type { SigningKey } from '../../protocol/keys/signing.ts'
import { makeRegistration } from '../../protocol/registration.ts'
import { recipientOf, seal } from '../../protocol/sealing/age.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import type { TestApp, TestRequest } from './app.ts'
import type { TestOrganization } from './organization.ts'
import type { TestMember } from './people.ts'
import { composeReport } from './report.ts'

export type TestCase = Awaited<ReturnType<typeof makeCase>>

/** Opens a session of this member; answers functions that send requests in it. */
export async function logInAs({ deps, request }: TestApp, { id, host }: TestOrganization, { number }: TestMember) {
  const session = toBase64(randomBytes(32))
  const id_hash = toBase64(sha256(utf8(session)))
  const expires = deps.clock() + 12 * 3_600_000
  await deps.db.insertInto('session').values({ organization_id: id, id_hash, staff_number: number, expires }).execute()
  const headers = { Cookie: `peluit-session=${session}` }
  const send = (path: string, what: TestRequest = {}) => request(host, `/api/staff${path}`, { ...what, headers })
  return {
    send,
    get: (path: string) => send(path),
    post: (path: string, body: unknown) => send(path, { body }),
    put: (path: string, body: unknown) => send(path, { method: 'PUT', body }),
    delete: (path: string) => send(path, { method: 'DELETE' }),
  }
}

export interface CaseOptions {
  readonly channel?: string
  readonly stage?: Stage
  readonly cameFrom?: Stage | null
  readonly assigned?: readonly TestMember[]
  readonly receivedDay?: string
  readonly type?: string | null
}

/** A case that the tick released long ago. */
export async function makeCase({ deps }: TestApp, organization: TestOrganization, options: CaseOptions = {}) {
  const { db } = deps
  const { channel = 'pelanggaran', stage = 'received', cameFrom = null, assigned = [], type = null } = options
  const day = options.receivedDay ?? dayAt(deps.clock(), organization.profile.site.timeZone)
  const slot = await deriveSlot(randomBytes(32), 0)
  const { body, hash } = await composeReport(organization, slot, { channel })
  const owned = { organization_id: organization.id }
  const id = slot.caseId
  const registration = makeRegistration()
  await db
    .insertInto('case_file')
    .values({
      ...owned,
      id,
      channel,
      registration,
      received_day: day,
      stage,
      came_from: cameFrom,
      stage_day: day,
      outcome: null,
      type,
      first_answer_day: null,
      closed_day: null,
      verify_key: slot.caseKey.verifyKey,
    })
    .execute()
  const { header, signature, body: sealed } = body.entry
  await db
    .insertInto('entry')
    .values({
      ...owned,
      case_id: id,
      chain: 'reporter',
      number: 0,
      kind: 'report',
      header: fromBase64(header),
      signature: fromBase64(signature),
      body: fromBase64(sealed),
      day,
    })
    .execute()
  const to = recipientHash(await recipientOf(organization.channelIdentities.get(channel) as string))
  await db
    .insertInto('lockbox')
    .values({ ...owned, kind: 'case', of: id, to, bytes: fromBase64(body.lockbox) })
    .execute()
  const { version, custody, own } = body.vault
  await db
    .insertInto('vault')
    .values({
      ...owned,
      case_id: id,
      version,
      to_custody: fromBase64(custody),
      to_own: fromBase64(own),
      opened_day: null,
    })
    .execute()
  for (const { number } of assigned) {
    await db
      .insertInto('assignment')
      .values({ ...owned, case_id: id, staff_number: number })
      .execute()
  }
  return { id, channel, slot, registration, report: hash }
}

/** What a request with a letter of the office says beside the entry. */
export const LETTER_BODY = { answer: false, read: null, waitsFor: 'reviewer' } as const

/** One sealed body for all entries, because no test opens their content. */
let sealedBody: Promise<Uint8Array> | null = null

/** An office entry as its author signs it; a test may set any field of the header to a wrong value. */
export async function composeOffice(
  { clock }: Pick<TestApp['deps'], 'clock'>,
  { publicId, statement, profile, recoveryIdentity }: TestOrganization,
  author: TestMember,
  { id, channel }: Pick<TestCase, 'id' | 'channel'>,
  chain: Exclude<Chain, 'reporter'>,
  kind: EntryKind,
  changes: Partial<Header> = {},
): Promise<{ entry: SealedEntry; hash: string; number: number }> {
  sealedBody ??= recipientOf(recoveryIdentity).then((recipient) => seal(recipient, padJson({})))
  const body = await sealedBody
  const header: Header = {
    organization: publicId,
    channel,
    caseId: id,
    chain,
    number: 0,
    kind,
    author: author.number,
    day: dayAt(clock(), profile.site.timeZone),
    serial: statement.serial,
    pieces: [],
    previous: null,
    seen: null,
    body: toBase64(sha256(body)),
    leaf: toBase64(randomBytes(32)),
    ...changes,
  }
  const bytes = encodeHeader(header)
  const entry = {
    header: toBase64(bytes),
    signature: toBase64(signHeader(author.signingKey, bytes)),
    body: toBase64(body),
  }
  return { entry, hash: headerHash(bytes), number: header.number }
}

/** The entry that goes with an act. */
interface Beside {
  readonly chain: 'office' | 'internal'
  readonly kind: EntryKind
}

/** An entry with its act, as its author signs them; a test may set any field of either to a wrong value. */
export async function composeAct(
  deps: Pick<TestApp['deps'], 'clock'>,
  organization: TestOrganization,
  author: TestMember,
  file: Pick<TestCase, 'id' | 'channel' | 'report'>,
  wanted: { readonly act: ActName; readonly subject?: string; readonly beside?: Beside },
  changes: { readonly header?: Partial<Header>; readonly act?: Partial<Act>; readonly key?: SigningKey } = {},
) {
  const { chain, kind } = wanted.beside ?? { chain: 'office', kind: wanted.act as EntryKind }
  const composed = await composeOffice(deps, organization, author, file, chain, kind, changes.header)
  const header = decodeHeader(fromBase64(composed.entry.header))
  const { signed } = signAct(changes.key ?? author.signingKey, {
    organization: header.organization,
    channel: header.channel,
    caseId: header.caseId,
    act: wanted.act,
    subject: wanted.subject ?? '',
    author: author.number,
    day: header.day ?? '',
    serial: header.serial,
    previous: header.previous,
    seen: file.report,
    refers: [],
    ...changes.act,
  })
  return { ...composed, body: { entry: composed.entry, act: signed, waitsFor: 'reviewer' as const } }
}

/** A lockbox row whose content fits its purpose. */
export async function makeLockbox(
  { publicId }: Pick<TestOrganization, 'publicId'>,
  kind: LockboxRow['kind'],
  of: string,
  recipient: string,
  secret = 'rahasia',
): Promise<LockboxRow> {
  const bytes = toBase64(await sealLockbox(recipient, { organization: publicId, kind, id: of }, secret))
  return { kind, of, to: recipientHash(recipient), bytes }
}
