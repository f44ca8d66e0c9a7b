// The only place that says which role may do what: the server refuses by these rules, devices check signed entries by
// them, and the console draws its views and buttons from them. The table of moves is in `stages.ts`.
import type { EntryKind } from './names/entries.ts'
import type { Role } from './names/roles.ts'
import type { Outcome, Stage } from './names/stages.ts'
import type { WaitsFor } from './names/waits.ts'
import { MOVES, type Move, RETURN_BY, type Standing } from './stages.ts'

/** A member as the signed statement names them. */
export interface Member {
  readonly number: number
  readonly roles: readonly Role[]
  /** The channels that a reviewer or director can open; no other role can open a channel. */
  readonly channels: readonly string[]
}

/** The duties in an office, and the roles that have them. */
export const DUTIES = {
  /** Manages members, profile, pages, questionnaires and channels. */
  administer: ['administrator'],
  /** Lets a suspended member in again. */
  readmit: ['administrator', 'director'],
  /** Keeps the channels open to reporters: sees what stops reports and how to reach members, and pauses a channel. */
  lead: ['administrator', 'director'],
  /** Signs for the organisation: its statement, with members, channels and keys. */
  sign: ['director'],
  /** Holds the custody key, which opens identity vaults. */
  custody: ['custodian'],
  /** Reads which identities were asked for and opened: a director in their channels, an observer without case numbers. */
  disclosures: ['custodian', 'director', 'observer'],
  /** Reads cases; an investigator only those assigned to them. */
  read: ['reviewer', 'director', 'investigator'],
  /** Opens all cases of a channel. */
  open: ['reviewer', 'director'],
  /** Says which kind of violation a case is about; an investigator of the cases assigned to them. */
  classify: ['reviewer', 'director', 'investigator'],
  /** Discards spam. */
  discard: ['director'],
  /** Works on cases assigned to them. */
  investigate: ['investigator'],
  /** Reads the office's own statistics; a reviewer only those of their channels. */
  statistics: ['reviewer', 'director', 'observer'],
  /** Reads the figures of every channel. */
  all_statistics: ['director', 'observer'],
  /** Observes the office without reading cases. */
  oversee: ['observer'],
} as const satisfies Record<string, readonly Role[]>
export type Duty = keyof typeof DUTIES

/** Whether a member with these roles has this duty. */
export function hasDuty({ roles }: Pick<Member, 'roles'>, duty: Duty): boolean {
  return holdsAny(roles, DUTIES[duty])
}

/** Duties that at least one member who can log in must always have: without them an office cannot help itself. */
const NEVER_VACANT = ['sign', 'administer'] as const satisfies readonly Duty[]

/** Whether one of these duties would be vacant without this member; `working` are the members who can log in. */
export function isIndispensable(working: readonly Pick<Member, 'number' | 'roles'>[], number: number): boolean {
  return NEVER_VACANT.some((duty) => {
    const holders = working.filter((member) => hasDuty(member, duty))
    return holders.length === 1 && holders[0]?.number === number
  })
}

/** A channel takes reports only if at least this many people can open it. */
export const MIN_OPENERS = 2

/** The channels of which a member can open all cases. */
export function openedChannels(member: Pick<Member, 'roles' | 'channels'>): readonly string[] {
  return hasDuty(member, 'open') ? member.channels : []
}

/** Whether a member can open all cases of this channel. */
export function opensChannel(member: Pick<Member, 'roles' | 'channels'>, channel: string): boolean {
  return openedChannels(member).includes(channel)
}

/** The members who can open this channel. */
export function openersOf<Someone extends Member>(members: readonly Someone[], channel: string): Someone[] {
  return members.filter((member) => opensChannel(member, channel))
}

/**
 * The roles in which a member acts on a case: reviewer and director if the case is in their channels, investigator if it
 * is assigned to them. A reviewer of another channel has no role here.
 */
export function rolesOnCase(
  { number, roles, channels }: Member,
  { channel, assigned }: { readonly channel: string; readonly assigned: readonly number[] },
): Role[] {
  const inChannel = channels.includes(channel)
  return roles.filter((role) => {
    if (includes(DUTIES.open, role)) return inChannel
    return includes(DUTIES.investigate, role) && assigned.includes(number)
  })
}

/**
 * The roles in which a member's signature counts in a channel, as far as the statement says: it does not name
 * assignments. The roles reviewer and director count only in the member's own channels.
 */
export function rolesInChannel({ roles, channels }: Omit<Member, 'number'>, channel: string): Role[] {
  return roles.filter((role) => channels.includes(channel) || !includes(DUTIES.open, role))
}

/**
 * Whether one person may hold these roles together: an administrator may hold no other role, a custodian none that reads
 * cases.
 */
export function rolesCompatible(roles: readonly Role[]): boolean {
  if (roles.length === 0 || new Set(roles).size !== roles.length) return false
  if (roles.includes('administrator')) return roles.length === 1
  return !(roles.includes('custodian') && hasDuty({ roles }, 'read'))
}

/** Which roles write each kind of entry in the office's chains. */
export const WRITERS = {
  message: ['reviewer', 'director', 'investigator'],
  question: ['reviewer', 'director', 'investigator'],
  stage: ['reviewer', 'director', 'investigator'], // the table of moves decides further
  classification: DUTIES.classify,
  disclosure: ['custodian'],
  discard: DUTIES.discard,
  take_back: DUTIES.open,
  protection: ['reviewer', 'director', 'investigator'],
  check_in: ['reviewer', 'director', 'investigator'],
  assignment: ['director'],
  dossier: ['reviewer', 'director', 'investigator'],
  request: ['reviewer', 'director', 'investigator', 'custodian'], // the custodian only asks back
  note: ['reviewer', 'director', 'investigator'],
  document: ['reviewer', 'director', 'investigator'],
  work: ['reviewer', 'director', 'investigator'],
} as const satisfies Partial<Record<EntryKind, readonly Role[]>>

/** Whether a member with these roles may write an entry of this kind in the office's or the internal chain. */
export function mayWrite(kind: string, roles: readonly Role[]): boolean {
  const writers: readonly Role[] = (WRITERS as Record<string, readonly Role[]>)[kind] ?? []
  return holdsAny(roles, writers)
}

/** In which words for who has to act a member finds themself, in the cases of their channels and in those assigned to them. */
export function turnsOf(member: Pick<Member, 'roles'>): { inChannels: WaitsFor[]; assigned: WaitsFor[] } {
  const inChannels = DUTIES.open.filter((role) => member.roles.includes(role))
  return { inChannels, assigned: hasDuty(member, 'investigate') ? ['team'] : [] }
}

/** Every move that a member with these roles may make from here. */
export function movesFrom({ stage, cameFrom, outcome }: Standing, roles: readonly Role[], table = MOVES): Move[] {
  const moves = table.filter(
    ({ from, by, ended }) =>
      from.includes(stage) && holdsAny(roles, by) && (!ended || (outcome !== null && ended.includes(outcome))),
  )
  if (stage === 'clarification' && cameFrom && holdsAny(roles, RETURN_BY)) {
    moves.unshift({ from: ['clarification'], to: cameFrom, by: RETURN_BY })
  }
  return moves
}

/** The row that allows this move, or null. */
export function findMove(
  standing: Standing,
  to: Stage,
  outcome: Outcome | null,
  roles: readonly Role[],
  table = MOVES,
): Move | null {
  const fits = (move: Move) =>
    move.to === to && (to === 'closed' ? outcome !== null && move.outcomes?.includes(outcome) : outcome === null)
  return movesFrom(standing, roles, table).find(fits) ?? null
}

function holdsAny(roles: readonly Role[], wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role))
}

function includes(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role)
}
