// Which of several chosen cases a change may touch. What a person has to look at first is never done for many at once.
import { teamOf } from '../../../device/casework/demands.ts'
import type { OpenCase } from '../../../device/casework/open-case.ts'
import { type LetterSubject, unansweredOf } from '../../../device/casework/unanswered.ts'
import { assignCase, markRead, moveCase } from '../../../device/casework/write.ts'
import type { Desk } from '../../../device/staff/desk.ts'
import type { Keyring } from '../../../device/staff/keyring.ts'
import { findMove } from '../../../domain/rights.ts'
import { isSameTeam, leadIn, sortedTeam, type TeamChoice } from '../../case/facts/team.ts'
import { rolesOn } from '../../case/openedCase.tsx'
import type { Change, Skip } from './run.ts'

/** Gives each case this team, in place of the one that it has. */
export function assignTo(keyring: Keyring, choice: TeamChoice): Change {
  const staff = sortedTeam(choice.staff)
  const team = { staff, lead: leadIn(choice), reason: choice.reason.trim() }
  return {
    skip: (open) => {
      if (!rolesOn(keyring, open.row).includes('director')) return 'no_right'
      return isSameTeam(teamOf(open.dossier), team) ? 'same_team' : null
    },
    apply: (open) => assignCase(keyring, open, team),
  }
}

/** Marks the reporter's letters as read for everybody: only those that this member has read, and none that is urgent. */
export function markAllRead(keyring: Keyring, text: string): Change {
  return { skip: unreadable, apply: (open) => markRead(keyring, open, text, open.reporter.at(-1)?.hash ?? '') }
}

/** Letters of somebody who may be in danger, or was forced to write: each is answered by itself. */
const URGENT: readonly LetterSubject[] = ['retaliation', 'help', 'changed', 'protection_request', 'withdrawal']

function unreadable(open: OpenCase, seen: Desk['seen'][string] | null): Skip | null {
  const letters = unansweredOf(open)
  if (letters.length === 0) return 'no_letters'
  if (letters.some(({ subject }) => URGENT.includes(subject))) return 'urgent_letter'
  return seen?.reporter?.hash === open.reporter.at(-1)?.hash ? null : 'unread_letter'
}

/** Archives each closed case in which no letter waits, with a text that its reporter reads. */
export function archiveAll(keyring: Keyring, text: string): Change {
  return {
    skip: (open) => {
      if (open.standing.stage === 'archived') return 'archived'
      if (open.standing.stage !== 'closed') return 'not_closed'
      if (findMove(open.standing, 'archived', null, rolesOn(keyring, open.row)) === null) return 'no_right'
      return unansweredOf(open).length > 0 ? 'letter' : null
    },
    apply: (open) =>
      moveCase(keyring, open, { to: 'archived', outcome: null, passedTo: null, text, answer: false, reason: null }),
  }
}
