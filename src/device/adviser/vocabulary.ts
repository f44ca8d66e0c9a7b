// The words that the patterns are made of. Each list is one alternative of a regular expression.

/** How people say "I": formal, short as in messages, Javanese, Balinese, Sundanese, Banjarese. */
export const me = 'saya|sya|sy|aku|gue|gua|gw|kami|kulo|kula|titiang|tiange?|abdi|kuring|ulun|unda'

/** Words for "who" in the same languages: "saya yang", "aku sing", "abdi nu". */
export const who = 'yang|yg|sing|ingkang|nu|ane|sane|nang'

/** Posts and duties. "Kasi" is also short for "give". */
export const posts = [
  'bendahara|sekretaris|sekdes|sekcam|sekdis|carik|operator|staff?|pegawai|pagaw[eé]|karyawan|karyawati|honorer|tenaga',
  'guru|dosen|ustad[hz]?|kepsek|wakasek|kepala|wakil|wali (?:kelas|murid|siswa)|pelatih|pembina|tutor',
  'dokter|perawat|bidan|mantri|apoteker|asisten|analis|nakes|kader|petugas|juru|pramubakti|ob|cleaning service',
  'sopir|supir|driver|pengemudi|kernet|satpam|sekuriti|security|penjaga|ajudan|kasir|admin|teknisi|programmer|pranata',
  'arsiparis|auditor|pemeriksa|pengawas|penyuluh|pendamping|verifikator|notulis|protokoler?|ppk|pptk|kpa|pphp|pns|asn',
  'pppk|p3k|thl|gtt|ptt|camat|lurah|kades|kadus|kasun|kaur|bayan|modin|kuwu|perbekel|kelian|klian|bendesa|prajuru',
  'pambakal|perangkat|pamong|kabid|kabag|kasie|kasub(?:b?ag|b?id)|kadis|kapus|pejabat|pengurus|panitia|anggota|ketua|rt|rw',
  'mandor|direktur|manajer|supervisor|koordinator|rekanan|kontraktor|penyedia|pemborong|konsultan|tukang|kuli|buruh',
  'pedagang|pemilik|peserta|calon|penerima|tim|pokja|takmir|magang|anak magang|anak buah|bawahan|relawan|pensiunan',
  'kasi(?! (?:uang|duit|dia|ke|kepada|tah?u|li[h]?at|amplop|bukti|rokok|\\d))',
  'orang (?:dalam|dekat|lama|baru|lapangan|kepercayaan|keuangan|kantor|dinas|gudang|bagian|bidang|pajak)',
].join('|')

/** What may stand between "I" and what the writer is. No word of denial is among them. */
export const fillers = [
  'adalah|ialah|yaitu|merupakan|seorang|salah satu|salah seorang|termasuk|selaku|sebagai|sbg|menjadi|jadi|jd|dadi|dados',
  'janten|ini|itu|iki|niki|punika|teh|téh|mah|tuh?|nih|sih|kan|pun|juga|jg|memang|hanya|cuma|cuman|cm|mung|sendiri|semua',
  'berdua|bertiga|para|sekarang|kini|dulu|dulunya|dahulu|tadinya|waktu itu|saat itu|ketika itu|saat ini|waktu iku',
  'kebetulan|masih|msh|sedang|sdg|lagi|lg|sudah|sdh|udah|telah|pernah|sempat|mulai|memulai|baru|mantan|bekas|eks|biasa|anggota',
].join('|')

/** Superiors, colleagues and subordinates, before "saya". */
export const bosses = [
  'atasan|bos|boss|pimpinan|komandan|mandor|juragan|dunungan|majikan|supervisor|manajer|koordinator|direktur|senior',
  'bawahan|anak buah|staf|sopir|ajudan|sejawat|kolega|ketua tim|wakil kepala sekolah|kepsek|kapus|kadis|kabid|kabag',
  'kasi|kasub(?:b?ag|b?id)|sekdis|sekcam|sekdes|camat|lurah|kades|pak kades|bidan|mantri',
  '(?:rekan2?|teman|temen|kawan|kanca|timpal|babaturan)(?:-(?:rekan|teman|temen|kawan))?(?: (?:kerja|kantor|sekantor|seruangan|sejawat|guru|perawat|satu ruangan|satu kantor))?',
  'kepala(?: (?:dinas|bidang|seksi|bagian|sekolah|madrasah|puskesmas|desa|kantor|subbagian|ruang(?:an)?|upt|instalasi|badan|unit))?',
].join('|')

export const kin = [
  'suami|istri|isteri|anak|anaknya|ayah|bapak|bapa|ibu|mama|mamah|papa|emak|mertua|kakak|adik|adek|abang|paman|bibi|om|tante',
  'sepupu|keponakan|ponakan|ipar|menantu|besan|cucu|kakek|nenek|mbah|simbah|pakdh?e|budh?e|paklik|bulik|orang tua|ortu',
  'saudara|tunangan|pacar|keluarga|laki|bini|abah|uma|ading|kaka|julak|bojo|garwa|mbakyu|adhi|kakang',
  'somah|kurenan|pianak|panak|bapan|meme|salaki|pamajikan|lanceuk',
].join('|')

/** Work, duties and places that are the writer's own, before "saya". */
export const possessions = [
  'usia|umur|akun|username|jabatan|pangkat|golongan|profesi|pekerjaan|tugas|tugas pokok|tupoksi|posisi|masa kerja|sk',
  'gaji|honor|honorarium|insentif|tpp|tukin|tunjangan|sertifikasi|remunerasi|jaspel|upah',
  'shift|giliran(?: jaga)?|jam (?:jaga|dinas)|jadwal (?:jaga|piket|dinas|mengajar)|piket',
  'murid(?:-murid)?|siswa|anak didik|pasien|kelas|rumah|omah|umah|imah|bumi|tempat (?:kerja|tugas|dinas)|kios|lapak|warung|toko',
  'kantor|ruang(?:an)?(?: kerja)?|meja(?: kerja)?|loket|bangsal|bidang|seksi|sub ?bagian|subbag|bagian|unit(?: kerja)?',
  'sekolah|madrasah|puskesmas|pustu|instansi|dinas|tim|opd|skpd|upt|dusun|rt|rw',
].join('|')
