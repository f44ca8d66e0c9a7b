/** A heading and one line for each run, for `--list`. */
export function listRuns(runs) {
  const rows = runs.map(({ name, takes, short, does }) => [name, takes, short?.takes ?? 'npm test', does])
  return [['run', 'takes', 'in CI', 'what it does'], ...rows].map(([name, takes, inCi, does]) =>
    [name.padEnd(10), takes.padEnd(8), inCi.padEnd(10), does].join(''),
  )
}

/** The work to do: each run's long form, or only the short forms that exist. */
export function planRuns(runs, short) {
  if (!short) return runs.map(({ name, run }) => ({ name, act: run }))
  return runs.filter((run) => run.short).map((run) => ({ name: `${run.name}, short`, act: run.short.run }))
}
