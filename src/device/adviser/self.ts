// People who name themselves: "Saya Siti Rahayu", "Perkenalkan, nama saya …", a signature under the text.
import { around, fitAround, isSubject, lowered, type Mention, mentionsOf } from './around.ts'
import type { Span } from './kinds.ts'
import { isOther, nameAt } from './names.ts'
import { posts } from './vocabulary.ts'

/** "Nama saya", and the same in four regional languages. What follows is the name, unless it is a wish. */
const callings = [
  '(?:nama(?: (?:lengkap|panggilan|asli))?|jeneng|jenenge|nami|asma|adan|wastan|wasta|ngaran|aran) @(?: adalah| ialah| yaitu| itu|:)?',
  '@ (?:yang |yg )?(?:bernama|bernami)',
  '(?:panggil(?: saja| aja)?|memanggil) @',
  '@ (?:biasa |sering )?(?:dipanggil|disapa)',
].map((pattern) => around('self', pattern))

/** Words after which a name follows "saya" although "saya" is not who acts. */
const met = /(?:^|[^a-z])(?:perkenalkan|kenalkan|memperkenalkan diri|dengan|dgn|adalah|dari)[,:]?\s$/
/** After a comma, "saya" may also be whom something is about: "balas kepada saya, Tri". */
const opinion = /(?:^|[^a-z])(?:menurut|bagi|se[a-z]{0,12}tahu|seingat|pendapat|hemat|kata)\s$/

export function findSelf(text: string): Span[] {
  const found = mentionsOf(text).flatMap((mention) => {
    const end = endOfName(text, mention)
    return end === null ? [] : [...namedSpans(text, end.start, end.end)]
  })
  return [...found, ...findOwnNames(text), ...findSignature(text), ...findBlock(text)]
}

function endOfName(text: string, mention: Mention): { start: number; end: number } | null {
  for (const calling of callings) {
    const span = fitAround(calling, mention)
    const name = span ? nameFrom(text, span.end, true) : null
    if (span && name !== null) return { start: span.start, end: name }
  }
  const { before, start, end } = mention
  const own = /^(?: sendiri)?(?: ?\(|(?:,? (?:adalah|ini|itu))? |, ?|: ?)/u.exec(text.slice(end, end + 24))
  if (!own) return null
  const apart = /[,:(]/.test(own[0])
  if (apart ? opinion.test(before) : !isSubject(mention) && !met.test(before)) return null
  // "Menurut Saya Kepala Dinas": some write every word with a capital.
  if (/^\p{Lu}/u.test(text.slice(start)) && /\p{L} $/u.test(before) && !met.test(before) && !apart) return null
  const name = nameFrom(text, end + own[0].length, false)
  if (name === null) return null
  return apart && !/^(?:\s{0,2}[.,;)\n]|$)/u.test(text.slice(name)) ? null : { start, end: name }
}

/** Where the name that begins here ends. After "nama saya", nearly every word is one. */
function nameFrom(text: string, from: number, called: boolean): number | null {
  const rest = text.slice(from, from + 100)
  const skipped = called ? (/^[\s,:]{0,4}/u.exec(rest)?.[0].length ?? 0) : 0
  const piece = rest.slice(skipped)
  const length = nameAt(piece)
  if (length > 0) return from + skipped + length
  const word = called ? (/^\p{L}{2,20}/u.exec(piece)?.[0] ?? '') : ''
  return word === '' || isOther(word) ? null : from + skipped + word.length
}

const apposed = new RegExp(
  `^(?:,? {1,2}| ?\\()(?:(?:seorang|mantan|selaku|sebagai|salah satu|eks) ){0,2}(?:${posts})(?![a-zé])`,
)

/** The name, and after it the post: "Saya Siti Rahayu, bendahara". */
function namedSpans(text: string, start: number, end: number): Span[] {
  const degrees =
    /^(?:,? ?(?:[SM]\.? ?[A-Z][a-z]{0,3}\.?|A\.?Md\.?(?:[A-Z][a-z]{0,3}\.?)?|Drs?\.?)){1,3}/u.exec(
      text.slice(end, end + 30),
    )?.[0].length ?? 0
  const past = end + degrees
  const role = apposed.exec(lowered(text.slice(past, past + 60)))
  const own: Span = { kind: 'self', start, end: past }
  if (!role) return [own]
  const begin = past + (/^[, (]{1,3}/.exec(role[0])?.[0].length ?? 0)
  return [own, { kind: 'role', start: begin, end: past + role[0].length }]
}

/** "Jenengku Tarno", "My name is Dewi". */
const ownName =
  /(?:(?:jeneng|nama|ngaran)ku(?: adalah)?|my name is|bertanda ?tangan di ?bawah ini[,:]?|(?:I am|I'm)(?= \p{Lu}))\s/giu

function findOwnNames(text: string): Span[] {
  return [...text.matchAll(ownName)].flatMap((match) => {
    const end = nameFrom(text, match.index + match[0].length, false)
    return end === null ? [] : namedSpans(text, match.index, end)
  })
}

const closing =
  /((?:dengan |dgn )?(?:hormat|salam|wassalam|wasalam|tertanda|ttd|terima kasih|terimakasih|makasih|trims|tks|thx|suwun|matur nuwun|suksma|hatur nuhun|pelapor|pengadu|pengirim|pemohon|penulis|yang (?:melapor(?:kan)?|menyatakan|membuat laporan)|(?:best |kind )?regards|sincerely|thank you|thanks|dari saya|wass?alamu[^\n]{0,40})(?:(?: hormat| takzim| kami| saya| kula| tiang| abdi| ulun| min| wr\.? wb\.?| banyak|,){0,4})[ .,:;]{0,3}(?:\n[\s(–-]{0,6}| ?- ?| |$))/giu

/** A name under a closing formula, at the end of a line; in small letters only at the end of the text. */
function findSignature(text: string): Span[] {
  return [...text.matchAll(closing)].flatMap((match) => {
    const formula = match[1] ?? ''
    const start = match.index
    const from = match.index + match[0].length
    const line = /^[^\n]{0,80}/u.exec(text.slice(from))?.[0].replace(/[\s).,]{1,9}$/u, '') ?? ''
    if (/\p{L} ?$/u.test(text.slice(Math.max(0, start - 2), start))) return []
    const apart = /[\n,:-]\s{0,6}[(–-]?\s?$/u.test(formula)
    if (!apart || line === '' || line.length > 60) return []
    const words = line.split(/[\s,.]{1,3}/u)
    if (words.length > 7 || words.some((word) => isOther(word.replace(/[^\p{L}]/gu, '')))) return []
    const capital =
      /^\p{Lu}/u.test(line) && words.every((word) => !/^\p{Ll}/u.test(word) || /^(?:bin|binti|dr|drg|dan)$/u.test(word))
    const last = text.slice(from + line.length).trim().length <= 1
    const small =
      formula.includes('\n') && last && words.length <= 3 && /^\p{L}{3,20}(?: \p{L}{1,20}){0,2}$/u.test(line)
    return capital || small ? [{ kind: 'self', start, end: from + line.length }] : []
  })
}

const declared =
  /(?:(?:saya|kami) yang |yang )?(?:bertanda|bertandatangan|menandatangani)(?: ?tangan)?[^\n:]{0,30}:?\s{0,3}/iu
const nameLine = /(?:^|\n)[ \t]{0,4}nama(?: lengkap)? {0,9}: {0,4}/giu
const sender = /(?:^|\n)[ \t]{0,4}(?:nama )?(?:pelapor|pengadu|pengirim)(?! terlapor) {0,4}: {0,4}/giu
const roleLine = /(?:^|[\n,])[ \t]{0,4}((?:jabatan|pekerjaan|unit kerja|alamat) {0,9}: {0,4}[^\n,]{2,60})/giu

/** A head as in letters: "Nama: …, Jabatan: …". About somebody else too, so it counts only under the writer's formula. */
function findBlock(text: string): Span[] {
  const own = declared.exec(text)
  const reporting = /(?:dengan ini|, ?) ?(?:melapor|mengadu|menyampaikan|menerangkan)/iu.test(text.slice(0, 400))
  const lines = own || reporting ? [...text.matchAll(nameLine), ...text.matchAll(sender)] : [...text.matchAll(sender)]
  const found = lines.flatMap((match): Span[] => {
    const from = match.index + match[0].length
    const length = nameAt(text.slice(from, from + 80))
    const start = match.index + (/^\s{0,5}/u.exec(match[0])?.[0].length ?? 0)
    return length === 0 ? [] : [{ kind: 'self', start, end: from + length }]
  })
  if (found.length === 0) return []
  const [{ start }] = found as [Span]
  const roles = [...text.slice(start, start + 400).matchAll(roleLine)].map((match): Span => {
    const words = match[1] ?? ''
    const end = start + match.index + match[0].length
    return { kind: 'role', start: end - words.length, end }
  })
  return [...found, ...roles]
}
