import type { Trace } from './cleaned.ts'

/** Words in XMP, Photoshop and PNG properties. They only tell the reporter what was found; all of it is removed. */
const words: readonly (readonly [Trace, RegExp])[] = [
  ['location', /GPS(?:Latitude|Longitude|Position)|photoshop:(?:City|Country|State)|Iptc4xmpCore:Location/i],
  ['camera', /tiff:(?:Make|Model)\b|xmp:CreatorTool|aux:|SerialNumber|exif:(?:ExposureTime|FNumber)/i],
  ['time', /(?:Create|Modify|Metadata)Date|DateTime|DateCreated|stEvt:when/i],
  ['author', /dc:(?:creator|rights)|photoshop:(?:Credit|AuthorsPosition)|xmpRights:|tiff:Artist/i],
  ['thumbnail', /xmp:Thumbnails|xmpGImg:/i],
  ['comment', /dc:(?:description|title|subject)|UserComment|ImageDescription|photoshop:Headline/i],
]

const datasetTraces: readonly (readonly [trace: Trace, ...datasets: number[]])[] = [
  ['location', 26, 27, 90, 92, 95, 101],
  ['camera', 65],
  ['time', 55, 60, 62, 63],
  ['author', 80, 85, 110, 115, 116, 118, 122],
  ['comment', 5, 25, 105, 120],
]
const traceOfDataset = new Map(datasetTraces.flatMap(([trace, ...sets]) => sets.map((set) => [set, trace] as const)))

const keywordTraces: readonly (readonly [trace: Trace, ...keywords: string[]])[] = [
  ['camera', 'software', 'source', 'make', 'model', 'exif:make', 'exif:model'],
  ['time', 'creation time', 'date:create', 'date:modify', 'date:timestamp', 'exif:datetime'],
  ['author', 'author', 'artist', 'copyright', 'exif:artist'],
]
const traceOfKeyword = new Map(
  keywordTraces.flatMap(([trace, ...words]) => words.map((word) => [word, trace] as const)),
)

/** What an XMP packet reveals; one without any known word is still `other`. */
export function tracesInXmp(packet: Uint8Array): Trace[] {
  const text = latin1(packet)
  const found = words.filter(([, pattern]) => pattern.test(text)).map(([trace]) => trace)
  return found.length > 0 ? found : ['other']
}

/** What the IPTC records (IIM 4.2, record 2) of a Photoshop block reveal. */
export function tracesInIptc(block: Uint8Array): Trace[] {
  const found = new Set<Trace>()
  for (let at = block.indexOf(0x1c); at >= 0; at = block.indexOf(0x1c, at + 1)) {
    const trace = block[at + 1] === 2 ? traceOfDataset.get(block[at + 2] ?? 0) : undefined
    if (trace) found.add(trace)
  }
  return found.size > 0 ? [...found] : ['other']
}

/** What a PNG text chunk (tEXt, zTXt or iTXt) reveals, judged by its keyword. */
export function tracesInPngText(chunk: Uint8Array): Trace[] {
  const keyword = latin1(chunk.subarray(0, Math.max(0, chunk.indexOf(0)))).toLowerCase()
  if (keyword === 'xml:com.adobe.xmp') return tracesInXmp(chunk)
  if (keyword.startsWith('raw profile type')) return ['other']
  return [traceOfKeyword.get(keyword) ?? 'comment']
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
