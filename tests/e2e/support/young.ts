// Features that the oldest supported browsers (Chrome 99, Firefox 115, Safari 15.4) lack, although the browser of the
// tests has them. The first versions are from MDN's browser-compat-data; null means not in any version so far.
import type { BrowserContext } from '@playwright/test'

type First = number | null
type Row = readonly [path: string, chrome: First, firefox: First, safari: First]

/** Methods and constructors. The last name in a path can be deleted from its object. */
const YOUNG: readonly Row[] = [
  ['Array.fromAsync', 121, 115, 16.4],
  ['Array.prototype.toReversed', 110, 115, 16],
  ['Array.prototype.toSorted', 110, 115, 16],
  ['Array.prototype.toSpliced', 110, 115, 16],
  ['Array.prototype.with', 110, 115, 16],
  ['TypedArray.prototype.toReversed', 110, 115, 16],
  ['TypedArray.prototype.toSorted', 110, 115, 16],
  ['TypedArray.prototype.with', 110, 115, 16],
  ['ArrayBuffer.prototype.resize', 111, 128, 16.4],
  ['ArrayBuffer.prototype.transfer', 114, 122, 17.4],
  ['ArrayBuffer.prototype.transferToFixedLength', 114, 122, 17.4],
  ['DataView.prototype.getFloat16', 135, 129, 18.2],
  ['DataView.prototype.setFloat16', 135, 129, 18.2],
  ['Float16Array', 135, 129, 18.2],
  ['Error.captureStackTrace', 3, 138, 17.2],
  ['Error.isError', 134, 138, 18.4],
  ['Intl.DurationFormat', 129, 136, 16.4],
  ['Intl.Segmenter', 87, 125, 14.1],
  ['Intl.NumberFormat.prototype.formatRange', 106, 116, 15.4],
  ['Intl.PluralRules.prototype.selectRange', 106, 116, 15.4],
  ['JSON.isRawJSON', 114, 135, 18.4],
  ['JSON.rawJSON', 114, 135, 18.4],
  ['Map.groupBy', 117, 119, 17.4],
  ['Map.prototype.getOrInsert', 145, 144, 26.2],
  ['Map.prototype.getOrInsertComputed', 145, 144, 26.2],
  ['WeakMap.prototype.getOrInsert', 145, 144, 26.2],
  ['WeakMap.prototype.getOrInsertComputed', 145, 144, 26.2],
  ['Math.f16round', 135, 129, 18.2],
  ['Math.sumPrecise', 147, 137, 26.2],
  ['Object.groupBy', 117, 119, 17.4],
  ['Promise.try', 128, 134, 18.2],
  ['Promise.withResolvers', 119, 121, 17.4],
  ['RegExp.escape', 136, 134, 18.2],
  ['Set.prototype.difference', 122, 127, 17],
  ['Set.prototype.intersection', 122, 127, 17],
  ['Set.prototype.isDisjointFrom', 122, 127, 17],
  ['Set.prototype.isSubsetOf', 122, 127, 17],
  ['Set.prototype.isSupersetOf', 122, 127, 17],
  ['Set.prototype.symmetricDifference', 122, 127, 17],
  ['Set.prototype.union', 122, 127, 17],
  ['String.prototype.isWellFormed', 111, 119, 16.4],
  ['String.prototype.toWellFormed', 111, 119, 16.4],
  ['Uint8Array.fromBase64', 140, 133, 18.2],
  ['Uint8Array.fromHex', 140, 133, 18.2],
  ['Uint8Array.prototype.setFromBase64', 140, 133, 18.2],
  ['Uint8Array.prototype.setFromHex', 140, 133, 18.2],
  ['Uint8Array.prototype.toBase64', 140, 133, 18.2],
  ['Uint8Array.prototype.toHex', 140, 133, 18.2],
  ['Temporal', 144, 139, 27.3],
  ['AbortSignal.any', 116, 124, 17.4],
  ['AbortSignal.timeout', 124, 100, 16],
  ['AbortSignal.prototype.throwIfAborted', 100, 97, 15.4],
  ['URL.canParse', 120, 115, 17],
  ['URL.parse', 126, 126, 18],
  ['URLSearchParams.prototype.size', 113, 112, 17],
  ['Blob.prototype.bytes', 144, 128, 18],
  ['Request.prototype.bytes', 132, 128, 18],
  ['Response.prototype.bytes', 132, 128, 18],
  ['Response.json', 105, 115, 17],
  ['Headers.prototype.getSetCookie', 113, 112, 17],
  ['CompressionStream', 80, 113, 16.4],
  ['DecompressionStream', 80, 113, 16.4],
  ['ReadableStream.from', null, 117, 27],
  ['ReadableStream.prototype.values', 124, 110, 27],
  ['OffscreenCanvas', 69, 105, 16.4],
  ['requestIdleCallback', 47, 55, null],
  ['cancelIdleCallback', 47, 55, null],
  ['scheduler', 94, 142, null],
  ['navigation', 102, 147, 26.2],
  ['cookieStore', 87, 140, 18.4],
  ['showOpenFilePicker', 86, null, null],
  ['showSaveFilePicker', 86, null, null],
  ['Navigator.prototype.userActivation', 72, 120, 16.4],
  ['Navigator.prototype.wakeLock', 84, 126, 16.4],
  ['Navigator.prototype.permissions', 43, 46, 16],
  ['Navigator.prototype.connection', 61, null, null],
  ['StorageManager.prototype.estimate', 61, 57, 17],
  ['Document.prototype.startViewTransition', 111, 144, 18],
  ['Document.prototype.moveBefore', 133, 144, null],
  ['Element.prototype.moveBefore', 133, 144, null],
  ['Element.prototype.checkVisibility', 105, 106, 17.4],
  ['Element.prototype.getHTML', 125, 128, 18],
  ['Element.prototype.setHTML', 146, 148, null],
  ['Element.prototype.setHTMLUnsafe', 124, 123, 26],
  ['HTMLElement.prototype.attachInternals', 77, 93, 16.4],
  ['HTMLElement.prototype.inert', 102, 112, 15.5],
  ['HTMLElement.prototype.popover', 114, 125, 17],
  ['HTMLElement.prototype.showPopover', 114, 125, 17],
  ['HTMLElement.prototype.hidePopover', 114, 125, 17],
  ['HTMLElement.prototype.togglePopover', 114, 125, 17],
  ['HTMLDialogElement.prototype.requestClose', 134, 139, 18.4],
  ['HTMLInputElement.prototype.showPicker', 99, 101, 16],
  ['HTMLSelectElement.prototype.showPicker', 121, 122, null],
  ['CSSStyleSheet.prototype.replaceSync', 73, 101, 16.4],
  ['Document.prototype.adoptedStyleSheets', 73, 101, 16.4],
]

/** All iterator helpers: Chrome 122, Firefox 131, Safari 18.4. */
const ITERATOR_HELPERS = 'drop every filter find flatMap forEach map reduce some take toArray join includes'.split(' ')

/** Keys that WebCrypto did not know: Chrome 133 and 137, Firefox 129 and 130, Safari 17. */
const YOUNG_KEYS = ['Ed25519', 'X25519', 'Ed448', 'X448']

/** Methods that the test driver itself calls in a page. */
const OF_THE_DRIVER: readonly string[] = ['Element.prototype.checkVisibility']

/** Their paths. scripts/floor holds them against the whole of the same data, with which it checks the built files. */
export const AGED: readonly string[] = YOUNG.map(([path]) => path)

const gone = {
  paths: AGED.filter((path) => !OF_THE_DRIVER.includes(path)),
  helpers: ITERATOR_HELPERS,
  keys: YOUNG_KEYS,
}

/** A script that removes all of these features. It must run before the program's own scripts. */
export const AGEING = `(${age})(${JSON.stringify(gone)})`

/** Removes the features from every page of this context. It does not reach workers: they need `AGEING` in their script. */
export async function makeOld(context: BrowserContext): Promise<void> {
  await context.addInitScript(AGEING)
}

/** Runs in the browser, so it cannot use anything from this file. */
function age({ paths, helpers, keys }: typeof gone): void {
  const world = globalThis as unknown as Record<string, unknown>
  const typed = Object.getPrototypeOf(Uint8Array)
  for (const path of paths) {
    const parts = path.split('.')
    const name = parts.pop() ?? ''
    let holder: unknown = world
    for (const part of parts)
      holder = part === 'TypedArray' ? typed : (holder as Record<string, unknown> | undefined)?.[part]
    if (holder) delete (holder as Record<string, unknown>)[name]
  }
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
  for (const name of helpers) delete iterators[name]
  delete world.Iterator
  delete (ReadableStream.prototype as unknown as Record<symbol, unknown>)[Symbol.asyncIterator]
  if (!globalThis.SubtleCrypto) return
  for (const method of ['generateKey', 'importKey'] as const) {
    const native = SubtleCrypto.prototype[method] as (...given: unknown[]) => Promise<unknown>
    const at = method === 'importKey' ? 2 : 0
    Object.defineProperty(SubtleCrypto.prototype, method, {
      value(this: SubtleCrypto, ...given: unknown[]) {
        const algorithm = given[at] as string | { name: string }
        const asked = (typeof algorithm === 'string' ? algorithm : algorithm.name).toLowerCase()
        const young = keys.some((key) => key.toLowerCase() === asked)
        if (young) return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
        return native.apply(this, given)
      },
    })
  }
}
