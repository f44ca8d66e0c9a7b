// Small real files for the demo's reports, drawn here so that the repository holds no binary files for them.
import { crc32, deflateSync } from 'node:zlib'
import type { DemoFile } from './story.ts'

/** The file's bytes and media type: a table as CSV, a letter as PDF, a picture as PNG. */
export function drawFile({ kind, lines }: DemoFile): { blob: Blob; type: string } {
  if (kind === 'table') return { blob: new Blob([`${lines.join('\n')}\n`]), type: 'text/csv' }
  if (kind === 'letter') return { blob: new Blob([drawPdf(lines)]), type: 'application/pdf' }
  return { blob: new Blob([drawPicture(lines)]), type: 'image/png' }
}

/** One page in Helvetica: the smallest PDF that every reader opens. */
function drawPdf(lines: readonly string[]): string {
  const text = lines
    .map((line, i) => `BT /F1 14 Tf 60 ${760 - i * 26} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return `${body}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

const WIDTH = 480
const HEIGHT = 320

/** A sheet with a dark bar per line, as long as its text: enough to see that a picture arrived complete. */
function drawPicture(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xf4)
  for (let y = 0; y < HEIGHT; y++) {
    rows[y * (WIDTH + 1)] = 0
    const line = lines[Math.floor((y - 60) / 70)]
    if (line && (y - 60) % 70 < 34) rows.fill(0x44, y * (WIDTH + 1) + 41, y * (WIDTH + 1) + 41 + line.length * 18)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.writeUInt8(8, 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]),
  )
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
