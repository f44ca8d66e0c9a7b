// Which words are probably the name of a person. Words in small letters must look like a name; words in capitals are
// taken for one unless they are known to be something else.
import { posts } from './vocabulary.ts'

/** Names that are no everyday words, not even in a regional language; "bagus", "untung" and "sri" are left out. */
const given =
  /^(?:agus|ahmad|and[ir]i?|anita|anton|asep|bambang|budi|dadang|dedi|deni|desi|dewi|dimas|din[ai]|doni|edi|eko|euis|fitri|hasan(?:ah)?|hendra|heri|herman|irfan|iwan|joko|kadek|kartini|ketut|komang|lilis|lina|made|moh|muhammad|nina|novi|nyoman|rahmat|rani|ratna|reni|rian|rin[ai]|riz[ak]l?|rudi|santi|sinta|siti|susi|tin[ai]|ton[oi]|udin|ujang|umi|wahyu|wawan|yant[io]|yudi|yul[iy]|yuni|yusuf|su[a-z]{2,7}(?:[nty]o|di|mi|ni|ti)|[a-z]{2,9}(?:wati|yanti|yanto|yono|ningsih|udin|setyo|rahman))$/
/** What begins with a capital after "Saya", or follows "nama saya", and is no name. */
const other = new RegExp(
  `^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|islam|muslim|kristen|insya|allah|alhamdulillah|bapak|ibu|pak|bu|saya|kemarin|sudah|belum|tidak|tak|jangan|mohon|minta|ingin|mau|harap|tolong|sangat|sendiri|juga|hanya|cuma|dan|tapi|karena|dari|ke|pada|untuk|yang|ini|itu|ada|terima|kasih|ikut|hormat|salam|warga|masyarakat|rakyat|pelapor|hamba|anonim|peduli|rahasia|bupati|inspektorat|dinas|kantor|bidang|bagian|desa|dusun|jalan|agar|supaya|bila|demi|bocor|aman|masuk|hilang|muncul|sampai|saja|(?:me[mnlrw]|ber|di|ter|ke)[a-z]{4,20}|${posts})$`,
)
const title = '(?:(?:[Dd]r[sag]?|Hj?|Ir|Pak|Bu|Mas|Mbak|Kang|Sdr|pak|bu|mas|mbak)\\.? )'
const capital = "(?:\\p{Lu}\\p{L}{0,3}\\.|\\p{Lu}[\\p{L}'’-]{0,20})"
const named = new RegExp(`^${title}{0,2}(${capital})(?: (?:${capital}|bin|binti)){0,4}`, 'u')
const small = /^(?:pak |bu |mas |mbak )?([a-z]{2,15})(?: ([a-z]{3,15}))?(?![\d_@.]\S)/

/** The name at the start of a text: how many characters of it, or 0. */
export function nameAt(text: string): number {
  const [words = '', head = ''] = named.exec(text) ?? []
  if (words) return isName(head) ? words.replace(/[.-]$/, '').length : 0
  const [whole = '', first = '', second = ''] = small.exec(text) ?? []
  if (!given.test(first)) return 0
  return second && !given.test(second) ? whole.length - second.length - 1 : whole.length
}

/** Whether a word is known to be something else than a name, so that "Nama saya mohon dirahasiakan" is left alone. */
export function isOther(word: string): boolean {
  const low = word.toLowerCase()
  return !given.test(low) && other.test(low)
}

/** A word in capitals throughout must look like a name: people write whole sentences in capitals. */
function isName(word: string): boolean {
  const low = word.replace('.', '').toLowerCase()
  return given.test(low) || ((word.length === 1 || word !== word.toUpperCase() || word[1] === '.') && !other.test(low))
}
