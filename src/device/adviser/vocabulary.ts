// The words that the patterns are made of. Each list is one alternative of a regular expression. Keep them short: every
// phone loads them.

/** How people say "I": formal, short as in messages, Javanese, Balinese, Sundanese, Banjarese. */
export const me = 'saya|sya|sy|aku|gue|gua|gw|kami|kulo|kula|titiang|tiange?|abdi|kuring|ulun|unda'

/** Words for "who" in the same languages: "saya yang", "aku sing", "abdi nu". */
export const who = '(?:yang|yg|sing|ingkang|nu|ane|sane|nang)'

/** Posts and duties. "Kasi" is also short for "give". */
export const posts =
  '(?:bendahara|sekretaris|sek(?:des|cam|dis)|carik|operator|staff?|pegawai|pagaw[eé]|karyawa[nt]i?|honorer|tenaga|guru|dosen|ustad[hz]?|kepsek|kepala|wakil|wali (?:kelas|murid|siswa)|pelatih|dokter|perawat|bidan|mantri|apoteker|asisten|analis|nakes|kader|petugas|juru|ob|cleaning service|sopir|supir|driver|pengemudi|satpam|security|penjaga|ajudan|kasir|admin|teknisi|arsiparis|auditor|pemeriksa|pengawas|penyuluh|pendamping|verifikator|notulis|ppk|pptk|kpa|pns|asn|pppk|p3k|thl|gtt|camat|lurah|ka(?:des|dus|ur|bid|bag|sie|dis|pus)|kasub(?:b?ag|b?id)|bayan|kuwu|perbekel|ke?lian|bendesa|prajuru|pambakal|perangkat|pejabat|pengurus|panitia|anggota|ketua|r[tw]|mandor|direktur|manajer|koordinator|rekanan|kontraktor|penyedia|pemborong|konsultan|tukang|kuli|buruh|pedagang|pemilik|peserta|calon|penerima|tim|pokja|takmir|(?:anak )?magang|anak buah|bawahan|relawan|pensiunan|kasi(?! (?:uang|duit|dia|ke|tah?u|lihat|amplop|bukti|\\d))|orang (?:dalam|dekat|lama|baru|keuangan|kantor|dinas|gudang|bagian|bidang))'

/** What may stand between "I" and what the writer is. No word of denial is among them. */
export const fillers =
  'adalah|merupakan|seorang|salah (?:satu|seorang)|termasuk|selaku|sebagai|sbg|menjadi|jadi|jd|dadi|dados|janten|ini|itu|niki|teh|mah|nih|kan|pun|juga|memang|hanya|cuma|cm|mung|sendiri|ber(?:dua|tiga)|para|sekarang|dulu|dulunya|tadinya|(?:waktu|saat) itu|saat ini|kebetulan|masih|sedang|lagi|lg|sudah|sdh|udah|telah|pernah|sempat|mulai|memulai|baru|mantan|bekas|eks|biasa|anggota'

/** Superiors, colleagues and subordinates, before "saya". */
export const bosses =
  '(?:atasan|boss?|pimpinan|komandan|mandor|juragan|dunungan|majikan|supervisor|manajer|koordinator|direktur|senior|bawahan|anak buah|staf|sopir|sejawat|kolega|ketua tim|kepsek|ka(?:pus|dis|bid|bag|si|des)|kasub(?:b?ag|b?id)|sek(?:dis|cam|des)|camat|lurah|bidan|(?:rekan2?|teman|temen|kawan|kanca|timpal|babaturan)(?: (?:se)?(?:kerja|kantor|ruangan|jawat|guru|satu ruangan))?|(?:wakil )?kepala(?: (?:dinas|bidang|seksi|bagian|sekolah|puskesmas|desa|kantor|ruang(?:an)?|upt|instalasi))?)'

export const kin =
  '(?:suami|ist?eri|istri|anak|ayah|bapak?|ibu|mamah?|papa|emak|mertua|kakak|ad[hi]?i[kh]?|adek|abang|paman|bibi|om|tante|sepupu|k?e?ponakan|ipar|menantu|besan|cucu|kakek|nenek|mbah|simbah|pakdh?e|budh?e|orang tua|ortu|saudara|tunangan|pacar|keluarga|laki|bini|abah|ading|kaka|bojo|mbakyu|somah|kurenan|pi?anak|panak|bapan|salaki|pamajikan|lanceuk)'

/** Work, duties and places that are the writer's own, before "saya". */
export const possessions =
  '(?:usia|umur|akun|jabatan|pangkat|golongan|profesi|pekerjaan|tugas(?: pokok)?|tupoksi|posisi|masa kerja|sk|gaji|honor|insentif|tpp|tukin|tunjangan|sertifikasi|jaspel|upah|shift|giliran(?: jaga)?|(?:jam|jadwal) (?:jaga|piket|dinas)|piket|murid|siswa|pasien|kelas|rumah|[ou]mah|imah|bumi|tempat (?:kerja|tugas|dinas)|kios|lapak|warung|kantor|ruang(?:an)?(?: kerja)?|meja(?: kerja)?|loket|bangsal|bidang|seksi|sub ?bag(?:ian)?|bagian|unit(?: kerja)?|sekolah|madrasah|puskesmas|pustu|instansi|dinas|tim|opd|skpd|upt|dusun|r[tw])'

/** Verbs that show that the word before "saya" is not the writer's: "kepada Bapak saya sampaikan". */
export const verbsAfter =
  '(?! (?:laporkan|sampaikan|mohon|memohon|minta|harap(?:kan)?|berharap|lihat|dengar|temukan|kirim(?:kan)?|tulis|ingin|ucapkan|haturkan|yakin|percaya|tunggu|lampirkan|melapor|titip|kira|rasa|duga|pikir))'
