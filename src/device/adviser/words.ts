// Phrases by which people say who they are. Each pattern stands for texts of the corpus; add a new one together with
// texts that it must find and texts that it must leave alone. Every repetition is bounded, so that no text makes a
// pattern run away; a test checks this.
import { type Around, around, fitAround, isWhole, lowered, mentionsOf } from './around.ts'
import type { Kind, Span } from './kinds.ts'
import { rolePatterns } from './roles.ts'
import { bosses, kin, posts, who } from './vocabulary.ts'

/** Before one of these, a word for kin is a form of address: "yang Bapak saya laporkan". */
const asked =
  '(?! (?:laporkan|sampaikan|mohon|memohon|minta|harap|harapkan|berharap|lihat|dengar|temukan|kirim|kirimkan|tulis|ingin|akan|ucapkan|haturkan|hormati|banggakan|yakin|percaya|tunggu|lampirkan|melapor|mengadu|titip|serahkan|izin|kira|rasa|duga|pikir))'
const only = '(?:hanya|cuma|cuman|cm|mung|namung|ngan|tuah|wantah|amung)'
/** "Hanya saya berharap" says nothing; "hanya saya yang", "hanya saya dan …" and "hanya saya." do. */
const afterOnly = `(?=$|\\s{0,2}[.,;:!?)\\n]| (?:${who}|dan|sama|karo|jeung|sareng|dengan|sendiri|seorang|satu|berdua|di|dari)(?![a-zé]))`
const nobody = '(?:tidak|tak|tiada|ga|gak|nggak|tdk)'
const pair = '(?:berdua|bertiga|berempat)'
const notCount = '(?! (?:puluh|belas|ratus))'
const acts =
  'mengantar|mengantarkan|antar|nganter|nganterin|nganteurkeun|ngeterke|menyerahkan|serahkan|mentransfer|transfer|membawa|bawa|nggawa|ngaba|mencairkan|mengambil|menyetor|setor|menyetorkan|membayarkan|membeli'
const sign =
  '(?:menandatangani|menandatangan|tanda ?tangani|tanda ?tangan|tandha tangan|nandatangan(?:an)?|tapak asma|ttd|teken|memaraf)(?:in|nya)?'
const ordered = 'disuruh|diperintah|diperintahkan|dipaksa|dikon|dikongkon|dipiwarang|dipunpeksa'
const told = `(?:${ordered}|diminta|terpaksa|menolak|nolak|(?:tidak|ga|gak) mau)`
const misdeeds =
  'memalsukan|menghapus|mengubah|merubah|mengumpulkan|menagih|mencairkan|membagi|membagikan|menyiapkan|menyembunyikan|membakar'
const chiefs =
  'kepala|kabid|kabag|kasi|kadis|kapus|kasub(?:b?ag|b?id)|camat|lurah|kades|bos|atasan|pimpinan|direktur|sekdis|sekda|sekcam|sekdes|bupati|pak|bu'
/** People whom every visitor of an office meets. */
const counter =
  '(?! (?:oleh |ke |kepada )?(?:petugas|pegawai|staf|satpam|perawat|dokter|bidan|penjaga|calo|oknum|loket|masuk))'

const patterns: readonly Around[] = [
  ...rolePatterns,
  // Kin.
  around(
    'family',
    `@~,? (?:istri|isteri|suami|adik|adek|kakak|keponakan|ponakan|menantu|mertua|sepupu|ipar|besan|cucu|saudara|keluarga)(?: ?nya)?`,
  ),
  around('family', `@~,? anak(?: ?nya)?(?! (?:muda|bangsa|buah|kecil|baru|yatim|daerah|desa|magang|rantau|didik)|-)`),
  around(
    'family',
    `@~,? (?:ibu|bapak|ayah|orang ?tua)(?:nya)? (?:dari|kandung|tiri|mertua|korban|siswa|murid|penerima|almarhum)`,
  ),
  around(
    'family',
    `(?:mantan |bekas |alm(?:arhum(?:ah)?|\\.)? )?(?:${kin})(?: (?:kandung|perempuan|laki-laki|sulung|bungsu|pertama|kedua|tiri|ipar|angkat|mertua)){0,2} @${asked}`,
  ),
  around('family', '@ sekeluarga'),
  around('family', '@ dan (?:suami|istri|isteri|anak|adik|kakak|orang tua)(?!-)'),
  // People at work.
  around(
    'colleague',
    `(?:mantan |bekas |eks )?(?:(?:pak|bu|bapak|ibu) )?(?:${bosses})(?: (?:langsung|lama|baru|di kantor)){0,2} @(?! (?:kira|rasa|duga|pikir|dengar|yakin))`,
  ),
  // What is true of one person only.
  around('unique', '@,? (?:adalah |merupakan |menjadi )?satu(?:-satunya|2nya)'),
  around('unique', `${only} (?:ada )?@${afterOnly}`),
  around('unique', `@~ (?:sendirian|seorang diri)`),
  around(
    'unique',
    `@ (?:doang|(?:saja|aja|haja) (?:${who})|dhewe|dewe|sorangan|saurang(?:an)?|nyalira|padidi|pedidian)`,
  ),
  around('unique', `@ sendiri (?:${who}|di)`),
  around('unique', '@ (?:piket|jaga|lembur|tugas|bertugas|masuk|shift|dinas)(?: malam| pagi)? sendiri(?:an)?'),
  around('unique', `(?:${who}) [a-zé]{3,15} @ sendiri`),
  around('unique', `@ (?:hanya|cuma|cm) (?:ber)?(?:dua|tiga|empat)${notCount}`),
  around('unique', `${only} @ ${pair}${notCount}`),
  around('unique', `@ ${pair} (?:saja|aja|doang)`),
  around('unique', '@ berdua (?:dengan|sama|bersama)'),
  around('unique', '@ dan [^.,!?\\n]{2,30} berdua'),
  around('unique', 'kecuali @'),
  around('unique', `${nobody} (?:ada|seorang)[^.!?\\n]{0,40} selain @`),
  around('unique', `selain @,? ${nobody} (?:ada|seorang)`),
  around(
    'unique',
    '(?:hanya|cuma|cm) (?:ada|dikirim(?:kan)?|bercerita|cerita|bilang|diceritakan|disampaikan|diberitahukan|tersimpan)(?: (?:di|ke|kepada|pada|hp|ponsel|laptop)){1,2} @',
  ),
  around('unique', `@ (?:orang |(?:${who}) )pertama`),
  // What others remember of the writer.
  around('unique', `@~(?: ${told})?(?: untuk)?(?: (?:${who}))? ${sign}`),
  around('unique', '(?:tanda ?tangan|paraf|ttd|teken) @'),
  around(
    'unique',
    'nama @ (?:dicatut|dicoret|dipakai|digunakan|tercantum|tertulis|terdaftar|muncul|hilang|dicantumkan)',
  ),
  around('unique', `@(?: sendiri)? (?:${who}) (?:${acts})`),
  around('unique', '@ (?:serahkan|antar|bawa|setor|setorkan|bayarkan|transfer|kirim) sendiri'),
  around('unique', `@~ (?:${ordered})(?: untuk)? (?:${acts}|${misdeeds}|membuat|bikin|mengetik)`),
  around('unique', `@~ diminta(?: untuk)? (?:${misdeeds})`),
  around('unique', `@~ (?:${ordered}|ditelepon|ditelpon|di-?wa|dihubungi)(?: oleh)? (?:${chiefs})`),
  around('unique', `@~ (?:dipanggil|diancam|ditawari|dimarahi|diintimidasi|ditegur|dibentak|dituduh)${counter}`),
  around('unique', `@~ (?:menegur|protes|memprotes|menentang|membantah|menolak perintah)${counter}`),
]

/** Phrases without a word for "I" of their own, and English. */
const others: readonly (readonly [Kind, string])[] = [
  [
    'colleague',
    '(?:(?:pak|bu) ?)?(?:atasan|bos|bawahan|rekan|kolega|kanca|temen|teman|juragan|lurah|kepsek|camat|kabid)ku',
  ],
  ['family', `(?:${kin})ku`],
  ['family', 'pun (?:bojo|anak|lanceuk|adi|biang|bapa|aki|nini)'],
  ['role', '(?:kantor|omah|rumah|sekolah|jabatan|tugas|meja|kelas|murid)ku'],
  ['role', '(?:desa|kampung) (?:saya|sy|aku|kula|kulo|abdi|ulun|unda)'],
  [
    'unique',
    `satu-satunya (?!peserta|penerima|penyedia|rekanan|kontraktor|konsultan)(?:${posts}|orang|perempuan|laki-laki)(?! yang (?:menawar|mendaftar))`,
  ],
  [
    'colleague',
    'my (?:direct |former )?(?:boss|superior|supervisor|manager|head(?: of [a-zé]{2,12})?|principal|colleagues?|co-workers?|subordinates?)',
  ],
  [
    'family',
    'my (?:ex-)?(?:husband|wife|son|daughter|child|children|father|mother|parents|brother|sister|uncle|aunt|cousin|nephew|niece|in-laws?)',
  ],
  ['role', 'i (?:work|serve|teach)(?: (?:as|at|in|for|there))'],
  [
    'role',
    "(?:i am|i'm|i was) (?:a|an|the|one of the) (?:member of |former |school |village )?(?:staff|treasurer|secretary|teacher|nurse|clerk|driver|doctor|midwife|guard|employee|officer|accountant|operator|head)",
  ],
  ['role', 'my (?:office|department|unit|job|position|desk|shift|class|school|village)'],
  ['role', 'as (?:a|an|the) (?:[a-zé]{2,12} )?(?:treasurer|secretary|teacher|nurse|clerk|driver|doctor|employee),? i'],
  ['unique', "only i|i alone|(?:i am|i'm|i was) the only|nobody(?: else)? but me|only (?:two|three) of us"],
  ['unique', 'i (?:signed|was (?:told|asked|forced) to sign)'],
]
const compiled = others.map(([kind, pattern]) => [kind, new RegExp(pattern, 'g')] as const)

/** Somebody else's words: "Kata camat, “Saya yang atur.”" */
const verb = '(?:bilang|kata|ujar|jawab|ucap|ungkap|tutur|tanya|tegas|jelas|imbuh|said)'
const quoted = '["“][^"”\\n]{1,300}["”]'
const speech = new RegExp(`(?:[,:]|${verb})\\s{0,2}${quoted}|${quoted}[,.]? {0,2}${verb}`, 'giu')

/** Phrases that say who the writer is. */
export function findPhrases(text: string): Span[] {
  const low = lowered(text)
  const found = mentionsOf(text).flatMap((mention) => patterns.flatMap((pattern) => fitAround(pattern, mention) ?? []))
  for (const [kind, pattern] of compiled) {
    for (const match of low.matchAll(pattern)) {
      const span = { kind, start: match.index, end: match.index + match[0].length }
      if (isWhole(low, span.start, span.end)) found.push(span)
    }
  }
  return found
}

/** The places where the text quotes somebody, who then says "I" of themselves. */
export function findSpeech(text: string): Pick<Span, 'start' | 'end'>[] {
  return [...text.matchAll(speech)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}
