/**
 * The things that `--only a,b` names, in their own order; without it all of them. An unknown name ends the process: a
 * run that silently left out what was asked for would look as if it had passed.
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
