/** The public page on how to report. */
export const guide = {
  'guide.title': 'Cara melapor',
  'guide.lead':
    'Anda boleh menulis sedikit demi sedikit. Tidak ada yang sampai kepada petugas sebelum Anda menekan “{button}”.',

  'guide.before': 'Sebelum mulai',
  'guide.before.device': 'Pakai ponsel atau komputer Anda sendiri, bukan milik kantor.',
  'guide.before.network':
    'Pakai paket data atau jaringan lain di luar kantor. Tor Browser juga menyembunyikan kunjungan Anda dari jaringan yang dipakai.',
  'guide.before.place': 'Pastikan tidak ada orang lain yang dapat melihat layar Anda.',
  'guide.before.paper': 'Siapkan kertas dan pena untuk mencatat delapan kata.',

  'guide.steps': 'Langkah demi langkah',
  'guide.gather.title': 'Kumpulkan yang Anda ketahui',
  'guide.gather.text': 'Siapkan jawaban atas unsur pengaduan: {list}. Kumpulkan bukti yang memang dapat Anda akses.',
  'guide.open.title': 'Buka formulir',
  'guide.open.text':
    'Tekan “{button}”. Pertanyaan pertama, sebelum Anda menulis apa pun, ialah apakah laporan menyangkut orang di Inspektorat sendiri.',
  'guide.open.criteria': 'Sebelum itu formulir memperlihatkan kriterianya.',
  'guide.register.title': 'Daftar dengan nama samaran',
  'guide.register.text':
    'Tekan “{button}”, lalu pilih nama samaran yang tidak menggambarkan Anda dan kata sandi yang panjang. Anda langsung masuk. Sebuah kode delapan kata ikut dibuat: catat di kertas, sebab hanya kode itu yang membuka halaman Anda bila kata sandi terlupa.',
  'guide.write.title': 'Jawab satu demi satu',
  'guide.write.text':
    'Setiap layar menanyakan satu unsur. Bila perlu berhenti, tekan “{button}”: kode Anda ditampilkan, dan draf disimpan terkunci selama tujuh hari sejak terakhir disimpan.',
  'guide.evidence.title': 'Tambahkan bukti',
  'guide.evidence.text':
    'Paling banyak {files} berkas, seluruhnya sampai {size} MiB. Data tersembunyi pada foto JPEG, PNG, dan WebP, seperti tempat dan waktu pemotretan, dihapus di perangkat Anda. Berkas jenis lain dikirim apa adanya, jadi periksalah dahulu isinya.',
  'guide.name.title': 'Putuskan soal nama',
  'guide.name.text':
    'Nama, telepon, dan surel boleh dikosongkan. Bila diisi, semuanya masuk ke brankas identitas yang terpisah dari laporan.',
  'guide.send.title': 'Periksa dan kirim',
  'guide.send.text':
    'Layar terakhir memperlihatkan laporan seperti yang akan dibaca petugas. Nyatakan bahwa isinya benar, lalu tekan “{button}”.',
  'guide.send.ticked':
    'Layar terakhir memperlihatkan laporan seperti yang akan dibaca petugas. Centang pernyataan bahwa isinya benar; barulah tombol “{button}” muncul.',
  'guide.number.title': 'Catat nomor registrasi',
  'guide.number.text':
    'Laporan itu masuk ke daftar Anda dengan nomornya sendiri. Nomor itu menyebut laporan, dan tidak membuka apa pun.',
  'guide.account.title': 'Buat nama pengguna bila mau',
  'guide.account.text':
    'Dengan nama samaran dan kata sandi Anda lebih mudah kembali. Satu nama pengguna dapat memuat banyak laporan. Simpanlah catatan {code} Anda, sebab kode itu tetap berlaku.',
  'guide.code.title': 'Catat {code}',
  'guide.code.text':
    'Tulis kedelapan katanya di kertas dan simpan di tempat yang aman, bersama nomor registrasinya. Kode yang hilang tidak dapat dipulihkan oleh siapa pun.',
  'guide.return.title': 'Kembali dengan kode',
  'guide.return.text':
    '“{button}” memperlihatkan tahap, jawaban, dan pertanyaan petugas. Tengoklah sesekali: tidak ada pemberitahuan yang dikirim ke ponsel Anda, supaya tidak meninggalkan jejak.',

  'guide.sign_in.title': 'Masuk lagi',
  'guide.sign_in.text':
    '“{login}” dengan nama pengguna dan kata sandi, atau “{button}”, memperlihatkan tahap, jawaban, dan pertanyaan petugas. Tengoklah sesekali: tidak ada pemberitahuan yang dikirim ke ponsel Anda, supaya tidak meninggalkan jejak.',

  'guide.after': 'Setelah terkirim',
  'guide.after.daily':
    'Laporan diteruskan kepada petugas satu kali sehari, sekitar pukul {hour}. Dengan begitu petugas tidak dapat mencocokkan waktu laporan tiba dengan waktu seseorang membuka situs ini.',
  'guide.after.at_once': 'Laporan langsung terlihat oleh petugas kanal ini.',
  'guide.after.answer': { other: 'Batas waktu jawaban pertama: {count} hari sejak tanggal laporan diterima.' },
  'guide.after.ask': 'Bila ada yang belum jelas, petugas bertanya di halaman Anda. Menjawabnya tidak memerlukan nama.',
  'guide.after.add': 'Laporan tidak dapat diubah lagi. Anda dapat menambah pesan dan bukti, atau mencabutnya.',
  'guide.after.protection':
    'Bila Anda mengalami pembalasan karena laporan itu, sampaikan melalui “{button}” di halaman Anda.',

  'guide.kinds': 'Yang dapat dilaporkan',
  'guide.kinds.text': 'Tidak perlu tepat: jenis pelanggaran ditentukan penelaah. Contohnya:',
  'guide.not_here': 'Yang bukan untuk kanal ini',
  'guide.not_here.emergency':
    'Keadaan darurat: kanal ini tidak dijaga setiap saat. Hubungi polisi atau layanan darurat setempat.',
  'guide.not_here.service':
    'Keluhan layanan publik, misalnya jalan rusak atau antrean panjang: sampaikan melalui SP4N-LAPOR! di lapor.go.id.',
} as const
