import { concat } from '../../../protocol/bytes.ts'
import { ascii, type Bytes, type Cleaned, startsWith, type Trace, viewOf } from './cleaned.ts'
import { readExif, writeOrientation } from './exif.ts'
import { cleanProfile } from './icc.ts'
import { tracesInIptc, tracesInXmp } from './texts.ts'

const [SOS, EOI, TEM, COM, DNL] = [0xda, 0xd9, 0x01, 0xfe, 0xdc]

/** How much of a colour profile fits into a segment, behind its name and number (ICC.1 annex B.4). */
const profileRoom = 65519

/**
 * Walks the segments of a JPEG (ITU-T T.81 annex B) and keeps those that make the picture. Everything after the
 * first picture's end goes: motion photos, further pictures of an MPF, what a careless crop left behind.
 * Null when the file is no JPEG to its end. As tolerant as libjpeg, so what a browser shows gets cleaned.
 */
export function cleanJpeg(file: Bytes): Cleaned | null {
  const view = viewOf(file)
  const parts = [file.subarray(0, 2)]
  const keeper = new ApplicationData()
  let frame = false
  let scans = 0
  let profileAt = 0
  for (let at = 2; ; ) {
    const mark = nextMarker(file, at)
    const code = file[mark]
    if (code === undefined) return null
    if (file[at] !== 0xff) keeper.removed.add('other')
    if (code === EOI) {
      if (scans === 0) return null
      if (mark + 1 < file.length) keeper.removed.add('other')
      parts.push(file.subarray(mark - 1, mark + 1))
      parts.splice(profileAt, 0, ...keeper.profile())
      return { parts, removed: keeper.removed }
    }
    if (code === TEM || isRestart(code)) {
      at = mark + 1
      continue
    }
    if (mark + 3 > file.length) return null
    const length = view.getUint16(mark + 1)
    const end = mark + 1 + length
    if (length < 2 || end > file.length) return null
    at = end
    if (code === SOS) {
      at = endOfScan(file, end)
      if (!frame || at < 0) return null
      scans++
      parts.push(file.subarray(mark - 1, at))
    } else if (makesPicture(code, length)) {
      frame ||= isFrame(code)
      parts.push(file.subarray(mark - 1, end))
    } else if ((code & 0xf0) === 0xe0 || code === COM || code === DNL) {
      profileAt ||= code === 0xe2 ? parts.length : 0
      const kept = keeper.keep(code, file.subarray(mark + 3, end), scans > 0)
      if (kept) parts.push(segment(code, kept))
    } else {
      return null
    }
  }
}

/** Decides on the APPn and COM segments in their order, and remembers what was left out. */
class ApplicationData {
  readonly removed = new Set<Trace>()
  #jfif = false
  /** Browsers heed the first EXIF block only, even when it says nothing of a turn. */
  #read = false
  readonly #profile: Bytes[] = []

  /** The payload to keep in place of `payload`, if any. Decoders read none of these after the first scan. */
  keep(code: number, payload: Bytes, late: boolean): Bytes | undefined {
    if (code === 0xe0 && startsWith(payload, 'JFIF\0')) return late ? this.#drop(['other']) : this.#keepJfif(payload)
    if (code === 0xe0 && startsWith(payload, 'JFXX\0')) return this.#drop(['thumbnail'])
    if (code === 0xe1 && startsWith(payload, 'Exif\0')) return this.#keepOrientation(payload.subarray(6), late)
    if (code === 0xe1 && startsWith(payload, 'http://ns.adobe.com/x')) return this.#drop(tracesInXmp(payload))
    if (code === 0xe2 && startsWith(payload, 'ICC_PROFILE\0') && !late) return this.#keepProfile(payload)
    if (code === 0xed) return this.#drop(tracesInIptc(payload))
    if (code === 0xee && startsWith(payload, 'Adobe') && payload.length >= 12 && !late) return payload.subarray(0, 12)
    return this.#drop([code === COM ? 'comment' : 'other'])
  }

  /** The segments that hold the colour profile, once all have been seen. Decoders want their numbers complete. */
  profile(): Bytes[] {
    const given = this.#profile.sort((one, other) => (one[12] ?? 0) - (other[12] ?? 0))
    if (given.length === 0) return []
    const complete = given.every((payload, i) => payload[12] === i + 1 && payload[13] === given.length)
    const whole = complete ? concat(...given.map((payload) => payload.subarray(14))) : new Uint8Array()
    const cleaned = cleanProfile(whole, this.removed) ?? new Uint8Array()
    const count = Math.ceil(cleaned.length / profileRoom)
    return Array.from({ length: count }, (_, i) => {
      const part = cleaned.subarray(i * profileRoom, (i + 1) * profileRoom)
      return segment(0xe2, concat(ascii('ICC_PROFILE\0'), Uint8Array.of(i + 1, count), part))
    })
  }

  /** JFIF 1.02: version, density, and a thumbnail, which goes (it may show what was cropped away). */
  #keepJfif(payload: Bytes): Bytes | undefined {
    if (this.#jfif || payload.length < 14) return this.#drop(['other'])
    this.#jfif = true
    if (payload.length > 14) this.removed.add('thumbnail')
    const kept = payload.slice(0, 14)
    kept.fill(0, 12)
    return kept
  }

  #keepOrientation(tiff: Bytes, late: boolean): Bytes | undefined {
    const { orientation, holds } = readExif(tiff)
    this.#drop(holds)
    if (late || this.#read) return undefined
    this.#read = true
    if (orientation === undefined || orientation === 1) return undefined
    return concat(ascii('Exif\0\0'), writeOrientation(orientation))
  }

  /** A profile may be spread over segments, which are numbered; it is put together by `profile`. */
  #keepProfile(payload: Bytes): undefined {
    this.#profile.push(payload)
  }

  #drop(traces: Iterable<Trace>): undefined {
    for (const trace of traces) this.removed.add(trace)
  }
}

function segment(code: number, payload: Bytes): Bytes {
  const length = payload.length + 2
  return concat(Uint8Array.of(0xff, code, length >> 8, length), payload)
}

/** The index of the next marker's code: past fill bytes and, like libjpeg, past anything that is no marker. */
function nextMarker(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const code = file[at + 1]
    if (code !== 0 && code !== 0xff) return at + 1
  }
  return -1
}

/** Where entropy-coded data ends: at the first 0xff that is no stuffed byte, fill byte or restart marker. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at)) {
    const next = file[at + 1]
    if (next === undefined) return -1
    if (next === 0xff) at += 1
    else if (next === 0 || isRestart(next)) at += 2
    else return at
  }
  return -1
}

function isRestart(code: number): boolean {
  return code >= 0xd0 && code <= 0xd7
}

/** Frames, Huffman and arithmetic tables, quantization, restart interval, and a line count that is no more than that. */
function makesPicture(code: number, length: number): boolean {
  return (
    (code >= 0xc0 && code <= 0xcf && code !== 0xc8) || code === 0xdb || code === 0xdd || (code === DNL && length === 4)
  )
}

function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xcc
}
