/** For browsers in which nothing can be sealed or opened, and what to do instead. */
export const unable = {
  'unable.insecure.title': 'Halaman ini harus dibuka dengan https',
  'unable.insecure.text':
    'Di sini semua isi disegel dan dibuka di perangkat Anda. Peramban hanya mengizinkannya pada alamat yang diawali https://, sedangkan halaman ini dibuka dengan http://.',
  'unable.insecure.open': 'Buka dengan https',
  'unable.onion.title': 'Halaman ini harus dibuka dengan Tor Browser',
  'unable.onion.text':
    'Di sini semua isi disegel dan dibuka di perangkat Anda. Pada alamat .onion, peramban ini tidak mengizinkannya. Salin alamat halaman ini, lalu buka dengan Tor Browser.',
  'unable.old.title': 'Peramban ini perlu diperbarui',
  'unable.old.text':
    'Di sini semua isi disegel dan dibuka di perangkat Anda, tetapi versi peramban ini belum dapat melakukannya. Perbarui, atau pakai peramban lain: Chrome 99, Firefox 115, Safari 15.4, atau sesudahnya.',
  'unable.contacts': 'Cara lain menghubungi kantor, bila dicantumkan, ada di beranda',
} as const
