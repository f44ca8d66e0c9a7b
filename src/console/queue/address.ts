// The queue's filters in the form of its address: the view can be reloaded, returned to, and bookmarked.
import type { CaseFilter } from '../../device/casework/list.ts'
import { LETTER_KINDS, type LetterKind } from '../../domain/letters.ts'
import { QUEUE_LISTS, type QueueSort } from '../../domain/names/queue.ts'
import { STAGES, type Stage } from '../../domain/names/stages.ts'
import { LISTS } from '../../domain/queue.ts'
import { parseRegistration } from '../../protocol/registration.ts'

export const SHOWS = ['today', ...QUEUE_LISTS] as const
export type Show = (typeof SHOWS)[number]

export interface QueueAddress {
  readonly show: Show
  readonly stage: Stage | null
  readonly type: string | null
  readonly channel: string | null
  readonly team: 'me' | 'nobody' | null
  /** Registration number in its canonical form. */
  readonly registration: string | null
  /** The most urgent unanswered letter; only in the list of new letters. */
  readonly letter: LetterKind | null
  /** Null: the list's own order. */
  readonly sort: QueueSort | null
}

export const TODAY: QueueAddress = {
  show: 'today',
  stage: null,
  type: null,
  channel: null,
  team: null,
  registration: null,
  letter: null,
  sort: null,
}

const SHOW_WORDS: Readonly<Record<Show, string>> = {
  today: 'hari-ini',
  mine: 'saya',
  letters: 'surat',
  protection: 'perlindungan',
  late: 'terlambat',
  due_soon: 'segera',
  new: 'baru',
  waiting: 'menunggu',
  check_in: 'sapaan',
  follow_up: 'tindak-lanjut',
  open: 'terbuka',
  closed: 'selesai',
  archived: 'arsip',
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

const LETTER_WORDS: Readonly<Record<LetterKind, string>> = {
  protection_request: 'perlindungan',
  withdrawal: 'pencabutan',
  evidence: 'bukti',
  message: 'surat',
}

const SORT_WORDS: Readonly<Record<QueueSort, string>> = {
  letter: 'surat',
  due: 'batas',
  received: 'terima',
  stage: 'tahap',
  protection: 'perlindungan',
  check_in: 'sapaan',
}

/** The filters in the address; invalid values are ignored. */
export function readAddress(query: URLSearchParams): QueueAddress {
  const word = (name: string) => query.get(name)
  const registration = parseRegistration(word('nomor') ?? '')
  const stage = STAGES.find((one) => STAGE_WORDS[one] === word('tahap')) ?? null
  const team = (['me', 'nobody'] as const).find((one) => TEAM_WORDS[one] === word('tim')) ?? null
  const rest = { stage, type: word('jenis') || null, channel: word('kanal') || null, team, registration }
  const filtered = Object.values(rest).some((value) => value !== null)
  const wanted = SHOWS.find((one) => SHOW_WORDS[one] === word('tampil')) ?? (filtered ? 'all' : 'today')
  const show = filtered && wanted === 'today' ? 'all' : wanted
  const letter = LETTER_KINDS.find((one) => LETTER_WORDS[one] === word('surat')) ?? null
  const sort = sortsOf(show).find((one) => SORT_WORDS[one] === word('urut')) ?? null
  return { ...rest, show, letter: show === 'letters' ? letter : null, sort: sort === sortsOf(show)[0] ? null : sort }
}

/** The address of the console's page that shows this. */
export function placeOf({ show, stage, type, channel, team, registration, letter, sort }: QueueAddress): string {
  const query = new URLSearchParams()
  if (show !== 'today') query.set('tampil', SHOW_WORDS[show])
  if (letter) query.set('surat', LETTER_WORDS[letter])
  if (stage) query.set('tahap', STAGE_WORDS[stage])
  if (type) query.set('jenis', type)
  if (channel) query.set('kanal', channel)
  if (team) query.set('tim', TEAM_WORDS[team])
  if (registration) query.set('nomor', registration)
  if (sort) query.set('urut', SORT_WORDS[sort])
  return query.size === 0 ? '/antrean' : `/antrean?${query}`
}

/** What this view can be sorted by; the first is the default. The view of today has one order. */
export function sortsOf(show: Show): readonly QueueSort[] {
  return show === 'today' ? [] : LISTS[show].sorts
}

/** Whether anything limits the list besides its tab. */
export function isFiltered({ stage, type, channel, team, registration, letter }: QueueAddress): boolean {
  return [stage, type, channel, team, registration, letter].some((value) => value !== null)
}

/** The same view without what limits it. */
export function unfiltered({ show, sort }: QueueAddress): QueueAddress {
  return { ...TODAY, show, sort }
}

/** The filter to send to the server. */
export function filterOf({ show, stage, type, channel, team, registration, letter, sort }: QueueAddress): CaseFilter {
  return {
    show,
    ...(stage && { stage }),
    ...(type && { type }),
    ...(channel && { channel }),
    ...(team && { assigned: team }),
    ...(registration && { registration }),
    ...(letter && { letter }),
    ...(sort && { sort }),
  }
}
