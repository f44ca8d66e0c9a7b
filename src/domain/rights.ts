// Who may do what, and nothing else says it: the server refuses by these rules, devices check signed entries by them, and
// the console draws its places and buttons from them. Which moves there are is the table in `stages.ts`.
import type { EntryKind } from './names/entries.ts'
import type { Role } from './names/roles.ts'
import type { Outcome, Stage } from './names/stages.ts'
import { MOVES, type Move, RETURN_BY, type Standing } from './stages.ts'

/** A member as the signed statement names them. */
export interface Member {
  readonly number: number
  readonly roles: readonly Role[]
  /** The channels that a reviewer or director opens; no other role opens any. */
  readonly channels: readonly string[]
}

/** What somebody does in the office, and in which roles. */
export const DUTIES = {
  /** Members, profile, pages, questionnaires, channels. */
  administer: ['administrator'],
  /** Looks after the way in: sees what keeps reports from coming, how members are reached, and pauses a channel. */
  lead: ['administrator', 'director'],
  /** Signs for the organisation: its statement, with members, channels and keys. */
  sign: ['director'],
  /** Holds the custody key, which opens identity vaults. */
  custody: ['custodian'],
  /** Reads cases: an investigator those that are assigned to them. */
  read: ['reviewer', 'director', 'investigator'],
  /** Opens the whole of a channel. */
  open: ['reviewer', 'director'],
  /** Works on a case that is assigned to them. */
  investigate: ['investigator'],
  /** Reads the office's own statistics: a reviewer those of their channels. */
  statistics: ['reviewer', 'director', 'observer'],
  /** Reads the figures of every channel. */
  all_statistics: ['director', 'observer'],
  /** Watches over the office without reading a case. */
  oversee: ['observer'],
} as const satisfies Record<string, readonly Role[]>
export type Duty = keyof typeof DUTIES

/** Whether somebody with these roles has this duty. */
export function hasDuty({ roles }: Pick<Member, 'roles'>, duty: Duty): boolean {
  return DUTIES[duty].some((role) => roles.includes(role))
}

/** People who must be able to open a channel before it takes reports. */
export const MIN_OPENERS = 2

/** The channels that a member opens as a whole. */
export function openedChannels(member: Pick<Member, 'roles' | 'channels'>): readonly string[] {
  return hasDuty(member, 'open') ? member.channels : []
}

/** Whether a member opens this channel as a whole. */
export function opensChannel(member: Pick<Member, 'roles' | 'channels'>, channel: string): boolean {
  return openedChannels(member).includes(channel)
}

/** Those among the members who open this channel. */
export function openersOf<Someone extends Member>(members: readonly Someone[], channel: string): Someone[] {
  return members.filter((member) => opensChannel(member, channel))
}

/**
 * The roles in which a member acts on a case: reviewer and director in their channels, investigator where assigned. A
 * reviewer of another channel has no role here.
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
 * The roles in which a member's signature counts in a channel, by the statement alone: it does not say who is assigned.
 * Reviewers and directors are so in their own channels only.
 */
export function rolesInChannel({ roles, channels }: Omit<Member, 'number'>, channel: string): Role[] {
  return roles.filter((role) => channels.includes(channel) || !includes(DUTIES.open, role))
}

/**
 * Whether one person may hold these roles: administrator goes with no other, custodian not with one that reads cases.
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
  disclosure: ['custodian'],
  assignment: ['director'],
  dossier: ['reviewer', 'director', 'investigator'],
  request: ['reviewer', 'director', 'investigator'],
  note: ['reviewer', 'director', 'investigator'],
  document: ['reviewer', 'director', 'investigator'],
} as const satisfies Partial<Record<EntryKind, readonly Role[]>>

/** Whether someone with these roles may write an entry of this kind in the office or internal chain. */
export function mayWrite(kind: string, roles: readonly Role[]): boolean {
  const writers: readonly Role[] = (WRITERS as Record<string, readonly Role[]>)[kind] ?? []
  return writers.some((role) => roles.includes(role))
}

/** Every move that someone with these roles may make from here, merged per target stage. */
export function movesFrom({ stage, cameFrom }: Standing, roles: readonly Role[]): Move[] {
  const moves = MOVES.filter((move) => move.from.includes(stage) && move.by.some((role) => roles.includes(role)))
  if (stage === 'clarification' && cameFrom && RETURN_BY.some((role) => roles.includes(role))) {
    moves.unshift({ from: ['clarification'], to: cameFrom, by: RETURN_BY })
  }
  return moves
}

/** The rule that allows this move, or null. Where several do, the one that demands least. */
export function findMove(standing: Standing, to: Stage, outcome: Outcome | null, roles: readonly Role[]): Move | null {
  const fitting = movesFrom(standing, roles).filter(
    (move) =>
      move.to === to && (to === 'closed' ? outcome !== null && move.outcomes?.includes(outcome) : outcome === null),
  )
  return fitting.find((move) => !move.reason) ?? fitting[0] ?? null
}

function includes(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role)
}
