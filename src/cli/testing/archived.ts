// An office with everything that an archive can hold: a case older than a renewal of its channel, with letters, evidence,
// a dossier and an identity; a case from after it, with a vault for the renewed custody.

import { fetchCase, openCase } from '../../device/casework/open.ts'
import type { OpenCase } from '../../device/casework/open-case.ts'
import { addNote, assignCase, moveCase, proposeFalseReport, sendMessage } from '../../device/casework/write.ts'
import { makeCustodyKeys, offerCustody } from '../../device/staff/custody.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { acceptCustody, makeChannel } from '../../device/staff/publish-statement.ts'
import { sitDownAt } from '../../device/testing/desk.ts'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import type { Dialect } from '../../server/database/index.ts'
import {
  composeFurther,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestMember,
  type TestOrganization,
} from '../../server/testing/index.ts'

const CHANNEL = 'pelanggaran'
const LETTER = { v: 1, kind: 'message', text: 'Masih terjadi.' } as const
const RETALIATION: Exclude<ReporterContent, { kind: 'report' }> = {
  v: 2,
  kind: 'protection_request',
  about: 'retaliation',
  forms: [],
  text: 'Saya dimutasi.',
  from: 'Kepala bidang',
  since: 'Senin lalu',
  files: [],
}
const MOVE = { to: 'review', outcome: null, passedTo: null, text: 'Kami telaah.', answer: false, reason: null } as const

/** A file of three pieces. */
export const VIDEO = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 2_654_435_761) >>> 24)

/** Builds the office on an empty database, through the devices of its members. */
export async function openArchivedOffice(kind: Dialect) {
  const server = await openTestApp(kind)
  const office = await makeOrganization(server, { mode: 'at_once' })
  const { director, custodian, reviewer, investigator } = office.people
  const identity = { name: 'Wayan Sudarma' }
  const old = await makeReport(server, office, { text: 'Yang pertama.', files: [VIDEO, new Uint8Array()], identity })
  const sitDown = (member: TestMember) => sitDownAt(server, office, member)

  const before = await sitDown(director)
  const read = async (keyring: Keyring, id: string) => openCase(keyring, await fetchCase(id), null)
  await moveCase(before, await read(before, old.caseId), MOVE)
  await addNote(before, await read(before, old.caseId), 'Periksa kuitansinya.')
  await assignCase(before, await read(before, old.caseId), {
    staff: [investigator.number],
    lead: investigator.number,
    reason: 'Ahlinya.',
  })
  let last = { number: 0, hash: old.hash }
  for (const letter of [LETTER, RETALIATION]) {
    const { body, number, hash } = await composeFurther(office, old.slot, letter, last)
    const sent = await server.request(office.host, '/api/reporter/entries', { body, token: old.slot.token })
    if (!sent.ok) throw new Error(await sent.text())
    last = { number, hash }
  }

  for (const times of [1, 2]) {
    const keyring = await sitDown(director)
    const questionnaire = keyring.statement.channels[0]?.questionnaire ?? ''
    await makeChannel(keyring, CHANNEL, questionnaire)
    if (times === 1) await answer(await sitDown(reviewer), old.caseId, read)
  }
  const custody = await makeCustodyKeys()
  await offerCustody(await sitDown(custodian), custody)
  await acceptCustody(await sitDown(director))

  const { statement, organization, channels } = await sitDown(director)
  const renewed: TestOrganization = {
    ...office,
    statement,
    note: organization.note,
    channelIdentities: channels,
    custodyIdentity: custody.identity,
  }
  const young = await makeReport(server, renewed, { text: 'Yang kedua.', identity: { name: 'Ketut Raka' } })
  const sheets = { office: office.recoveryIdentity, custody: custody.recoveryIdentity }
  return { server, office: renewed, old, young, sheets }
}

/** Closes this case as a false report, eight days later: proposed by the reviewer, decided by the director. */
export async function closeAsFalse(
  { server, office }: Pick<Awaited<ReturnType<typeof openArchivedOffice>>, 'server' | 'office'>,
  { caseId }: { readonly caseId: string },
): Promise<void> {
  server.clock.advance({ days: 8 })
  const { director, reviewer } = office.people
  const write = async (member: TestMember, act: (keyring: Keyring, open: OpenCase) => Promise<void>) => {
    const keyring = await sitDownAt(server, office, member)
    await act(keyring, await openCase(keyring, await fetchCase(caseId), null))
  }
  await write(reviewer, (keyring, open) => moveCase(keyring, open, MOVE))
  await write(reviewer, (keyring, open) => proposeFalseReport(keyring, open, 'Saksinya tidak ada.'))
  const closing = { ...MOVE, to: 'closed', outcome: 'false_report', text: 'Tidak benar.', reason: 'Setuju.' } as const
  await write(director, (keyring, open) => moveCase(keyring, open, closing))
}

/** A letter that the reviewer writes after the first renewal, as somebody who holds only the renewed key. */
async function answer(
  reviewer: Keyring,
  id: string,
  read: (keyring: Keyring, id: string) => ReturnType<typeof openCase>,
): Promise<void> {
  await sendMessage(reviewer, await read(reviewer, id), 'question', 'Kapan terakhir terjadi?', true)
}
