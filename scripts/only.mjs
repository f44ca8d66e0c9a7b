/**
 * Those that `--only a,b` names, in their own order; all of them without it. A name that is not there ends the process:
 * a run that leaves out what was asked for would look like one that passed.
 */
export function pickByName(things, args, kind) {
  const at = args.indexOf('--only')
  if (at < 0) return things
  const names = (args[at + 1] ?? '').split(',')
  const unknown = names.filter((name) => !things.some((thing) => thing.name === name))
  if (unknown.length > 0) {
    console.error(`no such ${kind}: ${unknown.join(', ')}; there are ${things.map(({ name }) => name).join(', ')}`)
    process.exit(2)
  }
  return things.filter(({ name }) => names.includes(name))
}
