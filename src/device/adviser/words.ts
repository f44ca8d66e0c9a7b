// Phrases by which people say who they are, in Indonesian and, fewer, in English. Each pattern stands for sentences of
// the corpus beside it; add a new one together with sentences that it must find and sentences that it must leave alone.
import type { Kind, Span } from './kinds.ts'

const me = '(?:saya|aku|kami)'
const posts =
  'bendahara|sekretaris|operator|staf|pegawai|honorer|guru|dokter|perawat|bidan|sopir|pengemudi|satpam|arsiparis|auditor|pemeriksa|penyuluh|kasir|admin|teknisi|PPK|PPTK|PNS|ASN|PPPK|camat|lurah|kades|kepala|kabid|kasi|kasubag|kasubbag|ajudan|juru|pejabat|pengurus|panitia|anggota|ketua|mandor|penjaga|verifikator|programmer|pramubakti|karyawan|karyawati|orang|perempuan|laki-laki'
const places =
  'kantor|ruangan|ruang kerja|meja kerja|bidang|seksi|subbagian|subbag|bagian|unit kerja|unit|sekolah|puskesmas|instansi|dinas|tim|OPD|SKPD'
const bosses =
  'atasan|bos|boss|pimpinan|komandan|mandor|bawahan|anak buah|staf|rekan(?: kerja| sekantor| satu ruangan)?|teman(?: kerja| sekantor| seruangan| satu ruangan)|kolega|kepala(?: (?:dinas|bidang|seksi|bagian|sekolah|puskesmas|desa|kantor|subbagian|ruangan|UPT))?|kabid|kasi|kadis|kasubag|kasubbag|sekdis'
const kin =
  'suami|istri|isteri|anak|ayah|bapak|ibu|mama|papa|mertua|kakak|adik|abang|paman|bibi|om|tante|sepupu|keponakan|ipar|menantu|besan|cucu|kakek|nenek|orang tua|saudara|tunangan|pacar|keluarga'
/** Before one of these, a word for kin is a form of address: "yang Bapak saya laporkan". */
const asked =
  '(?!\\s+(?:laporkan|sampaikan|mohon|minta|harap|harapkan|lihat|dengar|temukan|kirim|kirimkan|tulis|ingin|akan|ucapkan))'

const patterns: readonly (readonly [Kind, string])[] = [
  ['self', `nama ${me}\\b`],
  ['self', `${me} bernama\\b`],
  ['role', `${me}(?: \\p{L}+)? (?:sebagai|selaku)(?= \\p{L})`],
  ['role', `(?:sebagai|selaku) (?:${posts})(?: [\\p{L}/-]+){0,4},? ${me}\\b`],
  ['role', `(?:jabatan|pangkat|golongan|profesi|pekerjaan|NIP|NIK|alamat|rumah|tugas pokok) ${me}\\b`],
  ['role', `${me} (?:adalah|ini|merupakan|seorang)(?: seorang| salah satu| salah seorang)? (?:${posts})`],
  ['role', `${me} (?:menjabat|berdinas|berkantor|bertugas|ditugaskan|ditugasi|ditempatkan|dipindahkan|dimutasi)\\b`],
  ['role', `${me}(?: \\p{L}+)? (?:bekerja|kerja)\\b`],
  ['role', `(?:${places}) ${me}\\b`],
  ['role', `tempat ${me} (?:bekerja|bertugas|berdinas|mengajar)`],
  ['colleague', `(?:${bosses})(?: langsung| lama| baru| di kantor)? ${me}\\b`],
  ['colleague', '(?:atasan|bos|bawahan|rekan|kolega)ku\\b'],
  [
    'family',
    `(?:mantan )?(?:${kin})(?: kandung| perempuan| laki-laki| sulung| bungsu| pertama| kedua| tiri| ipar)? ${me}\\b${asked}`,
  ],
  ['family', '(?:suami|istri|isteri|anak|ayah|bapak|ibu|kakak|adik|paman|mertua|sepupu)ku\\b'],
  ['unique', `satu-satunya (?:${posts})\\b(?! yang (?:menawar|mendaftar))`],
  ['unique', `${me} (?:adalah |merupakan |menjadi )?satu-satunya`],
  ['unique', `(?:hanya|cuma|cuman) (?:ada )?(?:saya|aku)\\b`],
  ['unique', `hanya kami (?:berdua|bertiga|berempat)`],
  ['unique', `(?:tidak|tak) ada (?:orang |pegawai |staf )?(?:lain )?(?:selain|kecuali) ${me}\\b`],
  ['unique', `(?:saya|aku) (?:sendiri|sendirian|seorang diri) (?:yang|di)\\b`],
  ['colleague', 'my (?:direct |former )?(?:boss|superior|supervisor|manager|head|colleague|co-worker|subordinate)\\b'],
  ['family', 'my (?:ex-)?(?:husband|wife|son|daughter|father|mother|brother|sister|uncle|aunt|cousin|in-laws?)\\b'],
  [
    'role',
    '(?:I (?:work|serve) (?:as|at|in|for)|I am (?:a|an|the) (?:member of )?(?:staff|treasurer|secretary|teacher|nurse|clerk|driver)|my (?:name|office|department|unit|job|position) (?:is|has|was)|as (?:a|an|the) (?:treasurer|secretary|teacher|nurse|clerk|driver),? I)\\b',
  ],
  ['unique', '(?:only I|I alone|I am the only|nobody but me)\\b'],
]
const compiled = patterns.map(([kind, pattern]) => [kind, new RegExp(pattern, 'giu')] as const)

/** Phrases that say who the writer is, found by the words around "saya". */
export function findPhrases(text: string): Span[] {
  return compiled.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => isWhole(text, start, end)),
  )
}

/** Not the middle of a longer word: `\b` knows only ASCII letters, and older phones have no lookbehind. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\d]/u.test(text[start - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[end] ?? ' ')
}
