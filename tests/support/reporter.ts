// A reporter's phone without a screen: the real device code, from the account code to the receipt.
import { storeFile } from '../../src/device/evidence/store.ts'
import {
  type Account,
  loadOrganization,
  makeAccount,
  type OwnCase,
  openSlot,
  pieceTarget,
  type Report,
  readSlot,
  type SealedReport,
  type Sent,
  type Slot,
  sealAddition,
  sealReport,
  sendAddition,
  sendReport,
  type VerifiedOrganization,
} from '../../src/device/reporter/index.ts'
import type { Answers } from '../../src/domain/names/questionnaire.ts'
import type { ReporterContent } from '../../src/protocol/entries/content.ts'
import { CHANNEL } from './office.ts'
import { Person } from './person.ts'

export interface Story {
  readonly answers?: Answers
  readonly identity?: Answers
  readonly files?: readonly { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> }[]
}

export interface Reported {
  readonly phone: Person
  readonly organization: VerifiedOrganization
  readonly account: Account
  readonly slot: Slot
  readonly sealed: SealedReport
  readonly sent: Sent
}

/** A new account with an open slot. */
export async function openPhone(origin: string, headers: Readonly<Record<string, string>> = {}) {
  const phone = new Person(origin, headers).use()
  const organization = await loadOrganization(null)
  const account = await makeAccount(organization.id)
  const { slot } = await openSlot(account, 0)
  return { phone, organization, account, slot }
}

/** Stores the files and seals everything, but sends no report. */
export async function prepareReport(
  organization: VerifiedOrganization,
  slot: Slot,
  story: Story,
): Promise<SealedReport> {
  const files: Report['files'][number][] = []
  for (const { name, content } of story.files ?? []) {
    const stored = await storeFile(pieceTarget(slot), slot.caseRecipient, new Blob([content]), {
      name,
      type: 'text/plain',
    })
    files.push(stored)
  }
  const questionnaire = organization.statement.channels.find(({ id }) => id === CHANNEL)?.questionnaire ?? ''
  const { answers = { story: 'Sesuatu terjadi.' }, identity = {} } = story
  return sealReport(organization, slot, { channel: CHANNEL, questionnaire, answers, identity, vault: 2, files })
}

/** Sends a whole report from a new account. */
export async function report(origin: string, story: Story = {}, headers = {}): Promise<Reported> {
  const opened = await openPhone(origin, headers)
  const sealed = await prepareReport(opened.organization, opened.slot, story)
  return { ...opened, sealed, sent: await sendReport(opened.organization, sealed) }
}

/** Reads the reporter's own case with their phone. */
export async function ownCase({ phone, slot }: Pick<Reported, 'phone' | 'slot'>): Promise<OwnCase> {
  phone.use()
  const own = await readSlot(await loadOrganization(null), slot)
  if (own.state !== 'sent') throw new Error(`the slot is ${own.state}`)
  return own
}

/** Adds an entry to a sent case. */
export async function add(
  reported: Pick<Reported, 'phone' | 'slot'>,
  content: Exclude<ReporterContent, { kind: 'report' }>,
): Promise<OwnCase> {
  const own = await ownCase(reported)
  const organization = await loadOrganization(null)
  return sendAddition(organization, own, await sealAddition(organization, own, content))
}
