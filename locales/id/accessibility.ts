/** The accessibility statement of the public site and the reporter's application. */
export const accessibility = {
  'accessibility.title': 'Aksesibilitas',
  'accessibility.lead':
    'Siapa pun harus dapat melapor kepada {office}, bagaimanapun penglihatan, gerak tangan, perangkat, dan jaringannya. Sasarannya ialah WCAG 2.2 tingkat AA.',
  'accessibility.done': 'Yang sudah diupayakan',
  'accessibility.done.keyboard': 'Semua dapat dilakukan dengan papan ketik saja, dan letak fokus selalu terlihat.',
  'accessibility.done.reader':
    'Judul, bagian, tombol, isian, dan kesalahan diberi nama, sehingga dapat dibacakan pembaca layar.',
  'accessibility.done.script':
    'Halaman situs ini berfungsi tanpa JavaScript. Hanya formulirnya yang memerlukan JavaScript, karena laporan dikunci di perangkat Anda.',
  'accessibility.done.text':
    'Huruf dapat diperbesar dua kali lipat tanpa ada yang terpotong, termasuk di layar 360 piksel.',
  'accessibility.done.contrast':
    'Warna terang dan gelap mengikuti perangkat Anda. Kontrasnya dihitung, termasuk untuk warna pilihan kantor. Tidak ada arti yang hanya disampaikan lewat warna.',
  'accessibility.done.motion': 'Tidak ada yang berkedip, dan gerak dihentikan bila perangkat Anda memintanya.',
  'accessibility.done.time': 'Menulis tidak dibatasi waktu. Draf dapat disimpan dan dilanjutkan.',
  'accessibility.done.code':
    'Kode delapan kata dapat ditempel atau dilengkapi dari daftar; bagi yang tidak dapat mencatatnya di kertas tersedia cara lain.',
  'accessibility.known': 'Yang masih kurang',
  'accessibility.known.files':
    'Berkas bukti ditampilkan kepada petugas seperti aslinya; tidak ada teks pengganti untuk isinya.',
  'accessibility.known.drawings':
    'Huruf di dalam diagram tidak ikut membesar. Isinya selalu tertulis juga di sampingnya.',
  'accessibility.known.exit':
    'Keluar Cepat dengan menekan Esc tiga kali hanya ada di formulir. Di halaman ini Keluar Cepat berupa tautan biasa.',
  'accessibility.known.own':
    'Teks yang ditulis kantor sendiri mungkin belum ada dalam bahasa Inggris; bila begitu, teks Indonesianya yang tampil.',
  'accessibility.checked': 'Bagaimana diperiksa',
  'accessibility.checked.text':
    'Setiap perubahan perangkat lunak diuji otomatis: aturan WCAG, lebar layar, ukuran huruf, papan ketik, dan susunan HTML. Pengujian oleh pengguna, dan oleh penyandang disabilitas dengan pembaca layar, belum dilakukan.',
  'accessibility.tell': 'Bila ada yang menyulitkan',
  'accessibility.tell.text':
    'Beri tahu kantor ini melalui alamat atau telepon di beranda. Jangan menyebut isi laporan. Laporan juga dapat disampaikan dengan datang langsung, dan petugas akan mencatatnya untuk Anda.',
  'accessibility.tell.elsewhere':
    'Beri tahu kantor ini dengan datang langsung atau lewat nomor telepon umumnya. Jangan menyebut isi laporan. Laporan juga dapat disampaikan dengan datang langsung, dan petugas akan mencatatnya untuk Anda.',
} as const
