// Plants bytes into a JPEG that holds only its picture. Finds the places by markers alone, independent of the code
// under test. Runs in browsers too.

/** The place of the 0xff of each restart marker, of what follows each scan, and of EOI. */
export interface Places {
  readonly scanStarts: readonly number[]
  readonly restarts: readonly number[]
  readonly scanEnds: readonly number[]
  readonly end: number
}

export function findPlaces(file: Uint8Array): Places {
  const [scanStarts, restarts, scanEnds]: [number[], number[], number[]] = [[], [], []]
  for (let at = 2; ; ) {
    if (file[at] !== 0xff) throw new Error('no marker where there should be one')
    const code = byteAt(file, at + 1)
    if (code === 0xd9) return { scanStarts, restarts, scanEnds, end: at }
    at += 2 + 256 * byteAt(file, at + 2) + byteAt(file, at + 3)
    if (code !== 0xda) continue
    scanStarts.push(at)
    for (; file[at] !== 0xff || isInScan(byteAt(file, at + 1)); at++) {
      if (file[at] === 0xff && file[at + 1] !== 0) restarts.push(at)
    }
    scanEnds.push(at)
  }
}

/** The file with extra bytes at each of these places. */
export function plant(file: Uint8Array, places: readonly number[], more: Uint8Array): Uint8Array<ArrayBuffer> {
  const sorted = [...new Set(places)].sort((one, other) => one - other)
  const planted = new Uint8Array(file.length + sorted.length * more.length)
  let from = 0
  sorted.forEach((place, i) => {
    planted.set(file.subarray(from, place), from + i * more.length)
    planted.set(more, place + i * more.length)
    from = place
  })
  planted.set(file.subarray(from), from + sorted.length * more.length)
  return planted
}

/** With bytes that look stuffed, and a zero as in a maker's trailer. */
export const CANARY = Uint8Array.from('\0LOKASI -7.4664,112.4338\xff\0 SN-CANARY-1 Pak Contoh\xff\0\0', (letter) =>
  letter.charCodeAt(0),
)

function isInScan(code: number): boolean {
  return code === 0 || (code >= 0xd0 && code <= 0xd7)
}

function byteAt(file: Uint8Array, at: number): number {
  const byte = file[at]
  if (byte === undefined) throw new Error('the file has no end')
  return byte
}
