/** The texts of the reporter's application. Formal, short, plain; they always say what happens next. */
export const reporter = {
  'reporter.place': 'Sistem Pelaporan Pelanggaran',
  'reporter.loading': 'Menyiapkan formulir…',
  'reporter.load_failed.title': 'Halaman belum dapat disiapkan',
  'reporter.load_failed.text': 'Sambungan ke server belum berhasil. Periksa jaringan Anda, lalu coba lagi.',
  'reporter.load_failed.renewed':
    'Bila jaringan ternyata baik, mungkin situs ini baru diperbarui. Simpan dahulu yang belum tersimpan dan catat kode Anda, lalu muat ulang halaman.',
  'reporter.cover.continue': 'Lanjutkan',
  'reporter.cover.text': 'Layar ditutup selama Anda tidak melihat atau menyentuhnya.',
  'reporter.footer.words': 'Enam kata kunci instansi ini',
  'reporter.footer.hint':
    'Bandingkan dengan poster di kantor Inspektorat. Bila berbeda, berhentilah dan jangan mengirim apa pun.',
  'reporter.footer.checking': 'Kunci instansi sedang diperiksa…',
  'reporter.footer.offline': 'Kunci instansi belum dapat diperiksa. Akan dicoba lagi sebelum apa pun dikirim.',
  'reporter.footer.expired': 'Daftar kunci dari kantor ini sudah berumur lebih dari 90 hari.',
  'reporter.footer.poster': 'Kunci ini sama dengan kunci pada poster yang Anda pindai.',
  'reporter.demo': 'Ini hanya contoh. Jangan mengirim pengaduan sungguhan di sini.',

  'reporter.halt.title': 'Dihentikan demi keamanan Anda',
  'reporter.halt.text':
    'Pemeriksaan keamanan menemukan sesuatu yang tidak cocok. Tidak ada yang dikirim sejak itu, dan halaman ini tidak dapat dilanjutkan.',
  'reporter.halt.key':
    'Kunci yang diberikan server bukan kunci instansi ini. Bisa jadi ada yang menyamar sebagai instansi.',
  'reporter.halt.signature': 'Ada tanda tangan digital yang tidak sah. Isinya mungkin diubah orang lain.',
  'reporter.halt.stale': 'Server memberikan daftar kunci yang lebih lama daripada yang disebut dalam laporan Anda.',
  'reporter.halt.date':
    'Perangkat ini menunjukkan tanggal {date}. Periksa dahulu: bila bukan tanggal hari ini, betulkan di setelan perangkat, lalu muat ulang halaman ini.',
  'reporter.halt.too_old':
    'Bila tanggal itu benar, daftar kunci dari server sudah berumur lebih dari 90 hari dan tidak berlaku lagi. Mungkin kantor terlambat memperbaruinya, mungkin ada yang menyodorkan daftar lama.',
  'reporter.halt.chain': 'Catatan pengaduan ini tidak utuh: ada yang hilang, tertukar, atau terpotong.',
  'reporter.halt.role': 'Ada catatan yang ditulis orang yang tidak berwenang.',
  'reporter.halt.content': 'Ada isi yang berbeda dari yang ditandatangani, atau tidak dapat dibuka.',
  'reporter.halt.form': 'Server memberikan data yang bentuknya tidak dikenal.',
  'reporter.halt.purpose': 'Ada data yang dibuat untuk keperluan lain.',
  'reporter.halt.advice':
    'Yang dapat Anda lakukan: tutup halaman ini, coba lagi dari jaringan lain, dan bandingkan enam kata kunci dengan poster. Bila tetap begini, jangan mengirim apa pun; datangi kantor Inspektorat bila itu aman bagi Anda.',

  'reporter.failure.closed': 'Kanal ini sedang tidak menerima pengaduan. Isian Anda masih ada di layar ini.',
  'reporter.failure.storage_full':
    'Ruang di server habis, jadi ini belum tersimpan. Tulisan Anda tidak hilang: biarkan halaman ini terbuka dan coba lagi nanti. Bila mendesak dan aman bagi Anda, hubungi kantor Inspektorat langsung.',
  'reporter.failure.no_room_for_files':
    'Ruang di server tidak cukup untuk berkas. Teks biasanya masih diterima: kirim teks dahulu dan susulkan berkasnya, atau coba lagi nanti.',
  'reporter.failure.files_wait':
    'Server sedang tidak menerima berkas tambahan. Teks tetap dapat Anda kirim tanpa berkas ini; coba lagi lain hari, atau setelah jawaban pertama kami.',
  'reporter.failure.too_large': 'Berkas terlalu besar untuk ruang yang tersisa.',
  'reporter.failure.work_needed': 'Server meminta pemeriksaan ulang. Coba lagi.',
  'reporter.failure.not_found':
    'Tempat pengaduan ini di server tidak ditemukan lagi. Muat ulang halaman dan buka dengan kode.',
  'reporter.failure.conflict':
    'Ada perubahan dari jendela lain. Coba lagi. Bila tetap begini, muat ulang, lalu periksa kembali.',
  'reporter.failure.outdated':
    'Kunci instansi diperbarui sesudah halaman ini dibuka, jadi kiriman dari sini tidak diterima lagi. Simpan dahulu tulisan Anda sebagai draf, muat ulang halaman, lalu lanjutkan draf itu.',
  'reporter.failure.file': 'Berkas ini tidak dapat dibaca. Pilih sekali lagi.',

  'reporter.start.title': 'Sampaikan yang Anda ketahui',
  'reporter.start.lead': 'Tanpa nama. Isinya disegel di perangkat Anda sebelum dikirim.',
  'reporter.start.write_hint': 'Sekitar 10 menit. Boleh berhenti dan menyimpan draf.',
  'reporter.start.open_hint': 'Untuk melihat jawaban, membalas, atau melanjutkan draf.',
  'reporter.start.channel': 'Pilih jenis pengaduan',
  'reporter.start.what_next':
    'Setelah mengirim, Anda mendapat nomor registrasi dan kode delapan kata. Kode itu pengganti nama Anda.',

  'reporter.office.title': 'Apakah yang Anda laporkan bekerja di Inspektorat ini?',
  'reporter.office.why': 'Pengaduan tentang pegawai {office} sebaiknya tidak dibaca oleh rekan mereka sendiri.',
  'reporter.office.no': 'Tidak, orang lain',
  'reporter.office.yes': 'Ya, ada pegawai Inspektorat yang terlibat',
  'reporter.office.choose': 'Pilih salah satu, lalu lanjutkan.',

  'reporter.criteria.title': 'Sudah lengkapkah yang Anda ketahui?',

  'reporter.caution.title': 'Sebelum mulai menulis',
  'reporter.caution.network':
    'Jangan memakai komputer, ponsel, atau Wi-Fi kantor. Pengelola jaringan dapat melihat bahwa Anda membuka situs ini, walau tidak dapat membaca isinya.',
  'reporter.caution.self':
    'Jangan menulis nama, jabatan, atau hubungan Anda dengan terlapor. Jangan menulis hal yang hanya Anda ketahui, kecuali memang perlu.',
  'reporter.caution.place': 'Pilih tempat yang tenang, dan jangan sampai orang lain melihat layar Anda.',
  'reporter.caution.memory':
    'Tidak ada yang disimpan di ponsel ini. Bila halaman tertutup sebelum draf disimpan, tulisan hilang.',
  'reporter.caution.paper': 'Siapkan kertas dan alat tulis untuk mencatat kode.',
  'reporter.caution.begin': 'Mulai Menulis',

  'reporter.step.count': 'Langkah {step} dari {total}',
  'reporter.step.evidence': 'Bukti',
  'reporter.step.identity': 'Identitas Anda',
  'reporter.step.check': 'Periksa dan kirim',
  'reporter.step.none': 'Tidak ada pertanyaan di langkah ini. Silakan lanjut.',
  'reporter.field.rest': 'Tulis selebihnya di langkah lain, di berkas, atau dalam surat.',
  'reporter.date.invalid': 'Tanggal ini belum lengkap atau tidak ada. Isi tahunnya, lalu bulan dan tanggal bila tahu.',
  'reporter.date.year': 'Tulis tahunnya dengan empat angka, antara {from} dan {to}.',
  'reporter.date.order': 'Waktu akhir mendahului waktu mulai.',
  'reporter.date.from': 'Mulai',
  'reporter.date.to': 'Sampai',
  'reporter.date.period': 'Berlangsung selama beberapa waktu',
  'reporter.date.note': 'Keterangan waktu',
  'reporter.date.note_hint': 'Misalnya: setiap akhir bulan, sebelum Lebaran, sore hari.',
  'reporter.people.one': 'Orang {number}',
  'reporter.people.name': 'Nama',
  'reporter.people.position': 'Jabatan atau pekerjaan',
  'reporter.people.unit': 'Unit kerja',
  'reporter.people.add': 'Tambah Orang',
  'reporter.people.remove': 'Hapus orang {number}',
  'reporter.amount': 'Terbaca: {amount} ({words})',
  'reporter.amount.unread': 'Jumlah ini belum terbaca. Contoh: 1.500.000 atau 1,5 juta.',

  'reporter.evidence.title': 'Apakah Anda punya bukti?',
  'reporter.evidence.pick': 'Pilih Berkas',
  'reporter.evidence.more': 'Tambah Berkas',
  'reporter.evidence.save_first.title': 'Simpan draf dahulu?',
  'reporter.evidence.save_first.text':
    'Saat berkas dipilih, ponsel bermemori kecil kadang menutup halaman ini dan tulisan hilang. Bila draf tersimpan, Anda dapat melanjutkan dengan kode.',
  'reporter.evidence.skip_saving': 'Lanjut Tanpa Menyimpan',
  'reporter.evidence.how':
    'Data tersembunyi pada foto JPEG, PNG, dan WebP dihapus, tetapi nama berkas tidak diubah: gantilah dahulu bila memuat tanggal atau nama Anda. Setiap berkas disegel, lalu dikirim sepotong demi sepotong. Sambungan boleh putus: pengiriman berlanjut sendiri.',
  'reporter.evidence.kept': 'Setiap berkas yang selesai diunggah langsung masuk draf Anda.',
  'reporter.evidence.not_kept':
    'Berkas yang terunggah belum masuk draf. Bila halaman ini tertutup, berkas harus dipilih lagi. Tekan Simpan Draf untuk menyimpannya.',
  'reporter.file.saved': 'tersimpan dalam draf',
  'reporter.file.saving': 'terunggah, sedang masuk draf',
  'reporter.file.unsaved': 'terunggah, belum masuk draf',
  'reporter.evidence.go_on': 'Anda boleh lanjut ke langkah berikutnya selagi berkas dikirim.',
  'reporter.evidence.limit': 'Paling banyak {count} berkas.',
  'reporter.evidence.over': 'Tidak ikut terpilih, karena melebihi batas: {names}.',
  'reporter.evidence.removed': 'Data tersembunyi dihapus: {traces}.',
  'reporter.evidence.clean': 'Tidak ditemukan data tersembunyi di dalamnya.',
  'reporter.evidence.uncleaned':
    'Data tersembunyi TIDAK dibersihkan: berkas ini dapat memuat nama pembuat, tempat, atau waktu.',
  'reporter.evidence.instead.picture': 'Lebih aman: buka foto ini, lalu kirim tangkapan layarnya.',
  'reporter.evidence.instead.sound':
    'Suara dapat dikenali. Lebih aman: tuliskan isinya, dan kirim rekamannya hanya bila perlu.',
  'reporter.evidence.instead.other': 'Lebih aman: kirim tangkapan layar bagian yang penting.',
  'reporter.evidence.unchecked':
    'Data tersembunyi TIDAK dibersihkan: foto ini rusak, terpotong, atau tidak dapat diperiksa seluruhnya. Lebih aman bila Anda menghapusnya dari daftar, lalu mengirim tangkapan layarnya.',
  'reporter.evidence.empty': 'Berkas ini kosong. Bila seharusnya berisi, hapus dari daftar lalu pilih sekali lagi.',
  'reporter.evidence.original': 'Kirim berkas asli, dengan data tersembunyinya',
  'reporter.evidence.original_kept':
    'Berkas asli dikirim. Data tersembunyinya ikut: bisa memuat tempat, waktu, dan jenis ponsel.',
  'reporter.evidence.cleaned_again': 'Bersihkan saja',
  'reporter.evidence.asking':
    'Sebelum menerima berkas ini, server meminta ponsel Anda menghitung sebentar; bisa beberapa menit. Prosesnya berjalan sendiri.',
  'reporter.evidence.offline': 'Menunggu sambungan. Berlanjut sendiri setelah tersambung.',
  'reporter.evidence.sending': 'Sedang mengirim {done} dari {total} berkas. Jangan tutup halaman ini.',
  'reporter.evidence.failed': 'Ada berkas yang belum terkirim. Coba lagi atau hapus dari daftar.',
  'reporter.trace.location': 'tempat',
  'reporter.trace.camera': 'jenis kamera atau ponsel',
  'reporter.trace.time': 'waktu pengambilan',
  'reporter.trace.author': 'nama pembuat',
  'reporter.trace.thumbnail': 'gambar kecil',
  'reporter.trace.comment': 'keterangan',
  'reporter.trace.other': 'catatan lain',

  'reporter.identity.title': 'Anda tidak perlu menyebut nama',
  'reporter.identity.text':
    'Langkah ini boleh dilewati. Bila diisi, datanya masuk ke brankas terpisah. Petugas yang menangani pengaduan tidak dapat membacanya tanpa izin penjaga identitas.',
  'reporter.identity.custodian':
    'Hanya penjaga identitas yang dapat mengizinkan brankas dibuka, dengan alasan tertulis. Setiap keputusannya dapat Anda lihat.',
  'reporter.identity.later': 'Dapat diisi nanti, misalnya bila Anda meminta perlindungan atau penghargaan.',
  'reporter.identity.skip': 'Lewati Langkah Ini',
  'reporter.identity.fill': 'Isi Data Saya',
  'reporter.identity.email': 'Alamat surel ini belum lengkap. Contoh: nama@contoh.id.',
  'reporter.identity.too_long': 'Isian identitas terlalu panjang untuk brankas. Persingkat sedikit.',

  'reporter.check.title': 'Periksa sebelum mengirim',
  'reporter.check.text': 'Beginilah pengaduan akan dibaca. Setelah dikirim, isinya tidak dapat diubah.',
  'reporter.check.empty': 'Tidak diisi',
  'reporter.check.missing': 'Perlu dijawab: {question}',
  'reporter.check.no_evidence': 'Belum ada berkas. Bukti awal sangat membantu; boleh juga disusulkan nanti.',
  'reporter.check.no_files': 'Tidak ada berkas.',
  'reporter.check.identity_empty': 'Tidak diisi. Brankas dikirim kosong, dan dari luar tidak terlihat bedanya.',
  'reporter.check.identity_filled': 'Masuk ke brankas identitas, terpisah dari pengaduan.',
  'reporter.check.readers': 'Siapa yang dapat membacanya',
  'reporter.check.readers.reviewer': 'Penelaah: {count} orang',
  'reporter.check.readers.director': 'Inspektur: {count} orang',
  'reporter.check.readers.team': 'Pemeriksa, hanya bila ditugaskan Inspektur',
  'reporter.check.readers.custodian': 'Penjaga identitas ({count} orang) tidak membaca pengaduan',
  'reporter.check.readers.server':
    'Pengelola server tidak dapat membacanya: isinya disegel di perangkat ini dan kuncinya hanya ada pada petugas.',
  'reporter.check.affirm_missing': 'Centang pernyataan ini sebelum mengirim.',
  'reporter.check.send_appears': 'Tombol kirim muncul setelah pernyataan ini dicentang.',
  'reporter.check.edit': 'Ubah {element}',
  'reporter.check.return': 'Kembali ke Halaman Periksa',
  'reporter.check.after': 'Setelah mengirim, Anda langsung mendapat nomor registrasi dan kode delapan kata.',
  'reporter.check.after_number': 'Setelah mengirim, Anda langsung mendapat nomor registrasi. Kode Anda tetap sama.',
  'reporter.yes_tick': 'Ya',

  'reporter.sending.title': 'Mengirim pengaduan',
  'reporter.sending.text': 'Jangan tutup halaman ini.',
  'reporter.sending.keys': 'Memeriksa kunci instansi',
  'reporter.sending.place': 'Menyiapkan tempat',
  'reporter.sending.files': 'Mengirim berkas: {done} dari {total}',
  'reporter.sending.seal': 'Menyegel pengaduan',
  'reporter.sending.store': 'Menyimpan di server',
  'reporter.sending.paying': 'Perangkat Anda menghitung, karena tulisannya panjang',
  'reporter.sending.paying.again': 'Perangkat Anda menghitung lagi: putaran {round}',
  'reporter.sending.paying.why':
    'Perhitungan ini menghalangi orang yang ingin membanjiri kantor. Pengaduan Anda disimpan sesudahnya. Di ponsel lama perlu sekitar satu menit.',
  'reporter.sending.failed.title': 'Belum pasti terkirim',
  'reporter.sending.maybe':
    'Pengaduan mungkin sudah tersimpan. Silakan coba lagi: pengaduan tidak akan terkirim dua kali.',
  'reporter.sending.note': 'Catat kode ini sekarang, supaya Anda dapat memeriksanya nanti.',
  'reporter.sending.refused.title': 'Belum terkirim',
  'reporter.sending.taken':
    'Dari draf yang sama sudah terkirim pengaduan lain, lewat jendela lain. Tulisan di layar ini belum terkirim. Tekan Coba Lagi bila Anda ingin mengirimnya sebagai pengaduan tersendiri.',
  'reporter.sending.slow': 'Sambungan lambat. Pengaduan mungkin sudah tersimpan.',
  'reporter.sending.back': 'Kembali ke Pengaduan',

  'reporter.draft.title': 'Draf tersimpan',
  'reporter.draft.text':
    'Draf disegel dengan kunci dari kode Anda. Hanya kode ini yang dapat membukanya; petugas tidak dapat.',
  'reporter.draft.kept':
    'Anda boleh menutup halaman ini dan melanjutkan nanti dengan kode. Draf disimpan sampai {date}, lalu dihapus; bila disimpan lagi, waktunya diperpanjang.',
  'reporter.draft.continue': 'Lanjut Menulis',
  'reporter.draft.saved': 'Draf tersimpan sampai {date}. Kodenya tetap sama.',
  'reporter.draft.unsaved': 'Tulisan terakhir belum tersimpan.',
  'reporter.draft.failed': 'Draf belum tersimpan',
  'reporter.draft.failed_again': 'Perubahan terakhir belum masuk draf',
  'reporter.draft.code': 'Lihat kode',

  'reporter.receipt.title': 'Pengaduan Anda diterima',
  'reporter.receipt.registration': 'Nomor registrasi',
  'reporter.receipt.registration_hint': 'Tidak membuka apa pun, tetapi menyebutnya menunjukkan bahwa Anda pelapor.',
  'reporter.receipt.day': 'Dikirim pada',
  'reporter.receipt.due': 'Dijawab paling lambat',
  'reporter.code.title': 'Kode akun Anda',
  'reporter.code.advice':
    'Tulis delapan kata ini di kertas, sesuai urutannya, lalu simpan di tempat yang aman. Tidak ada yang dapat menggantinya bila hilang.',
  'reporter.code.only': 'Kode ini satu-satunya jalan ke halaman Anda.',
  'reporter.code.secret':
    'Siapa pun yang memegang kode dapat membaca pengaduan Anda. Jangan perlihatkan kepada siapa pun.',
  'reporter.code.written': 'Sudah Saya Tulis',
  'reporter.code.same': 'Pengaduan ini memakai kode yang sudah Anda miliki. Tidak ada kode baru.',
  'reporter.code.unnoted': 'Kode sudah dicatat? Bila kata sandi terlupa, hanya kode yang membuka halaman Anda.',
  'reporter.code.same_login': 'Pengaduan ini ada di halaman Anda, dengan nama pengguna dan kode yang sama.',
  'reporter.code.pick.title': 'Pastikan catatan Anda benar',
  'reporter.code.pick.text': 'Lihat kertas Anda, lalu tekan kata yang nomornya ditanyakan.',
  'reporter.code.pick.word': 'Kata nomor {number}',
  'reporter.code.pick.wrong': 'Bukan kata itu. Lihat kembali kertas Anda, atau tampilkan kodenya sekali lagi.',
  'reporter.code.pick.again': 'Tampilkan Kode Lagi',
  'reporter.code.pick.right': 'Catatan Anda benar.',
  'reporter.code.other': 'Cara lain menyimpan kode',
  'reporter.code.go': 'Buka Halaman Pelapor',

  'reporter.vault.title': 'Brankas identitas',
} as const
