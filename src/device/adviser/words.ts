// Phrases by which people say who they are. Each pattern stands for texts of the corpus; add a new one together with
// texts that it must find and texts that it must leave alone. Every repetition is bounded, so that no text makes a
// pattern run away; a test checks this.
import { type Around, around, fitAround, isWhole, lowered, mentionsOf } from './around.ts'
import { type Kind, type Span, spansOf } from './kinds.ts'
import { rolePatterns } from './roles.ts'
import { bosses, kin, posts, verbsAfter, who } from './vocabulary.ts'

const only = '(?:hanya|cuma|cuman|cm|mung|namung|ngan|tuah|wantah)'
/** "Hanya saya berharap" says nothing; "hanya saya yang", "hanya saya dan …" and "hanya saya." do. */
const afterOnly = `(?=$|\\s{0,2}[.,;:!?)\\n]| (?:${who}|dan|sama|karo|dengan|sendiri|seorang|satu|berdua|di|dari)(?![a-zé]))`
const nobody = '(?:tidak|tak|tiada|gak?|tdk)'
const pair = 'ber(?:dua|tiga|empat)'
const notCount = '(?! (?:puluh|belas|ratus))'
/** What only one person did; the stem stands behind the prefixes of several languages. */
const acts =
  '(?:me(?:ny|ng?|m)?|n[gy]?|m)?(?:antar|anter|serahkan|erahkan|transfer|bawa|gawa|aba|cairkan|ambil|s?etor|bayarkan|beli|eterke)(?:kan|in|keun)?'
const misdeeds = '(?:memalsukan|menghapus|mengubah|mengumpulkan|menagih|mencairkan|membagi|menyiapkan|menyembunyikan)'
const sign = '(?:(?:me|ma)?nandatangan(?:i|an)?|tan?dh?a ?tangani?|tapak asma|ttd|teken|memaraf)(?:in|nya)?'
const ordered = 'di(?:suruh|perintah(?:kan)?|paksa|kon|kongkon|piwarang|punpeksa)'
/** People whom every visitor of an office meets. */
const counter =
  '(?! (?:oleh |ke |kepada )?(?:petugas|pegawai|staf|satpam|perawat|dokter|penjaga|calo|oknum|loket|masuk))'

const patterns: readonly Around[] = [
  ...rolePatterns,
  ...[
    `@~,? (?!anak|ibu|bapa|ayah|orang|laki|om|mbah)${kin}(?: ?nya)?`,
    '@~,? anak(?: ?nya)?(?! (?:muda|bangsa|buah|kecil|baru|yatim|daerah|desa|magang|rantau)|-)',
    '@~,? (?:ibu|bapak|ayah|orang ?tua)(?:nya)? (?:dari|kandung|tiri|mertua|korban|siswa|murid|penerima|almarhum)',
    `(?:mantan |bekas |alm(?:arhum(?:ah)?|\\.)? )?${kin}(?: (?:kandung|sulung|bungsu|pertama|kedua|tiri|ipar|angkat)){0,2} @${verbsAfter}`,
    '@ (?:sekeluarga|dan (?:suami|istri|anak|adik|kakak|orang tua)(?!-))',
  ].map((pattern) => around('family', pattern)),
  around(
    'colleague',
    `(?:mantan |bekas |eks )?(?:(?:pak|bu) )?${bosses}(?: (?:langsung|lama|baru)){0,2} @(?! (?:kira|rasa|duga|pikir|dengar|yakin))`,
  ),
  ...[
    // What is true of one person only.
    '@,? (?:adalah |merupakan |menjadi )?satu(?:-satunya|2nya)',
    `${only} (?:ada )?@${afterOnly}`,
    '@~ (?:sendirian|seorang diri)',
    `@ (?:doang|(?:s?aja|haja) ${who}|dh?ewe|sorangan|saurang(?:an)?|nyalira|padidi|pedidian)`,
    `@ sendiri (?:${who}|di)`,
    '@ (?:piket|jaga|lembur|(?:ber)?tugas|masuk|shift|dinas)(?: malam| pagi)? sendiri(?:an)?',
    `${who} [a-zé]{3,15} @ sendiri`,
    `@ (?:hanya|cuma|cm) (?:ber)?(?:dua|tiga|empat)${notCount}`,
    `${only} @ ${pair}${notCount}`,
    `@ ${pair} (?:s?aja|doang)`,
    '@ berdua (?:dengan|sama|bersama)',
    '@ dan [^.,!?\\n]{2,30} berdua',
    'kecuali @',
    `${nobody} (?:ada|seorang)[^.!?\\n]{0,40} selain @`,
    `selain @,? ${nobody} (?:ada|seorang)`,
    `${only} (?:ada|dikirim|(?:ber)?cerita|bilang)(?: (?:di|ke|kepada|pada|hp)){1,2} @`,
    `@ (?:orang |${who} )pertama`,
    // What others remember of the writer.
    `@~(?: (?:${ordered}|diminta|terpaksa|menolak|nolak|(?:tidak|gak?) mau))?(?: untuk)?(?: ${who})? ${sign}`,
    '(?:tanda ?tangan|paraf|ttd) @',
    'nama @ (?:di(?:catut|coret|pakai|gunakan)|ter(?:cantum|tulis|daftar)|muncul|hilang)',
    `@(?: sendiri)? ${who} ${acts}`,
    `@ (?:serahkan|antar|bawa|setor|transfer) sendiri`,
    `@~ ${ordered}(?: untuk)? (?:${acts}|${misdeeds}|membuat|bikin|mengetik)`,
    `@~ diminta(?: untuk)? ${misdeeds}`,
    `@~ (?:${ordered}|ditelepon|di-?wa|dihubungi)(?: oleh)? (?!staf|bawahan|sopir|teman)${bosses}`,
    `@~ di(?:panggil|ancam|tawari|marahi|intimidasi|tegur|bentak|tuduh)${counter}`,
    `@~ (?:menegur|protes|memprotes|menentang|membantah|menolak perintah)${counter}`,
  ].map((pattern) => around('unique', pattern)),
]

const trades = '(?:staff|treasurer|secretary|teacher|nurse|clerk|driver|doctor|officer)'

/** Phrases without a word for "I" of their own, and English. */
const others = (
  [
    ['colleague', `${bosses}ku`],
    ['family', `${kin}ku`],
    ['family', 'pun (?:bojo|anak|lanceuk|adi|biang|bapa)'],
    ['role', '(?:kantor|omah|rumah|sekolah|jabatan|tugas|meja|kelas|murid)ku'],
    ['role', '(?:desa|kampung) (?:saya|sy|aku|kul[ao]|abdi|ulun|unda)'],
    [
      'unique',
      `satu-satunya (?!peserta|pener|penyed|rekan|kon)(?:${posts}|orang|perempuan|laki-laki)(?! yang (?:menawar|mendaftar))`,
    ],
    ['colleague', 'my (?:direct |former )?(?:boss|superior|supervisor|manager|head|principal|colleague)'],
    ['family', 'my (?:ex-)?(?:husband|wife|son|daughter|father|mother|brother|sister|uncle|aunt)'],
    [
      'role',
      `i (?:work|serve|teach) (?:as|at|in|for|there)|my (?:office|department|unit|job|position|desk|shift|class|school)`,
    ],
    [
      'role',
      `i(?: am|'m| was) (?:an?|the|one of the) (?:[a-z]{3,9} )?${trades}|as (?:an?|the) (?:[a-z]{2,12} )?${trades},? i`,
    ],
    ['unique', `only i|i alone|i(?: am|'m| was) the only|nobody(?: else)? but me|only (?:two|three) of us`],
    ['unique', 'i (?:signed|was (?:told|asked|forced) to sign)'],
  ] as const
).map(([kind, pattern]): readonly [Kind, RegExp] => [kind, new RegExp(pattern, 'g')])

/** Somebody else's words: "Kata camat, “Saya yang atur.”" */
const verb = '(?:bilang|kata|ujar|jawab|ucap|ungkap|tutur|tanya|tegas|jelas|said)'
const quoted = '["“][^"”\\n]{1,300}["”]'
const speech = new RegExp(`(?:[,:]|${verb})\\s{0,2}${quoted}|${quoted}[,.]? {0,2}${verb}`, 'gi')

/** Phrases that say who the writer is. */
export function findPhrases(text: string): Span[] {
  const low = lowered(text)
  const around = mentionsOf(text).flatMap((mention) => patterns.flatMap((pattern) => fitAround(pattern, mention) ?? []))
  const alone = others.flatMap(([kind, pattern]) => spansOf(kind, low, pattern))
  return [...around, ...alone.filter(({ start, end }) => isWhole(low, start, end))]
}

/** The places where the text quotes somebody, who then says "I" of themselves. */
export function findSpeech(text: string): Span[] {
  return spansOf('unique', text, speech)
}
