// What no page may say under some settings of an office: each rule with sentences that break it, from texts of the past.
import type { Flow } from '../../../../domain/names/site.ts'
import type { StoredProfile } from '../../../../domain/profile.ts'

export type Settings = Omit<Flow, 'words'> &
  Pick<StoredProfile['release'], 'mode'> & { readonly publication: 'rounded' | 'exact'; readonly days: number }

interface Rule {
  readonly when: (settings: Settings) => boolean
  readonly never: RegExp
  /** Sentences that the rule must find. */
  readonly caught: readonly string[]
}

export const RULES: readonly Rule[] = [
  {
    when: ({ mode }) => mode === 'at_once',
    never: /(sekali|satu kali) sehari|once a day/i,
    caught: ['Sekali sehari pengaduan diteruskan kepada petugas.', 'New reports reach the office once a day.'],
  },
  {
    when: ({ mode }) => mode === 'daily',
    never: /langsung terlihat|see the report at once/i,
    caught: ['Laporan langsung terlihat oleh petugas.', 'The handlers see the report at once.'],
  },
  {
    when: ({ account }) => account !== 'register_first',
    never: /“Daftar”|\bmendaftar(?! kunci)|tekan Daftar|“Register”|\bregister first|press Register/i,
    caught: ['Anda mendaftar lebih dahulu.', 'Tekan “Daftar”.', 'You register first.'],
  },
  {
    when: ({ account }) => account === 'register_first',
    never:
      /Setelah mengirim, Anda memegang|akun (Anda )?dibuat (otomatis|bersamanya)|After sending (it )?you hold|(made by itself|made together)|Pakai kode saja|Use the code only/i,
    caught: [
      'Pakai kode saja, atau kata sandi yang panjang.',
      'Akun dibuat otomatis saat terkirim.',
      'After sending it you hold an account code.',
    ],
  },
  {
    when: ({ account }) => account !== 'code_then_password',
    never: /nama pengguna bila mau|membuat nama pengguna dan kata sandi|user name if you like|make a user name/i,
    caught: ['Haruskah saya membuat nama pengguna dan kata sandi?', 'Choose a user name if you like.'],
  },
  {
    when: () => true,
    never: /satu-satunya jalan|the only way to your page|\{[a-z]+\}/i,
    caught: ['Kode inilah satu-satunya jalan ke halaman Anda.', 'Tekan {tulis}.'],
  },
  {
    when: ({ criteriaFirst }) => !criteriaFirst,
    never: /kriterianya lebih dahulu|memperlihatkan kriterianya|Baca kriterianya|shows the criteria|Read the criteria/i,
    caught: ['Baca kriterianya dan periksa bahan Anda.', 'Read the criteria and check.'],
  },
  {
    when: ({ sendAfterAffirmation }) => !sendAfterAffirmation,
    never:
      /barulah tombol|lalu muncul|belum terlihat|tombol kirim muncul|only then the button|button \S+ yet|then appears/i,
    caught: ['Barulah tombol Kirim Pengaduan muncul.', 'Only then the button “Send” appears.'],
  },
  {
    when: ({ publication }) => publication === 'exact',
    never: /(?<!tidak )dibulatkan(?! ke atas)|(?<!not )\brounded(?! up)/i,
    caught: ['Angka yang diterbitkan dibulatkan.', 'The published figures are rounded.'],
  },
  {
    when: ({ publication }) => publication === 'rounded',
    never: /tidak dibulatkan|not rounded/i,
    caught: ['Angka itu tidak dibulatkan.'],
  },
  {
    when: ({ days }) => days !== 30,
    // The law's own number stays; gratifications have a time of their own, in working days, and so has a take-back.
    never: /^(?!KMK 149|.*mengambilnya kembali|.*take it back).*\b30 (hari(?! kerja)|days)\b/i,
    caught: [
      'Jawaban pertama paling lambat 30 hari sejak diterima, mengacu pada KMK 149/KMK.09/2011.',
      'The first answer is due within 30 days.',
    ],
  },
]

/** The paragraphs of a page's main part, each as plain text. */
export function paragraphsOf(html: string): string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return main
    .replace(/<\/?(strong|em|a|code|span|wbr)\b[^>]*>/g, '')
    .split(/<[^>]+>/)
    .map((text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').trim())
    .filter((text) => text !== '')
}
