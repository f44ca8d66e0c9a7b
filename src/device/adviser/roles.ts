// What the writer is, does by duty, or where they work or live: one pattern for each way of saying it.
import { type Around, around } from './around.ts'
import { possessions, posts, verbsAfter, who } from './vocabulary.ts'

const as = '(?:sebagai|selaku|sbg)'
/** Nobody is recognised as one of these. */
const anyone =
  'warga|masyarakat|rakyat|pelapor|pengadu|pembayar|orang|manusia|muslim|umat|saksi|pengguna|pelanggan|konsumen|pihak|korban|anak bangsa|wni|sesama|berikut'
/** "Memegang", "pegang", "nyekel": a stem behind the prefixes of several languages. */
const hold =
  '(?:m[ea](?:ny|ng?|m)?|n[gy]?|m)?(?:pegang|egang|simpan|impan|kelola|elola|urus|ekel|epeng|ambel|asta|ingkuti|agang)'
const duty =
  '(?:me(?:ny|ng?|m)?|n[gy]?|m|ber)?(?:catat|k?etik|s?usun|buat|bikin|input|isi|hitung|ajar|jaga|siapkan|kerjakan|rekap|verifikasi|cocokkan|s?opiri?|s?etir|layani|tugas|periksa)'
const held = 'kas|uang|duit|kunci|buku|stempel|cap|data|gudang|brankas|arsip|rekening'
const work =
  '(?:be)?kerj[ao]|krj|bagawi|megae|makarya|(?:di)?damel|gaw[eé]|nyambut (?:gawe|damel)|berdinas|(?:ber)?tugas|berkantor|menjabat|(?:me)?ngajar|mucal|mengabdi|jualan'
const moved =
  'di(?:tugas(?:kan|i)|tempatkan|pindah(?:kan)?|mutasi(?:kan)?|berhentikan|pecat|nonaktifkan|turunkan|angkat|lantik|tunjuk|perbantukan|pekerjakan|rumahkan|rekrut)|pindah(?:an)?|pensiun|mengundurkan diri|(?:lulusan|alumni)'
const near = 'sebelah|samping|depan|belakang|dekat|seberang'

export const rolePatterns: readonly Around[] = [
  `@~,? ${posts}`,
  `@,? ${as}(?! (?:${anyone})(?![a-zé]))(?= [a-z])`,
  `${as} ${posts}(?: (?!(?:${who}|dan|karena|bahwa|menurut|kepada) )[a-zé/.-]{1,20}){0,6},? @`,
  `@~ (?:ikut|hadir|datang)(?: [a-z]{3,12})? ${as} ${posts}`,
  // Where the writer works, and since when.
  `@~,? (?:${work}|${moved})`,
  `@~(?: hampir| selama)?(?: [a-z\\d]{1,10}){1,2} (?:bulan|tahun|thn|taun) (?:di|pindah|${work}|menjadi|jadi)`,
  '@~ diterima (?:sebagai|jadi|kerja|di)',
  '@~ (?:masuk|bergabung)(?: di| ke| dalam)? (?:tim|panitia|pokja|kantor|shift|dinas|kerja|malam|pagi)',
  '@ (?:masih|dulu|sudah|pernah) di (?:bagian|bidang|seksi|dinas|kantor|sekolah|unit|gudang|sana)',
  '@~ (?:piket|shift|lembur|dinas (?:malam|pagi|siang|sore))',
  '@~ (?:sedang|lagi|lg|masih) dinas',
  '@~ jaga(?! (?:rahasia|nama|diri|jarak))',
  '@~ (?:satu (?:ruangan|kantor|tim|angkatan|bagian|bidang)|se(?:kantor|ruangan|angkatan))',
  // Where the writer lives or sits.
  `@~ tinggal(?: (?:di|nang|ing))? (?:r[tw]|jalan|jl|gang|gg|blok|dusun|perumahan|${near})`,
  `@~ duduk di (?:${near})`,
  '@~ (?:warga (?:r[tw]|dusun|gang|blok|perumahan)|tetangga(?:nya)?)',
  `alamat(?: rumah)? @(?! (?:di[a-z]{3,15}|mohon|tolong|jangan|tidak|bocor|aman|agar|supaya))`,
  `${possessions} @${verbsAfter}`,
  // What the writer does by duty.
  `@~ ${who} (?:biasa(?:nya)?|selalu|sering|rutin|(?:se)?tiap [a-z]{2,10}|${hold}|${duty}(?:in)?(?! (?:laporan|pengaduan|surat) ini))`,
  `@~ ${hold} (?:${held})`,
].map((pattern) => around('role', pattern))
