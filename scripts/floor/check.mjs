import { listYoung } from './compat.mjs'
import { EXCUSED } from './excused.mjs'
import { findYoungSyntax } from './syntax.mjs'
import { findUses, ownKeysOf } from './uses.mjs'

/** What these built files use that the oldest supported browsers lack: three checks with their problems. */
export function checkFloor(files, excused = EXCUSED) {
  const young = listYoung()
  const ownKeys = new Set(files.flatMap(({ name, text }) => [...ownKeysOf(name, text)]))
  const used = new Set()
  const late = files.flatMap(({ name, text }) =>
    findUses(name, text, young, ownKeys).filter(({ path }) => {
      const excuse = Object.hasOwn(excused, path) ? excused[path] : null
      used.add(path)
      return excuse === null || (excuse.asks && !excuse.asks.test(text))
    }),
  )
  return [
    { name: 'methods and constructors', problems: late.map(({ path, file, text }) => `${file}: ${path} in ${text}`) },
    { name: 'syntax', problems: files.flatMap(({ name, text }) => findYoungSyntax(name, text)) },
    { name: 'exceptions that are still needed', problems: Object.keys(excused).filter((path) => !used.has(path)) },
  ]
}
