import { concat } from '../../../../protocol/encoding/bytes.ts'
import { ascii, type Bytes, startsWith, type Trace } from '../cleaned.ts'
import { readExif, writeOrientation } from '../exif.ts'
import { cleanProfile } from '../icc.ts'
import { tracesInIptc, tracesInXmp } from '../texts.ts'
import { COM, segment } from './markers.ts'

/** How much of a colour profile fits into a segment, after its name and number (ICC.1 annex B.4). */
const profileRoom = 65519

/** Data that later segments decide, written in the place of the first. */
export interface Deferred {
  readonly parts: Bytes[]
}

/** Decides on the APPn and COM segments in their order, and remembers what was removed. */
export class ApplicationData {
  readonly removed = new Set<Trace>()
  #jfif = false
  /** Browsers use only the first EXIF block, even if it gives no orientation. */
  #read = false
  #adobe: Bytes | undefined
  readonly #profile: Bytes[] = []

  /** What to keep in place of a segment, if anything. Decoders read none of these after the first scan. */
  keep(code: number, payload: Bytes, late: boolean): Bytes | Deferred | undefined {
    if (code === 0xe0 && startsWith(payload, 'JFIF\0')) return late ? this.#drop(['other']) : this.#keepJfif(payload)
    if (code === 0xe0 && startsWith(payload, 'JFXX\0')) return this.#drop(['thumbnail'])
    if (code === 0xe1 && startsWith(payload, 'Exif\0')) return this.#keepOrientation(payload.subarray(6), late)
    if (code === 0xe1 && startsWith(payload, 'http://ns.adobe.com/x')) return this.#drop(tracesInXmp(payload))
    if (code === 0xe2 && startsWith(payload, 'ICC_PROFILE\0') && !late) return this.#keepProfile(payload)
    if (code === 0xed) return this.#drop(tracesInIptc(payload))
    if (code === 0xee && startsWith(payload, 'Adobe') && payload.length >= 12 && !late) return this.#keepAdobe(payload)
    return this.#drop([code === COM ? 'comment' : 'other'])
  }

  /** The segments that hold the colour profile, once all have been seen. Decoders require complete numbers. */
  #writeProfile(): Bytes[] {
    const given = this.#profile.sort((one, other) => (one[12] ?? 0) - (other[12] ?? 0))
    const complete = given.every((payload, i) => payload[12] === i + 1 && payload[13] === given.length)
    const whole = complete ? concat(...given.map((payload) => payload.subarray(14))) : new Uint8Array()
    const cleaned = cleanProfile(whole, this.removed) ?? new Uint8Array()
    const count = Math.ceil(cleaned.length / profileRoom)
    return Array.from({ length: count }, (_, i) => {
      const part = cleaned.subarray(i * profileRoom, (i + 1) * profileRoom)
      return segment(0xe2, concat(ascii('ICC_PROFILE\0'), Uint8Array.of(i + 1, count), part))
    })
  }

  /** JFIF 1.02: version and density are kept; the thumbnail goes (it may show what was cropped away). */
  #keepJfif(payload: Bytes): Bytes | undefined {
    if (this.#jfif || payload.length < 14) return this.#drop(['other'])
    this.#jfif = true
    if (payload.length > 14) this.removed.add('thumbnail')
    const kept = payload.slice(0, 14)
    kept.fill(0, 12)
    return segment(0xe0, kept)
  }

  #keepOrientation(tiff: Bytes, late: boolean): Bytes | undefined {
    const { orientation, holds } = readExif(tiff)
    this.#drop(holds)
    if (late || this.#read) return undefined
    this.#read = true
    if (orientation === undefined || orientation === 1) return undefined
    return segment(0xe1, concat(ascii('Exif\0\0'), writeOrientation(orientation)))
  }

  /** A profile may be split over numbered segments. */
  #keepProfile(payload: Bytes): Deferred | undefined {
    if (this.#profile.push(payload) > 1) return undefined
    const write = () => this.#writeProfile()
    return {
      get parts() {
        return write()
      },
    }
  }

  /** How colours are coded: the last one counts. */
  #keepAdobe(payload: Bytes): Deferred | undefined {
    const first = this.#adobe === undefined
    if (!first || payload.length > 12) this.removed.add('other')
    this.#adobe = payload.subarray(0, 12)
    if (!first) return undefined
    const write = () => segment(0xee, this.#adobe ?? new Uint8Array())
    return {
      get parts() {
        return [write()]
      },
    }
  }

  #drop(traces: Iterable<Trace>): undefined {
    for (const trace of traces) this.removed.add(trace)
  }
}
