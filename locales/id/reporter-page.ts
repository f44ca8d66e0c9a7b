/** The texts of the reporter's page and of returning to it; they are loaded with those screens. */
export const reporterPage = {
  'reporter.open.title': 'Buka dengan kode',
  'reporter.open.text': 'Masukkan delapan kata dari catatan Anda. Empat huruf pertama biasanya sudah cukup.',
  'reporter.open.word': 'Kata {number}',
  'reporter.open.paste': 'Tempel semua kata sekaligus',
  'reporter.open.paste_label': 'Delapan kata, dipisah spasi',
  'reporter.open.submit': 'Buka',
  'reporter.open.busy': 'Memeriksa kode…',
  'reporter.open.unknown': 'Kata {number} tidak ada dalam daftar: {word}. Periksa ejaannya.',
  'reporter.open.unknown_near': 'Kata {number} tidak ada dalam daftar: {word}. Maksud Anda {words}?',
  'reporter.open.begun': 'Kata {number} belum cukup: {word}. Tulis sedikitnya empat huruf.',
  'reporter.open.begun_near': 'Kata {number} belum jelas: {word}. Maksud Anda {words}?',
  'reporter.open.begun_short': 'Belum jelas',
  'reporter.open.near_label': 'Maksud Anda:',
  'reporter.open.empty': 'Belum diisi: kata {numbers}.',
  'reporter.open.empty_short': 'Belum diisi',
  'reporter.open.unknown_short': 'Tidak ada dalam daftar',
  'reporter.open.check':
    'Semua katanya ada dalam daftar, tetapi tidak cocok satu sama lain. Periksa urutannya dan kata yang mirip.',
  'reporter.open.nothing':
    'Susunan kode ini benar, tetapi di instansi ini belum ada pengaduan dengan kode itu. Pastikan situs ini memang tempat Anda mengirim.',
  'reporter.open.suggest': 'Pilihan untuk kata {number}',
  'reporter.open.local': 'Kata-kata ini tidak pernah dikirim. Hanya perangkat ini yang mengetahuinya.',
  'reporter.open.by_name': 'Masuk dengan Nama Pengguna',
  'reporter.code.other.text':
    'Kertas paling aman. Bila Anda tidak dapat menulis tangan atau menyalin, ada cara lain, masing-masing dengan risikonya.',
  'reporter.code.copy': 'Salin Kode',
  'reporter.code.copy.risk':
    'Aplikasi lain di ponsel dapat membaca hasil salinan, dan papan ketik bisa mengingatnya. Sesudahnya, salin teks lain.',
  'reporter.code.copied': 'Kode disalin.',
  'reporter.code.copy_failed': 'Peramban tidak mengizinkan. Pilih kata-katanya, lalu salin sendiri.',
  'reporter.code.print': 'Cetak Kode',
  'reporter.code.print.risk': 'Pencetak kantor dan pencetak bersama dapat menyimpan salinan. Pakai pencetak sendiri.',
  'reporter.code.skip': 'Saya sudah menyimpannya dengan cara lain',
  'reporter.elsewhere.title': 'Sampaikan ke instansi lain',
  'reporter.elsewhere.text':
    'Supaya tidak dibaca rekan terlapor, pengaduan tentang Inspektorat diterima instansi lain, dengan petugas dan kunci sendiri.',
  'reporter.elsewhere.link': 'Buka {host}',
  'reporter.elsewhere.next': 'Belum ada yang Anda tulis di sini, jadi tidak ada yang tertinggal.',
  'reporter.elsewhere.none.title': 'Sampaikan di luar kantor ini',
  'reporter.elsewhere.none.text':
    'Instansi ini belum menunjuk penerima lain untuk pengaduan tentang dirinya. Demi keamanan Anda, jangan menulisnya di sini. Sampaikan kepada Inspektorat provinsi, Ombudsman RI, atau KPK.',
  'reporter.closed.title': 'Kanal ini sedang tutup',
  'reporter.closed.text':
    'Kantor ini sedang tidak menerima pengaduan lewat kanal ini. Cobalah lagi lain hari, atau hubungi kantor langsung bila itu aman bagi Anda.',
  'reporter.cancel.title': 'Buang tulisan ini?',
  'reporter.cancel.consequence': 'Semua tulisan, berkas, dan draf pengaduan ini dihapus dan tidak dapat dikembalikan.',
  'reporter.cancel.confirm': 'Buang Semuanya',
  'reporter.access.title': 'Cara masuk',
  'reporter.access.none':
    'Halaman ini dibuka dengan kode. Nama pengguna dan kata sandi boleh ditambahkan; kode tetap berlaku.',
  'reporter.access.name': 'Nama pengguna: {name}. Kode tetap berlaku.',
  'reporter.access.create': 'Buat Nama Pengguna',
  'reporter.access.recall': 'Saya Sudah Punya Nama Pengguna',
  'reporter.access.change': 'Ubah Nama atau Kata Sandi',
  'reporter.access.remove': 'Hapus Nama Pengguna',
  'reporter.access.remove.consequence':
    'Setelah itu halaman ini hanya dapat dibuka dengan kode. Pastikan kodenya sudah Anda catat.',
  'reporter.access.elsewhere':
    'Nama atau kata sandi yang lama ternyata sudah tidak berlaku. Bila Anda menggantinya di peramban lain, yang baru itu tetap membuka halaman ini. Untuk menghapusnya, masuklah dengan yang baru.',
  'reporter.account.none': 'Belum ada pengaduan di sini.',
  'reporter.account.title': 'Halaman pelapor',
  'reporter.account.text': 'Semua pengaduan dengan kode Anda. Petugas tidak diberi tahu bahwa pengirimnya satu orang.',
  'reporter.account.reading': 'Membuka segel…',
  'reporter.account.reports': 'Pengaduan Anda',
  'reporter.account.sent_on': 'Dikirim {date}',
  'reporter.account.draft': 'Draf',
  'reporter.account.draft_kept': 'Disimpan sampai {date}',
  'reporter.account.draft_continue': 'Lanjutkan Draf',
  'reporter.account.draft_read': 'Baca Draf',
  'reporter.account.draft_delete': 'Hapus Draf',
  'reporter.account.draft_delete.consequence': 'Tulisan dan berkas dalam draf ini hilang dan tidak dapat dikembalikan.',
  'reporter.account.draft_empty':
    'Belum ada yang tersimpan di sini. Mungkin masih ditulis di jendela lain; bila tidak, hapus saja.',
  'reporter.account.unsaved': 'Di layar ini ada tulisan yang belum disimpan.',
  'reporter.account.destroyed':
    'Isi pengaduan ini sudah dimusnahkan, karena masa simpannya berakhir atau karena kantor menilainya bukan pengaduan. Anda tetap dapat menulis pengaduan baru.',
  'reporter.account.too_many_drafts': 'Sudah ada dua draf. Kirim atau hapus salah satunya dahulu.',
  'reporter.account.new_hint': 'Pengaduan baru memakai kode yang sama.',
  'reporter.newer.title': 'Draf ini diubah di jendela lain',
  'reporter.newer.text':
    'Draf yang tersimpan berisi tulisan dari jendela lain. Tulisan di layar ini belum tersimpan. Pilih tulisan yang ingin Anda pakai; yang lain tidak disimpan.',
  'reporter.newer.keep': 'Simpan Tulisan Ini',
  'reporter.newer.open': 'Buka Draf yang Tersimpan',
  'reporter.newer.gone':
    'Draf yang tersimpan tidak ada lagi: sudah dikirim atau dihapus lewat jendela lain. Tulisan di layar ini masih ada.',
  'reporter.unplaced.title': 'Kantor mengubah pertanyaannya',
  'reporter.unplaced.text':
    'Sejak draf ini disimpan, pertanyaannya berubah. Jawaban berikut tidak lagi cocok dengan pertanyaan mana pun dan tidak akan terkirim. Bila masih penting, tulis ulang di pertanyaan lain.',
  'reporter.account.close': 'Tutup Halaman Ini',
  'reporter.account.letters': { other: '{count} surat dari petugas' },
  'reporter.account.refresh': 'Lihat Kabar Terbaru',
  'reporter.case.title': 'Pengaduan {registration}',
  'reporter.case.back': 'Semua pengaduan',
  'reporter.case.waiting':
    'Terkirim; diteruskan pada rilis berikutnya. Supaya waktu Anda menulis tidak terlihat, kiriman diteruskan kepada petugas sekali sehari.',
  'reporter.case.waiting_short': 'terkirim; diteruskan pada rilis berikutnya',
  'reporter.case.key_changed':
    'Kunci instansi ini diganti pada {date}. Bandingkan enam kata di bawah halaman dengan poster di kantor sebelum menulis lagi.',
  'reporter.expired.read': 'Pengaduan yang sudah Anda kirim tetap dapat dibaca dengan kode Anda.',
  'reporter.expired.read.action': 'Baca Pengaduan Saya',
  'reporter.expired.title': 'Anda dapat membaca, tetapi belum dapat mengirim',
  'reporter.expired.since':
    'Daftar kunci dari kantor ini sudah berumur lebih dari 90 hari: terakhir ditandatangani pada {date}. Bila tanggal di perangkat Anda keliru, betulkan dahulu, lalu muat ulang halaman ini.',
  'reporter.expired.checked':
    'Jawaban yang tampil tetap diperiksa: ditandatangani petugas yang disebut dalam daftar kunci sampai nomor {serial}. Siapa yang keluar atau masuk sesudah itu tidak dapat diketahui dari sini.',
  'reporter.expired.limits':
    'Surat, bukti, dan pengaduan baru tidak dapat dikirim sampai Inspektur memperbarui daftar itu. Bila tetap begini beberapa hari dan aman bagi Anda, hubungi kantor langsung.',
  'reporter.expired.draft':
    'Draf ini dapat Anda baca, tetapi belum dapat dikirim sampai Inspektur memperbarui daftar kunci.',
  'reporter.discarded.tag': 'Dinilai bukan pengaduan',
  'reporter.discarded.title': 'Kantor menilai kiriman ini bukan pengaduan',
  'reporter.discarded.text':
    'Pada {date} Inspektur menganggap kiriman ini sebagai spam dan membuangnya. Penilaian seperti itu dapat keliru, dan bukan tuduhan kepada Anda. Alasan yang ditulis:',
  'reporter.discarded.files': 'Bukti yang Anda kirim sudah dihapus dan tidak dapat dikembalikan.',
  'reporter.discarded.until':
    'Sampai {date} petugas lain di kantor ini dapat mengambilnya kembali. Bila menurut Anda penilaian ini keliru, jelaskan dalam surat di halaman ini; jangan menunggu sampai hari terakhir. Sesudah {date}, isi kiriman ini dimusnahkan.',
  'reporter.discarded.passed': 'Petugas tidak lagi dapat mengambilnya kembali, dan isi kiriman ini segera dimusnahkan.',
  'reporter.discarded.again': 'Anda juga dapat menulis pengaduan baru dari halaman “{page}”.',
  'reporter.discarded.letter':
    'Jelaskan secara singkat apa yang Anda laporkan. Berkas tidak dapat ditambahkan selama kiriman ini belum diambil kembali.',
  'reporter.discarded.here': 'Berhenti di tahap ini pada {date}, karena dinilai bukan pengaduan.',
  'reporter.discarded.unsigned':
    'Server mencatat bahwa kiriman ini dibuang pada {date}, tetapi tidak ada Inspektur yang menandatanganinya. Mungkin ada yang tidak beres di kantor ini. Bila aman bagi Anda, sampaikan juga lewat jalan lain.',
  'reporter.discarded.deleted': 'Sudah dihapus',
  'reporter.discarded.perhaps_deleted': 'Mungkin ikut terhapus. Bila masih Anda miliki, tambahkan lagi.',
  'reporter.taken_back.title': 'Kantor mengambil kembali pengaduan Anda',
  'reporter.taken_back.text': 'Sejak {date} pengaduan Anda ditangani lagi seperti biasa.',
  'reporter.taken_back.files':
    'Bukti yang Anda kirim sebelumnya sudah terhapus. Bila masih Anda miliki dan aman, tambahkan lagi di halaman ini.',
  'reporter.case.path': 'Perjalanan pengaduan',
  'reporter.case.answer_due': 'Jawaban pertama dari petugas:',
  'reporter.case.due': 'Jawaban pertama paling lambat {date}.',
  'reporter.case.overdue': 'Jawaban pertama seharusnya sudah ada pada {date}. Untuk menanyakannya, tekan {button}.',
  'reporter.case.next.unreleased': 'Belum ada petugas yang dapat membaca pengaduan Anda.',
  'reporter.case.next.received': 'Pengaduan Anda sudah sampai kepada petugas. Penelaahan belum dimulai.',
  'reporter.case.next.question': 'Petugas menunggu jawaban Anda. Baca pertanyaannya, lalu tekan Balas.',
  'reporter.case.next.answer_waiting':
    'Jawaban Anda sudah terkirim dan akan diteruskan kepada petugas pada rilis berikutnya.',
  'reporter.case.next.answer_sent':
    'Jawaban Anda sudah terkirim, dan petugas dapat membacanya. Bila mereka bertanya lagi, pertanyaannya muncul di halaman ini.',
  'reporter.case.next.answer_letter':
    'Jawaban Anda sudah terkirim, dan ada surat lagi dari petugas. Baca suratnya; bila mereka bertanya, tekan Balas.',
  'reporter.case.next.withdrawal_waiting':
    'Anda sudah mencabut pengaduan ini. Pencabutannya diteruskan kepada petugas pada rilis berikutnya.',
  'reporter.case.next.withdrawn':
    'Anda sudah mencabut pengaduan ini, dan petugas dapat melihat pencabutannya. Mereka dapat menutup pengaduan, atau tetap memeriksanya bila hukum mewajibkan. Perkembangannya muncul di halaman ini.',
  'reporter.case.next.withdrawn_question':
    'Anda sudah mencabut pengaduan ini, tetapi petugas masih bertanya. Bila Anda mau menjawab, baca pertanyaannya, lalu tekan Balas.',
  'reporter.case.next.closed': 'Penanganan selesai. Anda tetap dapat membalas bila ada hal baru.',
  'reporter.case.next.archived': 'Pengaduan ini diarsipkan. Surat Anda tetap sampai ke kantor ini.',
  'reporter.case.closed_as': 'Hasil: {outcome}',
  'reporter.case.passed_to': 'Diteruskan kepada {body}',
  'reporter.case.letters': 'Surat-menyurat',
  'reporter.case.no_letters': 'Belum ada surat dari petugas. Bila ada, Anda membacanya di sini.',
  'reporter.case.report': 'Isi pengaduan Anda',
  'reporter.case.from_you': 'Anda',
  'reporter.case.from_office': 'Petugas',
  'reporter.case.from_custodian': 'Penjaga identitas',
  'reporter.case.subject.question': 'Pertanyaan untuk Anda',
  'reporter.case.subject.answer': 'Jawaban',
  'reporter.case.subject.stage': 'Tahap baru: {stage}',
  'reporter.case.subject.evidence': 'Bukti tambahan',
  'reporter.case.subject.withdrawal': 'Pencabutan pengaduan',
  'reporter.case.subject.protection_request': 'Permintaan perlindungan',
  'reporter.case.subject.disclosure_granted': 'Identitas Anda dibuka untuk {role}',
  'reporter.case.subject.disclosure_refused': 'Permintaan membuka identitas Anda ditolak',
  'reporter.case.subject.classified': 'Jenis pelanggaran: {type}',
  'reporter.case.subject.unclassified': 'Jenis pelanggaran dihapus',
  'reporter.case.subject.discard': 'Dinilai bukan pengaduan',
  'reporter.case.subject.take_back': 'Diambil kembali',
  'reporter.case.classified':
    'Kantor mengelompokkan pengaduan Anda ke dalam jenis ini. Ini bukan putusan tentang benar atau tidaknya isi pengaduan Anda.',
  'reporter.case.unclassified': 'Kantor menghapus jenis yang semula ditetapkan. Isi pengaduan Anda tidak berubah.',
  'reporter.case.actions': 'Yang dapat Anda lakukan',
  'reporter.discard.consequence': 'Yang belum terkirim, termasuk berkasnya, hilang dan tidak dapat dikembalikan.',
  'reporter.letter.write': 'Tulis Surat',
  'reporter.reply.label': 'Tulis surat Anda',
  'reporter.reply.hint': 'Jangan menulis nama atau hal yang menunjuk kepada Anda.',
  'reporter.reply.rest': 'Kirim surat ini dahulu, lalu tulis selebihnya dalam surat berikutnya.',
  'reporter.reply.empty': 'Tulis isinya lebih dahulu.',
  'reporter.reply.sent': 'Terkirim. Jawaban petugas akan muncul di halaman ini.',
  'reporter.reply.too_many':
    'Surat ini belum terkirim: untuk sementara pengaduan ini tidak dapat menampung surat lagi. Yang sudah terkirim tetap tersimpan, dan tulisan ini masih ada di layar. Tunggu jawaban petugas, lalu kirim lagi. Bila sesudahnya masih ditolak, sampaikan sebagai pengaduan baru dan sebutkan nomor registrasi ini.',
  'reporter.add_evidence.text': 'Keterangan tentang bukti ini',
  'reporter.add_evidence.empty': 'Pilih sedikitnya satu berkas.',
  'reporter.add_evidence.busy': 'Tunggu sampai semua berkas terunggah.',
  'reporter.add_evidence.full': 'Ruang bukti untuk pengaduan ini sudah habis.',
  'reporter.protection.text':
    'Ceritakan apa yang Anda khawatirkan atau sudah terjadi: ancaman, mutasi, tekanan, atau pembalasan lain. Petugas menjawab di halaman ini.',
  'reporter.protection.identity':
    'Beberapa bentuk perlindungan memerlukan identitas. Anda dapat mengisinya nanti di brankas, hanya bila Anda mau.',
  'reporter.withdraw.open': 'Cabut Pengaduan',
  'reporter.withdraw.title': 'Cabut pengaduan ini?',
  'reporter.withdraw.consequence':
    'Petugas diberi tahu bahwa Anda mencabutnya. Pengaduan tidak terhapus, dan petugas dapat tetap memeriksanya bila hukum mewajibkan. Pencabutan tidak dapat dibatalkan.',
  'reporter.withdraw.reason': 'Alasan',
  'reporter.withdraw.confirm': 'Cabut Pengaduan',
  'reporter.withdraw.done': 'Anda sudah mencabut pengaduan ini.',
  'reporter.vault.empty': 'Brankas kosong. Identitas Anda tidak disertakan.',
  'reporter.vault.filled': 'Brankas berisi data Anda. Bukalah hanya bila tidak ada yang melihat layar Anda.',
  'reporter.vault.show': 'Lihat isinya',
  'reporter.vault.closed': 'Brankas belum pernah dibuka.',
  'reporter.vault.opened':
    'Brankas sudah dibuka. Untuk siapa dan apa alasannya tertulis dalam surat penjaga identitas.',
  'reporter.vault.late':
    'Perubahan Anda tidak tersimpan: brankas baru saja dibuka, dan isinya tidak dapat diubah lagi.',
  'reporter.vault.fill': 'Isi Brankas',
  'reporter.vault.change': 'Ubah Isi',
  'reporter.vault.drain': 'Kosongkan Brankas',
  'reporter.vault.drain.consequence':
    'Isi brankas dikosongkan. Identitas Anda tidak dapat dibuka lagi, kecuali Anda mengisinya kembali.',
  'reporter.vault.replaced': 'Brankas diperbarui.',
  'reporter.vault.gone': 'Brankas sudah dimusnahkan bersama berkas perkaranya.',
} as const
