// People who name themselves: "Saya Siti Rahayu", "Perkenalkan, nama saya …", a signature under the text.
import { around, fitAround, isSubject, lowered, type Mention, mentionsOf } from './around.ts'
import { type Span, spansOf } from './kinds.ts'
import { isOther, nameAt } from './names.ts'
import { posts } from './vocabulary.ts'

/** "Nama saya", and the same in four regional languages. Nearly every word that follows is the name, unless it is a wish. */
const mine = around(
  'self',
  '(?:nama(?: (?:lengkap|panggilan|asli))?|jenenge?|nami|asma|adan|wastan?|ngaran|aran) @(?: adalah| itu|:)?',
)
/** Here a name follows, or something else: "saya dipanggil kepala dinas". */
const called = [
  '@ (?:yang |yg )?bernama',
  '(?:panggil(?: s?aja)?|memanggil) @',
  '@ (?:biasa |sering )?(?:dipanggil|disapa)',
].map((pattern) => around('self', pattern))

/** Words after which a name follows "saya" although "saya" is not who acts. */
const met = /(?:^|[^a-z])(?:(?:per|memper)?kenalkan(?: diri)?|dengan|dgn|adalah|dari)[,:]?\s$/
/** After a comma, "saya" may also be whom something is about: "balas kepada saya, Tri". */
const opinion = /(?:^|[^a-z])(?:menurut|bagi|se[a-z]{0,12}tahu|pendapat|kata)\s$/
const ends = /^(?:\s{0,2}[.,;)\n]|$)/

export function findSelf(text: string): Span[] {
  const low = lowered(text)
  const found = mentionsOf(text).flatMap((mention) => namedAt(text, low, mention))
  return [...found, ...findOwnNames(text, low), ...findSignature(text, low), ...findBlock(text, low)]
}

function namedAt(text: string, low: string, mention: Mention): Span[] {
  for (const calling of [mine, ...called]) {
    const span = fitAround(calling, mention)
    const name = span ? calledAt(text, span.end, calling === mine) : 0
    if (span && name > 0) return withPost(low, span.start, name)
  }
  const { before, start, end } = mention
  const [gap = ''] = /^(?: sendiri)?(?: ?\(|(?:,? (?:adalah|ini))? |, ?|: ?)/.exec(mention.after) ?? []
  const apart = /[,:(]/.test(gap)
  if (gap === '' || (apart ? opinion.test(before) : !isSubject(mention) && !met.test(before))) return []
  // "Menurut Saya Kepala Dinas": some write every word with a capital.
  if (!apart && text[start] !== low[start] && /[a-z] $/.test(before) && !met.test(before)) return []
  const length = nameAt(text.slice(end + gap.length, end + 100))
  const name = end + gap.length + length
  return length === 0 || (apart && !ends.test(text.slice(name, name + 9))) ? [] : withPost(low, start, name)
}

/** Where the name after "nama saya" or "saya dipanggil" ends, or 0. */
function calledAt(text: string, from: number, anyWord: boolean): number {
  const rest = text.slice(from, from + 100)
  const skip = /^[\s,:]{0,4}/.exec(rest)?.[0].length ?? 0
  const word = /^\p{L}{2,20}/u.exec(rest.slice(skip))?.[0] ?? ''
  const length = nameAt(rest.slice(skip)) || (anyWord && !isOther(word) ? word.length : 0)
  return length && from + skip + length
}

const apposed = new RegExp(
  `^(?:, ?[a-z.]{2,6}\\.)?(?:,? {1,2}| ?\\()((?:(?:seorang|mantan|selaku|sebagai) )?${posts})(?![a-zé])`,
)

/** The name, and after it the post: "Saya Siti Rahayu, bendahara". */
function withPost(low: string, start: number, end: number): Span[] {
  const post = apposed.exec(low.slice(end, end + 60))
  const own: Span = { kind: 'self', start, end }
  if (!post) return [own]
  const past = end + post[0].length
  return [own, { kind: 'role', start: past - (post[1] ?? '').length, end: past }]
}

/** "Jenengku Tarno", "My name is Dewi". */
const ownName = /(?:(?:jeneng|nama)ku(?: adalah)?|my name is|i(?: a|')m|bertanda ?tangan di ?bawah ini[,:]?)\s/g

function findOwnNames(text: string, low: string): Span[] {
  return spansOf('self', low, ownName).flatMap(({ start, end }) => {
    const length = nameAt(text.slice(end, end + 100))
    return length === 0 ? [] : withPost(low, start, end + length)
  })
}

const closing =
  /(?:hormat|salam|wass?alam(?:u[^\n]{0,30})?|tertanda|ttd|terima ?kasih|makasih|tks|thanks|suwun|suksma|pelapor|pengirim|yang melapor(?:kan)?|regards|dari saya)[^\n.,:-]{0,20}[.,:-]{0,2}(?:\n[\s(–-]{0,6}| )/g

/** A name under a closing formula, at the end of a line; in small letters only at the end of the text. */
function findSignature(text: string, low: string): Span[] {
  return spansOf('self', low, closing).flatMap(({ kind, start, end }) => {
    const formula = text.slice(start, end)
    const line = (/^[^\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '').replace(/[\s).,]{1,5}$/, '')
    const words = line.split(/[\s,.]{1,3}/)
    const past = end + line.length
    const doubtful =
      words.length > 6 || words.some((word) => isOther(word)) || /\p{L} ?$/u.test(text.slice(start - 2, start))
    if (line === '' || doubtful || !/[\n,:-]\s{0,3}[(–-]?\s?$/.test(formula)) return []
    const capitals = words.every((word) => /^(?:\p{Lu}|bin|dr|$)/u.test(word))
    const last =
      formula.includes('\n') && text.slice(past).length < 3 && /^[a-z]{3,20}(?: [a-z]{1,20}){0,2}$/.test(line)
    return capitals || last ? [{ kind, start, end: past }] : []
  })
}

const declares = /bertanda ?tangan|dengan ini|, melapor/
const nameLine = /(?:^|\n)nama(?: lengkap)? {0,9}: {0,4}/g
const sender = /(?:^|\n)(?:nama )?(?:pelapor|pengirim) {0,4}: {0,4}/g
const roleLine = /[\n,] ?((?:jabatan|pekerjaan|unit kerja|alamat) {0,9}: {0,4}[^\n,]{2,60})/g

/** A head as in letters: "Nama: …, Jabatan: …". About somebody else too, so it counts only under the writer's formula. */
function findBlock(text: string, low: string): Span[] {
  const own = declares.test(low.slice(0, 400)) ? spansOf('self', low, nameLine) : []
  const names = [...own, ...spansOf('self', low, sender)].flatMap(({ kind, start, end }) => {
    const length = nameAt(text.slice(end, end + 80))
    return length === 0 ? [] : [{ kind, start, end: end + length }]
  })
  const roles = names.length === 0 ? [] : spansOf('role', low.slice(0, 800), roleLine)
  return [...names, ...roles]
}
