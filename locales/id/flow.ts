/** The public pages about the path of a report and about its criteria. */
export const flow = {
  'flow.title': 'Alur pengaduan',
  'flow.lead': 'Dari yang Anda tulis sampai jawaban penutup: siapa melakukan apa, dan kapan giliran Anda.',
  'flow.short': 'Singkatnya',
  'flow.short.drawing':
    'Diagram: {count} langkah pelapor, berurutan dari atas ke bawah. Langkah yang sama tertulis di sampingnya.',
  'flow.detailed': 'Selengkapnya',
  'flow.detailed.text': {
    other:
      'Tahap hanya bergerak maju. Pengecualiannya: klarifikasi, yang dapat terjadi kapan saja, dan perkara yang dibuka kembali. Jawaban pertama paling lambat {count} hari setelah tanggal diterima.',
  },
  'flow.detailed.drawing':
    'Diagram dua jalur. Di jalur Anda: menulis dan mengirim, menjawab saat klarifikasi, membaca jawaban penutup. Di jalur kantor: delapan tahap berurutan, yang juga tertulis di sampingnya.',
  'flow.you': 'Anda',
  'flow.office': 'Kantor',
  'flow.target': { other: 'Target kantor ini: {count} hari.' },
  'flow.next': 'Cara melapor, langkah demi langkah',
  'flow.code': 'Kode akun',

  'flow.after': 'Setelah terkirim',
  'flow.step.criteria': 'Periksa kelengkapan',
  'flow.step.criteria.text': 'Formulir memperlihatkan kriterianya lebih dahulu. Lihat apakah bahan Anda sudah cukup.',
  'flow.step.register': 'Buat nama pengguna dan kata sandi',
  'flow.step.register.text': 'Pilih nama samaran yang tidak menggambarkan Anda. Nama asli tidak diperlukan.',
  'flow.step.write': 'Tulis laporan dan tambahkan bukti',
  'flow.step.write.text': 'Tekan “{button}”, jawab unsur demi unsur, lalu lampirkan bukti yang ada.',
  'flow.step.write.cancel': '“{button}” membuang tulisan, berkas, dan draf itu; petugas tidak menerima apa pun.',
  'flow.step.send': 'Periksa dan kirim',
  'flow.step.send.text': 'Baca sekali lagi, nyatakan bahwa isinya benar, lalu tekan “{button}”.',
  'flow.step.send.ticked':
    'Baca sekali lagi dan centang pernyataan bahwa isinya benar. Barulah tombol “{button}” muncul.',
  'flow.step.code': 'Catat kode Anda',
  'flow.step.code.text':
    '{code}: delapan kata yang membuka halaman Anda, dan hanya Anda yang memegangnya. Akun Anda dibuat bersamanya.',
  'flow.step.account': 'Buat nama pengguna bila mau',
  'flow.step.account.text': 'Nama pengguna dan kata sandi dapat dipakai sebagai pengganti kode.',
  'flow.step.number': 'Catat nomor registrasi',
  'flow.step.number.text': 'Setiap laporan mendapat nomornya sendiri. Nomor itu tidak membuka apa pun.',
  'flow.step.follow': 'Ikuti tahapnya dan jawab pertanyaan',
  'flow.step.follow.text': {
    other: 'Di halaman Anda terlihat tahap, pertanyaan, dan jawaban. Jawaban pertama paling lambat {count} hari.',
  },
  'flow.lane.answer': 'Menjawab di halaman Anda',
  'flow.lane.read': 'Membaca jawaban penutup',

  'filling.account.code': 'Setelah mengirim, Anda memegang {code}, dan kode itulah pengganti nama Anda.',
  'filling.account.code_then_password':
    'Setelah mengirim, Anda memegang {code}. Dengan kode itu Anda dapat membuat nama pengguna dan kata sandi.',
  'filling.account.register_first':
    'Anda mendaftar lebih dahulu dengan nama samaran dan kata sandi pilihan sendiri. Pakailah nama samaran yang tidak menggambarkan Anda.',
  'filling.page': 'Halaman pelapor',
  'filling.figures.rounded':
    'Angka yang diterbitkan dibulatkan dan hanya memuat bulan yang sudah selesai, supaya satu pengaduan tidak dapat dikenali dari sana.',
  'filling.figures.exact':
    'Angka yang diterbitkan tidak dibulatkan, dan hanya memuat bulan yang sudah selesai. Dari angka yang kecil, orang dapat menebak lebih banyak.',

  'criteria.title': 'Kriteria pengaduan',
  'criteria.lead': 'Laporan yang memenuhi hal-hal ini paling mudah diperiksa. Yang belum Anda ketahui boleh kosong.',
  'criteria.office': 'Kriteria kantor ini',
  'criteria.next': 'Cara melapor, langkah demi langkah',

  'questions.title': 'Tanya jawab',
  'questions.lead': 'Tekan pertanyaannya untuk membaca jawabannya.',
  'questions.office': 'Tentang pengaduan di kantor ini',
  'questions.system': 'Tentang perlindungan Anda',
} as const
