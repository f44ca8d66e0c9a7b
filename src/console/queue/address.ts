// The queue's filters in the form of its address: the view can be reloaded, returned to, and bookmarked.
import type { CaseFilter } from '../../device/casework/list.ts'
import { STAGES, type Stage } from '../../domain/names/stages.ts'
import { parseRegistration } from '../../protocol/registration.ts'

export const SHOWS = ['today', 'letters', 'late', 'due_soon', 'new', 'waiting', 'open', 'all'] as const
export type Show = (typeof SHOWS)[number]

export interface QueueAddress {
  readonly show: Show
  readonly stage: Stage | null
  readonly type: string | null
  readonly channel: string | null
  readonly team: 'me' | 'nobody' | null
  /** Registration number in its canonical form. */
  readonly registration: string | null
}

export const TODAY: QueueAddress = {
  show: 'today',
  stage: null,
  type: null,
  channel: null,
  team: null,
  registration: null,
}

const SHOW_WORDS: Readonly<Record<Show, string>> = {
  today: 'hari-ini',
  letters: 'surat',
  late: 'terlambat',
  due_soon: 'segera',
  new: 'baru',
  waiting: 'menunggu',
  open: 'terbuka',
  all: 'semua',
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  received: 'diterima',
  review: 'penelaahan',
  routing: 'penyaluran',
  clarification: 'klarifikasi',
  investigation: 'pemeriksaan',
  reporting: 'pelaporan',
  follow_up: 'tindak-lanjut',
  closed: 'selesai',
  archived: 'arsip',
}

const TEAM_WORDS = { me: 'saya', nobody: 'belum' } as const

/** The filters in the address; invalid values are ignored. */
export function readAddress(query: URLSearchParams): QueueAddress {
  const word = (name: string) => query.get(name)
  const registration = parseRegistration(word('nomor') ?? '')
  const stage = STAGES.find((one) => STAGE_WORDS[one] === word('tahap')) ?? null
  const team = (['me', 'nobody'] as const).find((one) => TEAM_WORDS[one] === word('tim')) ?? null
  const rest = { stage, type: word('jenis') || null, channel: word('kanal') || null, team, registration }
  const filtered = Object.values(rest).some((value) => value !== null)
  const show = SHOWS.find((one) => SHOW_WORDS[one] === word('tampil')) ?? (filtered ? 'all' : 'today')
  return { ...rest, show: filtered && show === 'today' ? 'all' : show }
}

/** The address of the console's page that shows this. */
export function placeOf({ show, stage, type, channel, team, registration }: QueueAddress): string {
  const query = new URLSearchParams()
  if (show !== 'today') query.set('tampil', SHOW_WORDS[show])
  if (stage) query.set('tahap', STAGE_WORDS[stage])
  if (type) query.set('jenis', type)
  if (channel) query.set('kanal', channel)
  if (team) query.set('tim', TEAM_WORDS[team])
  if (registration) query.set('nomor', registration)
  return query.size === 0 ? '/antrean' : `/antrean?${query}`
}

/** Whether anything limits the list besides its tab. */
export function isFiltered({ stage, type, channel, team, registration }: QueueAddress): boolean {
  return [stage, type, channel, team, registration].some((value) => value !== null)
}

/** The filter to send to the server. */
export function filterOf({ show, stage, type, channel, team, registration }: QueueAddress): CaseFilter {
  return {
    show: show === 'today' ? 'open' : show,
    ...(stage && { stage }),
    ...(type && { type }),
    ...(channel && { channel }),
    ...(team && { assigned: team }),
    ...(registration && { registration }),
  }
}
