import { concat } from '../../../../protocol/encoding/bytes.ts'
import type { Bytes } from '../cleaned.ts'

/** Codes of markers, the byte after 0xff (ITU-T T.81 table B.1). */
export const [SOI, EOI, SOS, DNL, DRI, TEM] = [0xd8, 0xd9, 0xda, 0xdc, 0xdd, 0x01]
export const [DHT, DQT, APP0, COM, RST0] = [0xc4, 0xdb, 0xe0, 0xfe, 0xd0]

/**
 * The index of the next marker's code: after fill bytes and, like libjpeg, after anything that is not a marker; or -1.
 */
export function nextMarker(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const code = file[at + 1]
    if (code !== undefined && code !== 0 && code !== 0xff) return at + 1
  }
  return -1
}

/** Whether anything except fill bytes (T.81 section B.1.1.2) lies between `from` and the 0xff of a marker. */
export function isForeign(file: Uint8Array, from: number, code: number): boolean {
  for (let at = from; at < code; at++) if (file[at] !== 0xff) return true
  return false
}

export function isRestart(code: number): boolean {
  return code >= RST0 && code < RST0 + 8
}

/** SOF0 to SOF15. DHT, JPG and DAC lie between them. */
export function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== DHT && code !== 0xc8 && code !== 0xcc
}

export function isApplication(code: number): boolean {
  return (code & 0xf0) === APP0
}

export function segment(code: number, payload: Bytes): Bytes {
  const length = payload.length + 2
  return concat(Uint8Array.of(0xff, code, length >> 8, length), payload)
}
