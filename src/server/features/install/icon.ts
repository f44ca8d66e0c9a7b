// The icon on the phone's screen: a sheet of paper on a plain background, the same for every office. It is drawn here
// because phones need a PNG, and a picture of four shapes needs neither a file nor a library.
import { crc32, deflateSync } from 'node:zlib'

export const ICON_SIZES = [192, 512] as const

type Color = readonly [red: number, green: number, blue: number]
const ground: Color = [0x2c, 0x3e, 0x7a]
const paper: Color = [0xff, 0xfd, 0xf7]
/** Samples per pixel in each direction, so that slanting edges are smooth. */
const samples = 3

const drawn = new Map<number, Buffer<ArrayBuffer>>()

/** The icon as PNG, this many pixels wide. */
export function drawIcon(size: number): Buffer<ArrayBuffer> {
  const known = drawn.get(size)
  if (known) return known
  const rows = Buffer.alloc(size * (1 + size * 3))
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(pixelAt(x, y, size), y * (1 + size * 3) + 1 + x * 3)
  }
  const png = encode(size, rows)
  drawn.set(size, png)
  return png
}

function pixelAt(x: number, y: number, size: number): number[] {
  let share = 0
  for (let part = 0; part < samples * samples; part += 1) {
    const [across, down] = [part % samples, Math.floor(part / samples)]
    const at = (pixel: number, step: number) => ((pixel + (step + 0.5) / samples) / size) * 32
    if (isPaper(at(x, across), at(y, down))) share += 1 / (samples * samples)
  }
  return ground.map((value, channel) => Math.round(value + ((paper[channel] as number) - value) * share))
}

/** Whether a point of a 32 × 32 grid lies on the paper: a sheet with a cut corner and two lines, as in favicon.svg. */
function isPaper(x: number, y: number): boolean {
  const onSheet = x >= 10 && x <= 23 && y >= 7 && y <= 25 && !(x > 19 && y < 11 && x - 19 > y - 7)
  const onLine = x >= 13 && x <= 20 && (Math.abs(y - 15) <= 0.9 || Math.abs(y - 19) <= 0.9)
  return onSheet && !onLine
}

/** PNG (ISO/IEC 15948): signature, header, one block of pixels, end. */
function encode(size: number, rows: Buffer): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
