// Small files with late names and syntax planted in them: the check of the built files must find each.
import { expect, test } from 'vitest'
import { AGED } from '../../tests/e2e/support/young.ts'
import { checkFloor } from './check.mjs'
import { FLOOR, listYoung } from './compat.mjs'
import { EXCUSED } from './excused.mjs'

/** The names that a file with this text uses. */
function lateIn(text, excused = {}) {
  const [{ problems }] = checkFloor([{ name: 'a.js', text }], excused)
  return problems.map((problem) => /^a\.js: (\S+) in /.exec(problem)?.[1])
}

test.each([
  ['x.toSorted()', '.toSorted'],
  ['x?.toSorted?.()', '.toSorted'],
  ['x["toSorted"]()', '.toSorted'],
  ['x.with(0,1)', '.with'],
  ['text.isWellFormed()', '.isWellFormed'],
  ['URL.canParse(y)', 'URL.canParse'],
  ['globalThis.URL.canParse(y)', 'URL.canParse'],
  ['let{canParse:y}=URL', 'URL.canParse'],
  ['Object.groupBy(x,y)', 'Object.groupBy'],
  ['Promise.withResolvers()', 'Promise.withResolvers'],
  ['AbortSignal.timeout(9)', 'AbortSignal.timeout'],
  ['z?.throwIfAborted()', '.throwIfAborted'],
  ['new OffscreenCanvas(1,1)', 'OffscreenCanvas'],
  ['new window.OffscreenCanvas(1,1)', 'OffscreenCanvas'],
  ['requestIdleCallback(x)', 'requestIdleCallback'],
  ['self.showSaveFilePicker()', 'showSaveFilePicker'],
  ['navigator.userActivation.isActive', 'Navigator.userActivation'],
  ['let{wakeLock:y}=navigator', 'Navigator.wakeLock'],
  ['document.startViewTransition(x)', 'Document.startViewTransition'],
  ['x.checkVisibility()', '.checkVisibility'],
  ['e.popover=`auto`', '.popover'],
])('%s is found as %s', (text, path) => {
  expect(lateIn(text)).toContain(path)
})

test('what the oldest supported browsers have is not found', () => {
  const text = `structuredClone(x.at(-1)),x.findLast(y),Object.hasOwn(x,y),navigator.onLine,crypto.subtle.digest(a,b),
    new Map(x).values(),e.replaceChildren(),new ResizeObserver(y),window.requestAnimationFrame(y),{toSorted:1}`
  expect(lateIn(`(${text})`)).toEqual([])
})

test('a name that our own objects have counts only where it is called', () => {
  expect(lateIn('let a={bytes:1};b.bytes')).toEqual([])
  expect(lateIn('let a={bytes:1};b.bytes()')).toEqual(['.bytes'])
  expect(lateIn('b.bytes')).toEqual(['.bytes'])
})

test('an exception holds only with its check in the same file, and only as long as something uses it', () => {
  const excused = { '.toHex': EXCUSED['.toHex'] }
  expect(lateIn('typeof Uint8Array.from([]).toHex==`function`&&x.toHex()', excused)).toEqual([])
  expect(lateIn('x.toHex()', excused)).toEqual(['.toHex'])
  const [, , needed] = checkFloor([{ name: 'a.js', text: 'x' }], excused)
  expect(needed?.problems).toEqual(['.toHex'])
  for (const { reason } of Object.values(EXCUSED)) expect(reason).toMatch(/\w+ \w+/)
})

test('syntax that Safari 15.4 cannot parse or handles wrongly is found, and newer syntax', () => {
  const found = (text) => checkFloor([{ name: 'planted.js', text }], {})[1]?.problems
  expect(found('class A{a=b[(0)];c=d(()=>{});static{e()}f=/(?<!g)h/;i=/j/v}')).toEqual([
    'planted.js: (0)',
    'planted.js: ()=>{}',
    'planted.js: static{e()}',
    'planted.js: /(?<!g)h/',
    'planted.js: /j/v',
  ])
  expect(found('import a from"b"with{type:"json"}')).toHaveLength(1)
  expect(found('import(a,{with:{type:"json"}})')).toHaveLength(1)
  expect(found('{using a=b}')).toHaveLength(1)
  expect(found('/(?i:a)b/')).toHaveLength(1)
  expect(
    found('class A{#a=1;static b=2;c(){return #a in this&&(()=>this.#a)()}}x??=y?.z;a=/(?<b>c)(?:d)(?=e)/dgu'),
  ).toEqual([])
})

test('every name that is taken from the browser of the stories is one that the data call late', () => {
  const { globals, statics, own } = listYoung()
  const unknown = AGED.filter((path) => {
    const [member, holder] = path.replace('prototype.', '').split('.').reverse()
    if (holder === undefined) return !globals.has(member)
    return !own.has(`${holder}.${member}`) && !statics.has(path)
  })
  expect(unknown).toEqual([])
  expect([FLOOR.chrome, FLOOR.firefox, FLOOR.safari]).toEqual([99, 115, 15.4])
})
