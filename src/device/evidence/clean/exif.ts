import { type Bytes, type Trace, viewOf } from './cleaned.ts'

export interface Exif {
  /** 1 to 8, as browsers apply it; undefined if the block gives none. */
  orientation: number | undefined
  holds: Set<Trace>
}

/** A header, and a directory with nothing but the orientation (TIFF 6.0 section 2). */
const minimalSize = 26
const orientationTag = 0x0112
const exifDirectory = 0x8769
const gpsDirectory = 0x8825

/** Tags of the main and the Exif directory, grouped by what they reveal about a person; all others are `other`. */
const meanings: readonly (readonly [trace: Trace, ...tags: number[]])[] = [
  ['camera', 0x010f, 0x0110, 0x0131, 0x013c, 0x829a, 0x829d, 0x8822, 0x8827, 0x8830, 0x927c, 0xc614, 0xc62f],
  ['camera', 0x9201, 0x9202, 0x9203, 0x9204, 0x9205, 0x9206, 0x9207, 0x9208, 0x9209, 0x920a, 0xa20b, 0xa215, 0xa217],
  ['camera', 0xa402, 0xa403, 0xa404, 0xa405, 0xa406, 0xa420, 0xa431, 0xa432, 0xa433, 0xa434, 0xa435],
  ['time', 0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292],
  ['author', 0x013b, 0x8298, 0x9c9d, 0xa430],
  ['comment', 0x010e, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f],
]
const traceOfTag = new Map(meanings.flatMap(([trace, ...tags]) => tags.map((tag) => [tag, trace] as const)))

/** Reads the orientation and the kinds of trace from a TIFF block, as far as it is readable; never throws. */
export function readExif(tiff: Uint8Array): Exif {
  const exif: Exif = { orientation: undefined, holds: new Set() }
  const view = viewOf(tiff)
  const order = tiff.length < 8 ? 0 : view.getUint16(0)
  const little = order === 0x4949
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) {
    exif.holds.add('other')
    return exif
  }
  const main = view.getUint32(4, little)
  for (const { tag, at } of entries(view, main, little)) {
    if (tag === orientationTag) exif.orientation ??= readOrientation(view, at, little)
    else if (tag === gpsDirectory) noteLocation(exif, view, view.getUint32(at + 8, little), little)
    else if (tag === exifDirectory) noteTags(exif, view, view.getUint32(at + 8, little), little)
    else exif.holds.add(traceOfTag.get(tag) ?? 'other')
  }
  if (hasSecondDirectory(view, main, little)) exif.holds.add('thumbnail')
  // The block holds data that no directory names.
  if (exif.holds.size === 0 && tiff.length > minimalSize) exif.holds.add('other')
  return exif
}

/** The smallest TIFF block that holds only the orientation. */
export function writeOrientation(orientation: number): Bytes {
  const tiff = new Uint8Array(minimalSize)
  const view = viewOf(tiff)
  view.setUint32(0, 0x4d4d002a)
  view.setUint32(4, 8) // the directory follows the header
  view.setUint16(8, 1) // with one entry
  view.setUint16(10, orientationTag)
  view.setUint16(12, 3) // SHORT
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return tiff
}

function readOrientation(view: DataView, at: number, little: boolean): number | undefined {
  if (view.getUint16(at + 2, little) !== 3 || view.getUint32(at + 4, little) !== 1) return undefined
  const value = view.getUint16(at + 8, little)
  return value >= 1 && value <= 8 ? value : undefined
}

/** Many cameras write a GPS directory with only its version (tag 0); that reveals no place. */
function noteLocation(exif: Exif, view: DataView, start: number, little: boolean): void {
  for (const { tag } of entries(view, start, little)) exif.holds.add(tag === 0 ? 'other' : 'location')
}

function noteTags(exif: Exif, view: DataView, start: number, little: boolean): void {
  for (const { tag } of entries(view, start, little)) exif.holds.add(traceOfTag.get(tag) ?? 'other')
}

function hasSecondDirectory(view: DataView, main: number, little: boolean): boolean {
  if (main + 2 > view.byteLength) return false
  const link = main + 2 + 12 * view.getUint16(main, little)
  return link + 4 <= view.byteLength && view.getUint32(link, little) !== 0
}

/** The entries of a directory that lie entirely inside the block. */
function* entries(view: DataView, start: number, little: boolean): Generator<{ tag: number; at: number }> {
  if (start + 2 > view.byteLength) return
  const count = view.getUint16(start, little)
  for (let i = 0, at = start + 2; i < count && at + 12 <= view.byteLength; i++, at += 12) {
    yield { tag: view.getUint16(at, little), at }
  }
}
