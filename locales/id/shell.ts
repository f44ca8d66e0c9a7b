/** What the applications' pages say before the program has loaded, and where it cannot run. */
export const shell = {
  'shell.form.title': 'Sistem pelaporan pelanggaran',
  'shell.form.loading': 'Formulir sedang dibuka…',
  'shell.office.title': 'Ruang petugas',
  'shell.office.loading': 'Ruang petugas sedang dibuka…',

  'shell.late.title': 'Belum terbuka juga?',
  'shell.late.reload': 'Pada jaringan lambat, tunggu sebentar lagi. Setelah itu, muat ulang halaman ini.',
  'shell.late.browser':
    'Bila tetap begini, perbarui peramban Anda atau pakai yang lain: Chrome 99, Firefox 115, Safari 15.4, atau sesudahnya.',
  'shell.contacts': 'Cara lain menghubungi kantor, bila dicantumkan, ada di beranda',

  'shell.form.noscript': 'Formulir ini memerlukan JavaScript',
  'shell.form.noscript.why':
    'Tulisan Anda disegel di perangkat ini sebelum dikirim. Tanpa JavaScript, penyegelan itu tidak dapat dilakukan.',
  'shell.office.noscript': 'Ruang petugas memerlukan JavaScript',
  'shell.noscript.allow': 'Izinkan JavaScript untuk situs ini, lalu muat ulang halaman.',
  'shell.noscript.tor':
    'Di Tor Browser, pilih tingkat keamanan “Safer” (lebih aman), bukan “Safest” (paling aman), lalu muat ulang halaman.',

  'shell.nobody': 'Di alamat ini tidak ada kanal pengaduan. Periksa kembali alamatnya.',
} as const
