// The choice of a team, while a colleague may change it, too.

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
