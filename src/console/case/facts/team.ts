// The choice of a team, while a colleague may change it, too.

export interface TeamChoice {
  readonly staff: readonly number[]
  /** Who shall lead; may name somebody who is not chosen any more. */
  readonly lead: number | null
  readonly reason: string
}

/** The choice after a colleague changed `before` into `after`: takes over their changes and keeps one's own. */
export function followTeam(
  chosen: readonly number[],
  before: readonly number[],
  after: readonly number[],
): readonly number[] {
  const came = after.filter((number) => !before.includes(number))
  const left = before.filter((number) => !after.includes(number))
  return sortedTeam([...new Set([...chosen, ...came])].filter((number) => !left.includes(number)))
}

/** In ascending order, so that equal teams compare as equal. */
export function sortedTeam(team: readonly number[]): readonly number[] {
  return [...team].sort((a, b) => a - b)
}

/** Who leads with this choice: the only member, or who was named and is still chosen; null if nobody. */
export function leadIn({ staff, lead }: Pick<TeamChoice, 'staff' | 'lead'>): number | null {
  if (staff.length === 1) return staff[0] ?? null
  return lead !== null && staff.includes(lead) ? lead : null
}

/** Whether two teams have the same members and the same lead. */
export function isSameTeam(a: Pick<TeamChoice, 'staff' | 'lead'>, b: Pick<TeamChoice, 'staff' | 'lead'>): boolean {
  return sortedTeam(a.staff).join() === sortedTeam(b.staff).join() && a.lead === b.lead
}

/** A choice as the text of a draft. */
export function writeChoice({ staff, lead, reason }: TeamChoice): string {
  return JSON.stringify([staff, lead, reason])
}

/** Inverse of `writeChoice`; null for any other text. */
export function readChoice(text: string): TeamChoice | null {
  try {
    const [staff, lead, reason]: unknown[] = JSON.parse(text)
    const isTeam = Array.isArray(staff) && staff.every(Number.isSafeInteger)
    const isLead = lead === null || Number.isSafeInteger(lead)
    return isTeam && isLead && typeof reason === 'string' ? { staff, lead: lead as number | null, reason } : null
  } catch {
    return null
  }
}
