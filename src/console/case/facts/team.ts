// A team as it is chosen, while a colleague may choose another.

/** What is chosen, after a colleague made `before` into `after`: their changes are taken over, one's own stay. */
export function followTeam(
  chosen: readonly number[],
  before: readonly number[],
  after: readonly number[],
): readonly number[] {
  const came = after.filter((number) => !before.includes(number))
  const left = before.filter((number) => !after.includes(number))
  return inOrder([...new Set([...chosen, ...came])].filter((number) => !left.includes(number)))
}

/** Ascending, so that equal teams are equal. */
export function inOrder(team: readonly number[]): readonly number[] {
  return [...team].sort((a, b) => a - b)
}
