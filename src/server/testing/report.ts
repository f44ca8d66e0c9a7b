// A reporter without a browser, using the real protocol and the real API.
import { deriveSlot, type Slot } from '../../protocol/account/slots.ts'
import { randomBytes, randomId, toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash, sha256Large } from '../../protocol/encoding/hash.ts'
import { padPiece } from '../../protocol/encoding/padding.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import { leafOf } from '../../protocol/entries/leaf.ts'
import type { EvidenceFile } from '../../protocol/entries/parts.ts'
import { signingKeyFingerprint } from '../../protocol/keys/fingerprint.ts'
import { currentKey, statementHash } from '../../protocol/keys/statement.ts'
import { openReceipt } from '../../protocol/receipt.ts'
import { recipientOf, seal } from '../../protocol/sealing/age.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import { sealVault, type VaultFormat } from '../../protocol/sealing/vault.ts'
import { HEADERS } from '../../protocol/wire/reporter.ts'
import { solveWork } from '../../protocol/work.ts'
import type { TestApp } from './app.ts'
import type { TestOrganization } from './organization.ts'

export interface ReportOptions {
  readonly channel?: string
  readonly text?: string
  /** Answers for the identity vault. */
  readonly identity?: Record<string, string>
  /** Contents of files. */
  readonly files?: readonly Uint8Array[]
  /** Number of the slot in its account, whose root may be given too. */
  readonly index?: number
  readonly root?: Uint8Array
}

export type TestReport = Awaited<ReturnType<typeof makeReport>>

/** Opens a draft slot, proof of work included. */
export async function makeSlot(
  server: TestApp,
  { host }: Pick<TestOrganization, 'host'>,
  root = randomBytes(32) as Uint8Array,
  index = 0,
): Promise<Slot> {
  const slot = await deriveSlot(root, index)
  const asked = await server.request(host, '/api/reporter/challenges', { body: { purpose: 'slot' } })
  const work = await solveWork((await asked.json()) as never)
  const body = { caseId: slot.caseId, work }
  await demandOk(await server.request(host, '/api/reporter/slot', { body, token: slot.token }))
  return slot
}

/** Seals and uploads a file of one slot, piece by piece. */
export async function makeFile(
  server: TestApp,
  { host }: Pick<TestOrganization, 'host'>,
  slot: Slot,
  content: Uint8Array,
): Promise<EvidenceFile> {
  const pieces: EvidenceFile['pieces'] = []
  for (let at = 0; at === 0 || at < content.length; at += 1_048_576) {
    const sealed = await seal(slot.caseRecipient, padPiece(content.subarray(at, at + 1_048_576)))
    const id = randomId()
    await demandOk(await sendPiece(server, host, slot, id, sealed))
    pieces.push({ id, sha256: toBase64(await sha256Large(sealed)) })
  }
  return { name: 'bukti.bin', type: 'application/octet-stream', size: content.length, cleaned: true, pieces }
}

/** Sends one PATCH request for a piece. */
export function sendPiece(
  server: TestApp,
  host: string,
  { token }: Pick<Slot, 'token'>,
  id: string,
  bytes: Uint8Array,
  { offset = 0, length = bytes.length }: { offset?: number; length?: number } = {},
): Promise<Response> {
  return server.request(host, '/api/reporter/piece', {
    method: 'PATCH',
    body: bytes,
    token,
    headers: { [HEADERS.piece]: id, [HEADERS.offset]: String(offset), [HEADERS.length]: String(length) },
  })
}

/** The body of the request that sends a report from this slot. */
export async function composeReport(
  organization: TestOrganization,
  slot: Slot,
  options: ReportOptions = {},
  files: readonly EvidenceFile[] = [],
) {
  const channel = options.channel ?? 'pelanggaran'
  const { publicId, statement, note, channelIdentities, questionnaires } = organization
  const channelRecipient = await recipientOf(channelIdentities.get(channel) as string)
  const custody = await recipientOf(organization.custodyIdentity)
  const composed = await composeEntry(
    {
      place: { organization: publicId, channel, caseId: slot.caseId },
      chain: 'reporter',
      content: {
        v: 1,
        kind: 'report',
        answers: { what: options.text ?? 'Sesuatu terjadi.' },
        questionnaire: (questionnaires.get(channel) as { hash: string }).hash,
        statement: statementHash(note),
        fingerprint: toBase64(signingKeyFingerprint(currentKey(statement))),
        verifyKey: slot.caseKey.verifyKey,
        recipient: recipientHash(slot.caseRecipient),
        files: [...files],
      },
      last: null,
      seen: null,
      author: null,
      day: null,
      serial: statement.serial,
      mark: slot.mark(0),
    },
    slot.caseRecipient,
    slot.caseKey,
  )
  const purpose = { organization: publicId, kind: 'case', id: slot.caseId } as const
  const body = {
    channel,
    verifyKey: slot.caseKey.verifyKey,
    lockbox: toBase64(await sealLockbox(channelRecipient, purpose, slot.caseIdentity)),
    entry: composed.entry,
    vault: await composeVault(publicId, custody, slot, 1, options.identity ?? {}),
  }
  return { body, hash: composed.hash }
}

/** A version of the vault as the reporter sends it. */
export async function composeVault(
  publicId: string,
  custody: string,
  slot: Slot,
  version: number,
  answers: Record<string, string>,
  format: VaultFormat = 2,
) {
  const vault = { v: format, organization: publicId, case: slot.caseId, version, answers }
  return {
    version,
    custody: toBase64(await sealVault(custody, slot.caseKey, vault)),
    own: toBase64(await sealVault(slot.ownRecipient, slot.caseKey, vault)),
  }
}

/** Sends a report from a new account, or from the slot of a given one. */
export async function makeReport(server: TestApp, organization: TestOrganization, options: ReportOptions = {}) {
  const root = options.root ?? randomBytes(32)
  const slot = await makeSlot(server, organization, root, options.index)
  const files: EvidenceFile[] = []
  for (const content of options.files ?? []) files.push(await makeFile(server, organization, slot, content))
  const { body, hash } = await composeReport(organization, slot, options, files)
  const sent = await server.request(organization.host, '/api/reporter/report', { body, token: slot.token })
  await demandOk(sent)
  const { receipt, answerDue } = (await sent.json()) as { receipt: string; answerDue: string }
  const leaf = toBase64(leafOf(slot.mark(0)))
  const { registration } = openReceipt(receipt, organization.publicId, organization.statement.log, leaf)
  return { root, slot, caseId: slot.caseId, body, hash, files, receipt, answerDue, registration }
}

/** The request body of a further entry of the reporter's. */
export async function composeFurther(
  organization: TestOrganization,
  slot: Slot,
  content: Exclude<ReporterContent, { kind: 'report' }>,
  last: { number: number; hash: string },
  { seen = null, channel = 'pelanggaran' }: { seen?: string | null; channel?: string } = {},
) {
  const composed = await composeEntry(
    {
      place: { organization: organization.publicId, channel, caseId: slot.caseId },
      chain: 'reporter',
      content,
      last,
      seen,
      author: null,
      day: null,
      serial: organization.statement.serial,
      mark: slot.mark(last.number + 1),
    },
    slot.caseRecipient,
    slot.caseKey,
  )
  return { body: { entry: composed.entry }, hash: composed.hash, number: last.number + 1 }
}

async function demandOk(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`the server answered ${response.status}: ${await response.text()}`)
}
