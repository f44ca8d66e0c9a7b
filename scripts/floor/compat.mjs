// What the oldest supported browsers lack, from MDN's browser-compat-data: the names of the language's built-in objects
// and of the browsers' interfaces, with the version that brought each.
import data from '@mdn/browser-compat-data' with { type: 'json' }

/** The oldest supported browsers. On iPhones every browser is Safari; a WebView is Chrome inside another program. */
export const FLOOR = {
  chrome: 99,
  chrome_android: 99,
  webview_android: 99,
  firefox: 115,
  firefox_android: 115,
  safari: 15.4,
  safari_ios: 15.4,
}

/** Their members are global names. */
const WINDOWS = ['Window', 'WorkerGlobalScope', 'ServiceWorkerGlobalScope']

/**
 * `globals`: constructors and global functions; `statics`: `URL.canParse`; `members`: a name with the interfaces that
 * got it late, unless another object of the floor has a member with this name, so that it proves nothing; `own`: all
 * late members of an interface, such as `Navigator.wakeLock`, for objects that are known by their name.
 */
export function listYoung() {
  const young = { globals: new Set(), statics: new Set(), members: new Map(), own: new Set() }
  const old = new Set()
  const late = []
  const { builtins } = data.javascript
  for (const [name, tree] of [...branches(builtins), ...branches(data.api), ...branches(builtins.Intl)]) {
    const known = isOld(tree.__compat)
    if (!known && (name in builtins || name in data.api)) young.globals.add(name)
    for (const [key, { __compat }] of branches(tree)) {
      const member = key.replace(/_(static|event|permission)$/, '')
      if (!__compat || member === name || /_(event|permission)$/.test(key)) continue
      const there = known && isOld(__compat)
      if (there) old.add(member)
      else if (WINDOWS.includes(name)) young.globals.add(member)
      else if (key.endsWith('_static')) young.statics.add(`${name}.${member}`)
      else late.push({ name, member, reachable: known || name in builtins })
    }
  }
  for (const { name, member, reachable } of late) {
    young.own.add(`${name}.${member}`)
    // The data do not tell which members of a built-in object are static: the receiver's name does.
    if (name in builtins) young.statics.add(`${name}.${member}`)
    // An interface that is itself too young is reached only through another late name, which is found instead.
    if (!reachable || old.has(member)) continue
    young.members.set(member, [...(young.members.get(member) ?? []), name])
  }
  return young
}

function branches(tree) {
  return Object.entries(tree).filter(([key]) => key !== '__compat')
}

/** Whether every browser of the floor has it. Names without data of their own, such as mixins, are left to their members. */
function isOld(compat) {
  if (!compat) return true
  return Object.entries(FLOOR).every(([browser, version]) => {
    const support = compat.support[browser]
    return support === undefined || [support].flat().some((statement) => holds(statement, version))
  })
}

/** What is behind a flag or a prefix does not count; a part of it that is missing in some browser does. */
function holds({ version_added, version_removed, flags, prefix, alternative_name }, version) {
  if (flags || prefix || alternative_name || !version_added) return false
  const number = (text) => Number.parseFloat(String(text).replace('≤', ''))
  return number(version_added) <= version && !(version_removed && number(version_removed) <= version)
}
