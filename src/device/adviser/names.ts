// Which words are probably the name of a person. A list of given names decides about words in small letters; words in
// capitals are taken for a name unless they are known to be something else.
import { posts } from './vocabulary.ts'

/** Common given names of several islands. None of them is an everyday word: "bagus", "untung" and "tri" are left out. */
const given = new Set(
  `abdul abdullah achmad adi aditya agung agus ahmad aisyah akbar ali alim alya amalia amin aminah amir ana anang andi andika andre
  andri angga anggi anggraini ani anik anis anita anton anwar ari arif arifin aris arum aryo asep asih astuti asri atik ayu
  bagas bambang basuki bayu bayan beni benny bima boby budi budiman budiono chandra cahyo cecep citra cokorda daniel danang
  darmawan darsono dede dedi deni dendi desi devi dewa dewi dian diah didik didin dika dimas dina dini dodi doni dwi dyah edi
  edy eka eko elis endah endang eni erna erni euis evi fadli fahmi faisal fajar farid fatimah fatma fauzi febri feri ferdi
  fitri fitriani galih gilang ginanjar gunawan gusti hadi hafiz hamid hamzah handoko hani hari haris harjo hartono haryanto
  hasan hasanah hendra hendri hendro heni heri herman hermawan heru hidayat husein ibrahim ida idris ika ikhsan imam imas
  indra indri ipah irfan irma irwan iskandar ismail iwan jamal jamilah jaenal joko johan juariah jumadi jumiati kadek kartika
  kartini kasim ketut khadijah komang koko komar krisna kurnia kurniawan kusnadi kusuma laila lastri lela lestari lia lilik
  lilis lina linda luh lukman mahmud marlina marni maria martini maryam maya meti mira misbah moch moh mohamad muhamad muhammad
  muhyi mulyadi mulyono munir murni mustofa nana nani nanang narto nengah neneng ngatini ni nia nina ningsih nisa novi nunung
  nur nurhayati nurul nyoman oki parjo parman pramono prasetyo pratama priyo purnomo puspita putu rahma rahmat rahman ratih
  ratna ratno reni retno rian rida ridwan rifki rika rina rini riska rizal rizki rizky robi rohman romli rosa rosida rudi rudy
  rukmini rusdi rusli rusmini sadikin saiful salim samsul santi santoso sarah sari sarjono sartika sekar setiawan setyo sigit
  sinta siska siti slamet soleh sri subagyo sudarma sudarsono sugeng sugiarto suharti suharto sujono sukarno sulastri sulis
  sumarni sumarno sumiati suparman supri supriyadi suratmi suryani susanti susanto susi susilo sutini sutopo sutrisno suwarno
  suyanto suyono syahrul syamsul taufik tatik teguh tini tina titi titik tono toni totok tuti udin ujang umi usman utami vina
  wahyu wahyuni wahyudi warsito wati wawan wayan wibowo widodo wijaya winarti wulan yanti yanto yati yayan yayuk yoga yono yoyok
  yudi yuli yulia yuliana yulianti yuni yusuf zaenal zahra zainal zainuddin zulkifli`.split(/\s+/),
)

/** Given names that are also everyday words, in small letters or in a regional language. */
const alsoWords = new Set(
  'adi agung amin ana ari bayan dede dewa dian dwi eka fajar gusti hari imam koko kusuma lestari luh maya murni ni nur purnomo putu sari sekar slamet sri teguh titi utami wayan'.split(
    ' ',
  ),
)

/** Words that begin with a capital after "Saya" and are no names. */
const notNames = new Set(
  `senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober
  november desember islam muslim muslimah kristen katolik hindu buddha budha konghucu nu muhammadiyah allah alhamdulillah
  astaghfirullah insya insyaallah demi bismillah tuhan indonesia jawa bali sunda banjar madura dayak batak bugis melayu bapak ibu
  bpk pak bu sdr sdri saudara saya anda kami kita mereka dia ia beliau kemarin hari besok tadi waktu saat ketika sejak selama
  sudah belum akan sedang telah pernah tidak tak bukan jangan bocor aman muncul hilang masuk agar supaya bila kalau jika sampai saja mohon minta ingin mau harap harapkan laporkan lapor lihat
  dengar tahu kira rasa duga yakin takut siap sangat sendiri juga hanya cuma sebagai selaku dan atau tapi tetapi karena bahwa
  dari di ke pada untuk dengan oleh yang ini itu adalah ada punya baca tulis kirim terima kasih turut ikut sampaikan ucapkan
  hormat hormati salam warga masyarakat rakyat pelapor pengadu umat hamba anonim anonymous forum suara pemerhati peduli pencari
  pejuang dirahasiakan rahasia samaran seorang orang semua siapa bupati wakil walikota gubernur presiden inspektur inspektorat
  dinas kantor badan bidang bagian bank cv pt ud desa kelurahan kecamatan kabupaten kota provinsi dusun jalan rt rw alamat nama
  nomor no jabatan pekerjaan nip nik petani wiraswasta swasta tolong maaf permisi assalamualaikum selamat dapat bisa harus
  tetap terus jadi lalu kemudian nanti sekarang pun the a an not sure afraid happy sorry writing reporting from very aware
  tidur baru masih cinta bangga malu sedih kecewa marah heran bingung kaget curiga khawatir setuju tinggal datang pergi pulang
  lewat antre foto rekam simpan catat bayar beli jual cek coba urus tanya jawab bilang kata pikir paham mengerti`.split(
    /\s+/,
  ),
)

const verb = /^(?:me[mnlrw]|meng|meny|ber|di|ter|ke)\p{L}{4,20}$/u
const post = new RegExp(`^(?:${posts})$`)
const title =
  '(?:(?:Drs?|Dra|H|Hj|Ir|dr|drg|Prof|Pak|Bu|Bapak|Ibu|Mas|Mbak|Kang|Bang|Teh|Sdr|Sdri|Ust|pak|bu|mas|mbak)\\.? )'
const capital = "(?:\\p{Lu}\\p{L}{0,3}\\.|\\p{Lu}[\\p{L}'’-]{0,20})"
const named = new RegExp(`^${title}{0,2}(${capital})(?: (?:${capital}|bin|binti)){0,4}`, 'u')
const small = /^(?:pak |bu |mas |mbak )?(\p{Ll}{2,15})(?: (\p{Ll}{3,15}))?/u

/** The name at the start of a text: how many characters of it, or 0. */
export function nameAt(text: string): number {
  const match = named.exec(text)
  if (match) return isName(match[1] ?? '') ? match[0].replace(/[.,-]$/, '').length : 0
  const lower = small.exec(text)
  const [whole = '', first = '', second] = lower ?? []
  if (/^[\d_@.]\S/u.test(text.slice(whole.length))) return 0
  if (!given.has(first) || alsoWords.has(first)) return 0
  return second === undefined || given.has(second) ? whole.length : whole.length - second.length - 1
}

/** Whether a word is known to be something else than a name, so that "Nama saya mohon dirahasiakan" is left alone. */
export function isOther(word: string): boolean {
  const low = word.toLowerCase()
  return !given.has(low) && (notNames.has(low) || verb.test(low) || post.test(low))
}

/** A word in capitals throughout is a name only if the list has it: people write whole sentences in capitals. */
function isName(word: string): boolean {
  const low = word.replace(/[.,]$/, '').toLowerCase()
  if (given.has(low)) return true
  if (low.length > 1 && word === word.toUpperCase()) return false
  return !isOther(low)
}
