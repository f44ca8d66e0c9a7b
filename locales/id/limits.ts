/** The public page about what this software cannot protect against. */
export const limits = {
  'limits.title': 'Batas perlindungan',
  'limits.lead':
    'Tidak ada perangkat lunak yang melindungi dari segalanya. Inilah yang tidak dapat dicegah oleh situs ini, dan apa yang dapat Anda lakukan.',
  'limits.do': 'Yang dapat Anda lakukan:',

  'limits.you': 'Di sekitar Anda',
  'limits.content.title': 'Isi laporan dapat menunjuk Anda',
  'limits.content.text':
    'Petugas dapat menebak penulisnya dari hal yang hanya diketahui sedikit orang, dari gaya menulis, atau dari bukti yang hanya Anda pegang. Terlapor pun dapat, bila perkaranya berlanjut.',
  'limits.content.do': 'Tulis perbuatannya, bukan peran Anda. Baca ulang dari kacamata terlapor.',
  'limits.device.title': 'Perangkat yang diawasi',
  'limits.device.text':
    'Ponsel yang disusupi, aplikasi papan ketik yang merekam, atau komputer kantor dapat melihat tulisan Anda sebelum dikunci.',
  'limits.device.do': 'Pakai ponsel sendiri dengan papan ketik bawaan, bukan perangkat kantor.',
  'limits.network.title': 'Jaringan tahu bahwa Anda membuka situs ini',
  'limits.network.text':
    'Operator dan pemilik jaringan tidak dapat membaca laporan, tetapi dapat melihat situs mana yang dikunjungi dan kapan.',
  'limits.network.do': 'Hindari Wi-Fi kantor. Pakai paket data, atau Tor Browser yang menyembunyikan kunjungan itu.',
  'limits.history.title': 'Jejak kunjungan di peramban',
  'limits.history.text':
    'Halaman ini tercatat dalam riwayat peramban seperti situs lain. Tautan “{button}” membawa Anda ke situs lain, tetapi tidak menghapus riwayat.',
  'limits.history.do': 'Pakai tab samaran di peramban, atau hapus riwayat sesudahnya.',
  'limits.files.title': 'Berkas bukti membawa keterangan tersembunyi',
  'limits.files.text':
    'Pembersihan otomatis hanya berlaku bagi foto JPEG, PNG, dan WebP. Dokumen, video, dan rekaman dapat memuat nama pembuat, dan hasil cetakan dapat memuat tanda pencetaknya. Nama berkas tidak diubah: tanggal atau nama orang di dalamnya ikut terkirim.',
  'limits.files.do': 'Bila ragu, kirim foto atau tangkapan layarnya sebagai ganti berkas asli.',
  'limits.code.title': 'Kode yang hilang atau terlihat orang',
  'limits.code.text':
    'Siapa pun yang memegang kode dapat membuka halaman Anda. Kode yang hilang tidak dapat dipulihkan oleh siapa pun.',
  'limits.code.do': 'Catat di kertas, simpan di tempat yang hanya Anda tahu, dan jangan memotretnya.',

  'limits.office': 'Di kantor',
  'limits.handler.title': 'Petugas yang membocorkan',
  'limits.handler.text':
    'Orang yang berhak membaca laporan dapat menceritakannya. Penguncian tidak dapat mencegah orang mengkhianati jabatannya.',
  'limits.handler.do': 'Jangan tulis lebih dari yang diperlukan, terutama tentang diri sendiri.',
  'limits.custodian.title': 'Penjaga identitas bersama pengelola server',
  'limits.custodian.text':
    'Bila keduanya bersekongkol, brankas identitas dapat dibuka tanpa catatan yang Anda lihat. Salah satu saja tidak dapat melakukannya.',
  'limits.custodian.do': 'Kosongkan identitas bila tidak diperlukan. Brankas kosong tidak menyimpan apa pun.',
  'limits.notice.title': 'Kabar yang ditahan server',
  'limits.notice.text':
    'Server yang curang dapat menahan kabar bahwa identitas Anda dibuka, asalkan ia juga menahan semua kabar kantor sesudahnya. Kabar berikutnya dari kantor memperlihatkan bahwa ada yang hilang.',
  'limits.notice.do': 'Bila kantor lama tidak memberi kabar, tanyakan lewat jalan lain.',
  'limits.former.title': 'Mantan petugas bersama pengelola server',
  'limits.former.text':
    'Bila bersekongkol, mereka dapat terus membaca perkara yang pernah dibuka mantan petugas itu, atau menambahkan tulisan dengan tanggal lama. Selama paling lama 90 hari sesudah ia dicoret, mereka juga dapat menyodorkan daftar kunci lama kepada pelapor baru dan membaca laporan baru itu.',
  'limits.former.do':
    'Bila sebuah pesan terasa janggal, jangan menjawabnya. Kirim laporan baru dan sebutkan kejanggalan itu.',
  'limits.answer.title': 'Jawaban yang tidak datang',
  'limits.answer.text':
    'Situs ini menghitung hari dan menandai keterlambatan, tetapi tidak dapat memaksa seseorang menjawab atau bertindak.',
  'limits.answer.do':
    'Bila batas waktunya lewat, tanyakan di halaman Anda. Anda juga dapat mengadu kepada Ombudsman atau Inspektorat provinsi.',
  'limits.spam.title': 'Laporan yang keliru dianggap spam',
  'limits.spam.text': {
    other:
      'Inspektur dapat membuang kiriman yang menurutnya bukan pengaduan. Buktinya hilang saat itu juga. Petugas lain dapat mengambilnya kembali, tanpa bukti itu, selama {count} hari sejak itu atau sejak surat terakhir Anda, tetapi situs ini tidak dapat memaksanya. Sesudah itu isinya dimusnahkan.',
  },
  'limits.spam.do':
    'Jelaskan apa yang terjadi sejak kalimat pertama, simpan salinan bukti Anda, dan buka halaman Anda sesekali: alasan dan hari terakhirnya tertulis di sana, dan Anda dapat membantahnya dengan surat.',

  'limits.server': 'Di server',
  'limits.site.title': 'Situs yang diubah diam-diam',
  'limits.site.text':
    'Program yang mengunci laporan dikirim oleh server ini. Siapa pun yang menguasai server dapat mengirimkan program lain yang menyalin tulisan Anda. Peramban belum dapat membuktikan bahwa programnya asli.',
  'limits.site.do': 'Bila yang Anda laporkan berkuasa atas server ini, pilih lembaga lain yang independen.',
  'limits.deletion.title': 'Laporan yang dihapus',
  'limits.deletion.text':
    'Pengelola server tidak dapat membaca atau mengubah laporan, tetapi dapat menghapusnya. Hilangnya laporan belum dapat dibuktikan kepada pihak luar.',
  'limits.deletion.do': 'Simpan nomor registrasi dan salinan bukti Anda sendiri di tempat yang aman.',
  'limits.links.title': 'Beberapa laporan dengan satu kode',
  'limits.links.text':
    'Data yang tersimpan tidak menunjukkan laporan mana yang berbagi kode. Namun, pengelola server dapat melihatnya bila mengamati saat Anda membuka halaman.',
  'limits.links.do':
    'Bila laporan tidak boleh dikaitkan, kirim masing-masing dengan kode baru, pada waktu dan jaringan yang berbeda.',
  'limits.password.title': 'Kata sandi yang lemah',
  'limits.password.text':
    'Bila Anda memakai nama pengguna dan kata sandi, pengelola server dapat mencoba menebaknya. Kode delapan kata praktis tidak dapat ditebak.',
  'limits.password.do':
    'Pakai kata sandi yang panjang dan tidak dipakai di tempat lain. Kode saja, tanpa nama pengguna, lebih aman.',
} as const
