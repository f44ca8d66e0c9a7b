/** Installing the application on the phone's home screen, and removing it. */
export const install = {
  'install.offer': 'Pasang di ponsel ini',
  'install.title': 'Sebelum dipasang',
  'install.shows':
    'Di layar ponsel akan muncul gambar selembar kertas dengan tulisan “{name}”. Siapa pun yang memegang ponsel ini dapat melihatnya.',
  'install.keeps':
    'Yang disimpan di ponsel hanya programnya, sama untuk semua orang, supaya tetap terbuka saat jaringan lemah. Kode, laporan, dan bukti tidak disimpan.',
  'install.needless': 'Tanpa dipasang pun semua dapat dilakukan melalui peramban.',
  'install.press': 'Pasang',
  'install.cancel': 'Tidak jadi',
  'install.working': 'Program sedang disimpan di ponsel.',
  'install.ready': 'Programnya sudah tersimpan. Tambahkan sekarang ke layar ponsel.',
  'install.add': 'Tambahkan ke layar',
  'install.manual':
    'Untuk menaruhnya di layar ponsel, buka menu peramban, lalu pilih “Tambahkan ke layar utama” atau “Instal aplikasi”.',
  'install.done': 'Sudah terpasang. Anda dapat membukanya dari layar ponsel.',
  'install.failed':
    'Program belum dapat disimpan. Periksa jaringan Anda, lalu coba lagi; formulir tetap dapat dipakai.',
  'install.present': 'Program ini tersimpan di ponsel.',
  'install.remove': 'Hapus program dari ponsel',
  'install.removed': 'Programnya sudah dihapus dari ponsel. Bila gambarnya masih ada di layar, tekan lama lalu hapus.',
} as const
