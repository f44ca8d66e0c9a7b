// What the writer is, does by duty, or where they work or live: one pattern for each way of saying it.
import { type Around, around } from './around.ts'
import { possessions, posts, who } from './vocabulary.ts'

/** Nobody is recognised as one of these. */
const anyone =
  'warga|masyarakat|rakyat|pelapor|pengadu|pembayar|orang|manusia|muslim|umat|saksi|pengguna|pelanggan|konsumen|pihak|korban|anak bangsa|wni|sesama|berikut'
/** "Alamat saya" before one of these is a wish, not an address. */
const wish =
  '(?!,? (?:di(?:rahasiakan|samarkan|sembunyikan|jaga|lindungi|buka|sebut)|mohon|tolong|jangan|tidak|tdk|tak|ga|gak|jgn|bocor|aman|agar|supaya))'
/** "Bagian saya lihat": the verb follows, nothing is the writer's. */
const seen = '(?! (?:laporkan|sampaikan|lihat|dengar|temukan|kirim|kira|rasa|duga|tahu))'
const hold =
  '(?:memegang|megang|pegang|menyimpan|nyimpan|simpan|mengelola|ngelola|mengurus|ngurus|urus|nyekel|nyepeng|ngambel|ngasta|mamingkuti|mamagang|mamegang)'
const duty =
  '(?:mencatat|catat|nyatet|mengetik|ngetik|ketik|menyusun|nyusun|membuat|buat|bikin|menginput|nginput|input|mengisi|ngisi|menghitung|mengajar|ngajar|menjaga|jaga|menyiapkan|mengerjakan|ngerjain|merekap|memverifikasi|mengarsipkan|mencocokkan|menyopiri|menyetir|nyopir|melayani|bertugas|memeriksa)'
const held =
  'kas|uang|duit|dhuwit|duwit|artos|pipis|kunci|buku|stempel|cap|sandi|password|pin|data|gudang|brankas|arsip|rekening|keuangan|dana|aset'
const work =
  'bekerja|kerja|kerjo|krj|bagawi|megae|makarya|damel|didamel|gaw[eé]|nyambut (?:gawe|damel)|berdinas|bertugas|berkantor|menjabat|mengajar|ngajar|mucal|mengabdi|tugas|jualan'
const moved =
  'ditugaskan|ditugasi|ditempatkan|dipindah(?:kan)?|dimutasi(?:kan)?|diberhentikan|dipecat|dinonaktifkan|diturunkan|diangkat|dilantik|ditunjuk|diperbantukan|dipekerjakan|dirumahkan|dinonjobkan|direkrut|pindah|pindahan|pensiun|mengundurkan diri'
const near = 'sebelah|samping|depan|belakang|dekat|seberang'
const places = 'ruangan|kantor|tim|angkatan|bagian|bidang|sekolah|shift|unit|instansi'

export const rolePatterns: readonly Around[] = [
  `@~,? (?:${posts})`,
  `@,? (?:sebagai|selaku|sbg)(?! (?:${anyone})(?![a-zé]))(?= [a-zé])`,
  `(?:sebagai|selaku|sbg) (?:${posts})(?: (?!(?:${who}|dan|karena|bahwa|menurut|kepada) )[a-zé/.-]{1,20}){0,6},? @`,
  `@~ (?:ikut|hadir|datang)(?: [a-zé]{3,12})? (?:sebagai|selaku|sbg) (?:${posts})`,
  `@~,? (?:lulusan|alumni)`,
  // Where the writer works, and since when.
  `@~,? (?:${work})`,
  `@~(?: hampir| selama| lebih dari)?(?: [a-z\\d]{1,10}){1,2} (?:bulan|tahun|thn|taun) (?:di|pindah|${work}|menjadi|jadi)(?! (?:depan|bawah|atas|antrean|jalan)(?![a-zé]))`,
  `@~ (?:${moved})`,
  `@~ diterima (?:sebagai|jadi|bekerja|kerja|di)`,
  `@~ (?:masuk|bergabung)(?: di| ke| dalam)? (?:tim|panitia|pokja|kantor|shift|dinas|kerja|malam|pagi)`,
  `@ (?:masih|dulu|sudah|pernah) di (?:bagian|bidang|seksi|dinas|kantor|sekolah|unit|gudang|sana)`,
  `@~ (?:piket|shift|lembur|dinas (?:malam|pagi|siang|sore))`,
  `@~ (?:sedang|lagi|lg|masih) dinas`,
  `@~ jaga(?! (?:rahasia|nama|diri|kerahasiaan|jarak))`,
  `@~ (?:satu (?:${places})|sekantor|seruangan|seangkatan|sebidang)`,
  // Where the writer lives or sits.
  `@~ tinggal(?: (?:di|nang|ing))? (?:rt|rw|jalan|jl|gang|gg|blok|dusun|perumahan|${near})`,
  `@~ duduk di (?:${near})`,
  `@~ warga (?:rt|rw|dusun|gang|blok|perumahan)`,
  `@~ tetangga(?:nya)?`,
  `alamat(?: rumah)? @${wish}`,
  `(?:${possessions}) @${seen}`,
  // What the writer does by duty.
  `@~ (?:${who}) (?:biasa|biasanya|selalu|sering|rutin|(?:se)?tiap [a-zé]{2,10}|${hold}|${duty}(?! (?:laporan|pengaduan|surat) ini))`,
  `@~ ${hold} (?:${held})`,
].map((pattern) => around('role', pattern))
