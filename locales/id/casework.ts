/** The handlers' work on cases: the queue and the case page. */
export const casework = {
  'queue.title': 'Antrean',
  'queue.tabs': 'Bagian antrean',
  'queue.tab.today': 'Hari ini',
  'queue.tab.letters': 'Surat baru',
  'queue.tab.late': 'Terlambat',
  'queue.tab.due_soon': 'Segera',
  'queue.tab.new': 'Baru',
  'queue.tab.waiting': 'Menunggu pelapor',
  'queue.tab.open': 'Terbuka',
  'queue.tab.all': 'Semua',
  'queue.section.letters': 'Surat baru dari pelapor',
  'queue.section.late': 'Terlambat dijawab',
  'queue.section.due_soon': 'Segera jatuh tempo',
  'queue.section.new': 'Baru diterima',
  'queue.section.waiting': 'Menunggu jawaban pelapor',
  'queue.section.open': 'Semua berkas terbuka',
  'queue.section.all': 'Semua berkas',
  'queue.section.more': 'Lihat semua: {count} berkas',
  'queue.count': { other: '{count} berkas' },
  'queue.loading': 'Sedang memuat antrean…',
  'queue.refresh': 'Muat ulang',
  'queue.more': 'Tampilkan berikutnya',
  'queue.offline':
    'Antrean tidak dapat dimuat karena sambungan terputus. Periksa jaringan, lalu coba lagi. Tidak ada yang hilang.',
  'queue.not_allowed':
    'Antrean ini hanya untuk penelaah, Inspektur, dan pemeriksa. Hubungi administrator bila Anda seharusnya memegang salah satu peran itu.',
  'queue.keys': 'Papan ketik: j dan k untuk berpindah baris, Enter untuk membuka, / untuk mencari.',

  'queue.filter.title': 'Saring',
  'queue.filter.stage': 'Tahap',
  'queue.filter.type': 'Jenis pelanggaran',
  'queue.filter.channel': 'Kanal',
  'queue.filter.team': 'Tim',
  'queue.filter.any': 'Semua',
  'queue.filter.team.me': 'Ditugaskan kepada saya',
  'queue.filter.team.nobody': 'Belum ada tim',
  'queue.filter.clear': 'Hapus saringan',
  'queue.filter.last': 'Lanjutkan saringan terakhir Anda',

  'queue.search.label': 'Cari nomor atau kata',
  'queue.search.hint': 'Kata dicari di perangkat ini saja. Hanya nomor registrasi yang dikirim ke server.',
  'queue.search.clear': 'Selesai mencari',
  'queue.search.scope':
    'Mencari dalam {opened} berkas yang sudah dibuka di perangkat ini, dari {total} berkas seluruhnya.',
  'queue.search.open_more': 'Buka lebih banyak untuk dicari',
  'queue.search.opening': 'Membuka berkas di perangkat ini',
  'queue.search.stop': 'Berhenti',
  'queue.search.limit':
    'Sampai {count} berkas dapat dibuka sekaligus. Persempit dengan saringan untuk mencari yang lain.',
  'queue.search.failed': 'Pembukaan berhenti karena sambungan terputus. Coba lagi untuk melanjutkan.',
  'queue.search.results': { other: '{count} berkas ditemukan' },
  'queue.search.none': 'Tidak ada yang cocok di antara berkas yang sudah dibuka.',
  'queue.search.none.hint': 'Buka lebih banyak berkas, atau cari dengan nomor registrasi.',

  'queue.row.type': 'Jenis',
  'queue.row.stage': 'Tahap',
  'queue.row.target': { other: '{count} hari lewat target' },
  'queue.row.letter.protection_request': 'Meminta perlindungan atau melaporkan pembalasan, menunggu sejak {date}',
  'queue.row.letter.withdrawal': 'Mencabut pengaduan, menunggu sejak {date}',
  'queue.row.letter.evidence': 'Menambah bukti, menunggu sejak {date}',
  'queue.row.letter.message': 'Menulis surat, menunggu sejak {date}',
  'queue.row.deadline': 'Batas waktu',
  'queue.row.team': 'Tim',
  'queue.row.no_type': 'Jenis belum ditentukan',
  'queue.row.no_team': 'Belum ada tim',
  'queue.row.opening': 'Sedang dibuka…',
  'queue.row.untold': 'Perbuatannya tidak diuraikan',
  'queue.row.unread': 'Belum dibaca',
  'queue.row.breach': 'Berkas ini tidak lolos pemeriksaan. Buka untuk penjelasan.',
  'queue.row.unreachable': 'Belum dapat dibuka',
  'queue.row.member': 'Petugas {number}',

  'queue.empty.today': 'Tidak ada yang mendesak hari ini',
  'queue.empty.today.hint':
    'Di sini tampil surat baru dari pelapor, serta berkas yang terlambat, segera jatuh tempo, baru masuk, atau menunggu pelapor.',
  'queue.empty.letters': 'Tidak ada surat baru',
  'queue.empty.letters.hint':
    'Surat, bukti tambahan, permintaan perlindungan, dan pencabutan tampil di sini setelah dirilis, di tahap apa pun berkasnya, sampai dijawab.',
  'queue.empty.late': 'Tidak ada yang terlambat',
  'queue.empty.late.hint': 'Berkas tampil di sini bila jawaban pertamanya melewati batas waktu.',
  'queue.empty.due_soon': 'Tidak ada yang segera jatuh tempo',
  'queue.empty.due_soon.hint': 'Berkas tampil di sini tujuh hari sebelum batas waktu jawaban pertamanya.',
  'queue.empty.new': 'Tidak ada pengaduan baru',
  'queue.empty.new.hint': 'Pengaduan baru tampil di sini setelah rilis harian, sampai ditelaah.',
  'queue.empty.waiting': 'Tidak ada yang menunggu pelapor',
  'queue.empty.waiting.hint': 'Berkas tampil di sini selama berada di tahap klarifikasi.',
  'queue.empty.open': 'Belum ada berkas terbuka',
  'queue.empty.open.hint':
    'Pengaduan tampil di sini setelah dikirim pelapor dan dirilis. Pemeriksa melihat berkas yang ditugaskan kepadanya.',
  'queue.empty.all': 'Belum ada berkas',
  'queue.empty.all.hint':
    'Pengaduan tampil di sini setelah dikirim pelapor dan dirilis. Pemeriksa melihat berkas yang ditugaskan kepadanya.',
  'queue.empty.filtered': 'Tidak ada berkas dengan saringan ini',
  'queue.empty.filtered.hint': 'Ubah atau hapus saringan untuk melihat berkas lain.',

  'queue.discarded': 'Dibuang',
  'queue.discarded.some': 'Dibuang ({number})',
  'queue.discarded.letters': { other: '{count} dengan surat pelapor' },

  'discarded.title': 'Berkas yang dibuang',
  'discarded.text': {
    other:
      'Kiriman yang dibuang sebagai spam disimpan di sini selama {count} hari, tanpa buktinya. Selama itu penelaah atau Inspektur lain yang membuka kanalnya dapat mengambilnya kembali. Sesudah itu isinya dimusnahkan.',
  },
  'discarded.loading': 'Sedang memuat berkas yang dibuang…',
  'discarded.more': 'Tampilkan berikutnya',
  'discarded.empty': 'Tidak ada berkas yang dibuang',
  'discarded.empty.text': 'Bila Inspektur membuang kiriman sebagai spam, berkasnya tampil di sini.',
  'discarded.row.received': 'Diterima {date}',
  'discarded.row.day': 'Dibuang {date}',
  'discarded.row.until': 'Dapat diambil kembali sampai {date}',
  'discarded.row.left': { other: 'tersisa {count} hari' },
  'discarded.row.last': 'hari ini hari terakhir',
  'discarded.row.past': 'Segera dimusnahkan',
  'discarded.row.no_letter': 'Tidak ada surat yang menunggu',

  'case.title': 'Berkas {number}',
  'case.back': 'Antrean',
  'case.loading': 'Sedang mengambil berkas dan memeriksa tanda tangannya…',
  'case.loading.opening': 'Sedang membuka berkas di perangkat ini…',
  'case.reload': 'Muat ulang berkas',
  'case.failed.title': 'Berkas tidak dapat dimuat',
  'case.failed.offline':
    'Sambungan terputus. Periksa jaringan, lalu coba lagi. Teks yang belum terkirim tetap tersimpan, terkunci untuk Anda.',
  'case.failed.not_found':
    'Berkas ini tidak ada, atau tidak ditugaskan kepada Anda. Kembali ke antrean untuk melihat berkas Anda.',
  'case.failed.other':
    'Server, atau sesuatu di antara server dan perangkat ini, sedang bermasalah. Tunggu sebentar, lalu coba lagi.',

  'case.breach.title': 'Berkas ini tidak lolos pemeriksaan',
  'case.breach.lead':
    'Perangkat Anda memeriksa setiap catatan sebelum menampilkannya. Karena ada yang tidak sesuai, isi berkas ini tidak ditampilkan.',
  'case.breach.found': 'Yang ditemukan',
  'case.breach.form': 'Ada catatan yang bentuknya tidak sesuai aturan. Mungkin rusak, mungkin diganti.',
  'case.breach.signature': 'Ada catatan yang tidak ditandatangani oleh orang yang disebut sebagai penulisnya.',
  'case.breach.key': 'Server memberikan kunci yang tidak disebut dalam pernyataan kunci instansi atau dalam laporan.',
  'case.breach.purpose': 'Server memberikan kotak kunci yang dibuat untuk hal lain.',
  'case.breach.stale': 'Server memberikan pernyataan kunci yang lebih lama daripada yang pernah Anda lihat.',
  'case.breach.chain':
    'Urutan catatan tidak utuh: ada yang hilang, terulang, tertukar, atau lebih pendek daripada yang pernah Anda baca.',
  'case.breach.role': 'Ada catatan atau penugasan yang dibuat orang yang tidak berwenang.',
  'case.breach.content': 'Isi yang diberikan server bukan isi yang ditandatangani.',
  'case.breach.todo': 'Yang perlu Anda lakukan',
  'case.breach.stop': 'Berhenti di sini',
  'case.breach.stop.text': 'Jangan mengambil keputusan atau menjawab pelapor berdasarkan berkas ini.',
  'case.breach.call': 'Hubungi administrator',
  'case.breach.call.text':
    'Temui atau telepon langsung, lalu sebutkan kode di bawah. Jangan sebutkan isi berkas yang Anda ingat.',
  'case.breach.tell': 'Beri tahu Inspektur',
  'case.breach.tell.text': 'Catat hari dan jamnya. Catatan Anda adalah bukti bila berkas ini memang diubah.',
  'case.breach.code': 'Kode untuk administrator',

  'case.report.title': 'Laporan',
  'case.report.received': 'Diterima {date}. Laporan tidak dapat diubah oleh siapa pun.',
  'case.report.questionnaire': 'Formulir {title}, versi {version}',
  'case.report.other': 'Pertanyaan lain',
  'case.report.unanswered': 'Tidak dijawab: {questions}',
  'case.report.element_empty': 'Pelapor tidak mengisi unsur ini.',
  'case.report.extra': 'Jawaban di luar formulir',
  'case.report.limit.in_time': {
    other: 'Batas lapor {count} hari kerja, sampai {date}. Laporan ini masuk dalam batas itu.',
  },
  'case.report.limit.late': {
    other: 'Batas lapor {count} hari kerja berakhir {date}. Laporan ini masuk sesudahnya.',
  },
  'case.report.limit.unlisted':
    'Daftar hari libur tahun {years} belum tersedia di sini, jadi batas yang sebenarnya dapat lebih lambat.',
  'case.report.ticked': 'Ya',
  'case.report.amount': 'Rp{amount}',
  'case.report.period': '{from} sampai {to}',
  'case.report.person.position': 'Jabatan',
  'case.report.person.unit': 'Unit',
  'case.report.person.unnamed': 'Tanpa nama',

  'case.evidence.title': 'Bukti',
  'case.evidence.none': 'Pelapor tidak menyertakan berkas bukti.',
  'case.evidence.cleaned':
    'Data tersembunyi sudah dihapus di perangkat pelapor. Nama berkas tidak diubah: gantilah sebelum meneruskan berkas ini.',
  'case.evidence.uncleaned': 'Data tersembunyi mungkin masih ada: jangan teruskan berkas ini ke luar tim.',
  'case.evidence.type': 'Jenis menurut pelapor: {type}',
  'case.evidence.save': 'Simpan',
  'case.evidence.save_named': 'Simpan {name}',
  'case.evidence.saving': 'Mengambil dan memeriksa potongan {done} dari {all}',
  'case.evidence.saved': 'Tersimpan di folder unduhan Anda.',
  'case.evidence.failed.offline': 'Sambungan terputus. Tidak ada yang disimpan. Coba lagi.',
  'case.evidence.failed.breach':
    'Berkas ini bukan yang dikirim pelapor: potongannya berubah. Tidak ada yang disimpan. Hubungi administrator.',
  'case.evidence.deleted': 'Berkas ini dihapus ketika kiriman dibuang sebagai spam.',
  'case.evidence.perhaps_deleted': 'Mungkin ikut dihapus ketika kiriman dibuang sebagai spam.',
  'case.evidence.dialog.title': 'Simpan berkas dari orang yang tidak dikenal?',
  'case.evidence.dialog.consequence':
    'Berkas ini akan tersimpan tanpa enkripsi di komputer Anda. Peluit tidak dapat memeriksa apakah berkas ini berbahaya.',
  'case.evidence.dialog.advice.offline': 'Buka hanya di komputer khusus yang tidak tersambung ke jaringan kantor.',
  'case.evidence.dialog.advice.macros': 'Jangan mengizinkan makro, penyuntingan, atau tautan di dalamnya.',
  'case.evidence.dialog.advice.delete': 'Hapus dari folder unduhan setelah dipakai.',
  'case.evidence.dialog.starts':
    'Berkas “{name}” dapat menjalankan program begitu dibuka. Bukti yang wajar hampir tidak pernah berbentuk seperti itu.',
  'case.evidence.dialog.confirm': 'Simpan ke komputer ini',

  'case.letters.title': 'Percakapan dan perjalanan berkas',
  'case.letters.short': 'Percakapan',
  'case.letters.none': 'Belum ada percakapan. Jawaban Anda akan tampil di sini dan di halaman pelapor.',
  'case.letters.reporter': 'Pelapor',
  'case.letters.author': '{name} (petugas\u00a0{number})',
  'case.letters.message': 'Pesan kepada pelapor',
  'case.letters.question': 'Pertanyaan kepada pelapor',
  'case.letters.answer': 'Jawaban',
  'case.letters.answer_mark': 'Dicatat sebagai jawaban',
  'case.letters.evidence': 'Bukti tambahan',
  'case.letters.withdrawal': 'Pelapor mencabut pengaduannya',
  'case.letters.protection_request': 'Pelapor meminta perlindungan',
  'case.letters.retaliation': 'Pelapor melaporkan pembalasan',
  'case.letters.stage': '{from} → {to}',
  'case.letters.outcome': 'Hasil: {outcome}',
  'case.letters.passed': 'Diteruskan kepada {body}',
  'case.letters.classified': 'Jenis pelanggaran: {type}',
  'case.letters.unclassified': 'Jenis pelanggaran dihapus',
  'case.letters.discard': 'Dibuang sebagai spam',
  'case.letters.take_back': 'Diambil kembali',
  'case.letters.disclosure.granted': 'Brankas identitas dibuka',
  'case.letters.disclosure.refused': 'Pembukaan brankas identitas ditolak',
  'case.letters.internal': 'Hanya untuk petugas',
  'case.letters.assignment': 'Ditugaskan kepada {names}',
  'case.letters.assignment.nobody': 'Penugasan dicabut',
  'case.letters.note': 'Catatan internal',
  'case.letters.request': 'Permintaan membuka brankas identitas',
  'case.letters.document': 'Kertas kerja',

  'case.reply.title': 'Tulis kepada pelapor',
  'case.reply.kind': 'Bentuk surat',
  'case.reply.message': 'Pesan',
  'case.reply.question': 'Pertanyaan',
  'case.reply.text': 'Isi surat',
  'case.reply.hint':
    'Pelapor langsung dapat membacanya, dan surat tidak dapat ditarik. Jangan menyebut nama pelapor atau hal yang menunjuk kepadanya.',
  'case.reply.answer': 'Ini jawaban',
  'case.reply.answer.hint': 'Menghentikan hitungan batas waktu jawaban pertama. Teks baku tidak dihitung.',
  'case.reply.send': 'Kirim kepada pelapor',
  'case.reply.empty': 'Tulis isi suratnya lebih dahulu.',
  'case.reply.sent': 'Terkirim. Pelapor membacanya saat membuka halamannya.',
  'case.reply.kept': 'Tulisan Anda yang belum terkirim sudah dipulihkan.',
  'case.conflict':
    'Rekan Anda lebih dahulu menulis di berkas ini. Berkas sudah dimuat ulang dan tulisan Anda masih ada. Baca dahulu, lalu kirim lagi.',
  'case.unsure':
    'Sambungan terputus atau program ini gagal, sehingga tidak diketahui apakah sudah terkirim. Tulisan Anda masih ada. Muat ulang berkas sebelum mengirim lagi.',
  'case.arrived': 'Ternyata sudah terkirim sebelum sambungan terputus.',
  'case.refused': 'Server menolak langkah ini. Muat ulang berkas; tahap atau wewenang mungkin sudah berubah.',
  'case.full':
    'Ruang di server hampir habis, jadi ini belum tersimpan. Tulisan Anda masih ada di layar ini. Beri tahu pengelola server, lalu kirim lagi setelah ada ruang.',
  'case.many':
    'Catatan dalam berkas ini sudah sebanyak yang dapat disimpan, jadi yang ini belum tersimpan. Tulisan Anda masih ada di layar ini. Beri tahu administrator.',

  'case.unanswered.closed': 'Surat pelapor datang setelah berkas ini selesai',
  'case.unanswered.archived': 'Surat pelapor datang setelah berkas ini diarsipkan',
  'case.unanswered.message': 'Pelapor menulis surat ({date}).',
  'case.unanswered.evidence': 'Pelapor menambah bukti ({date}).',
  'case.unanswered.withdrawal': 'Pelapor mencabut pengaduannya ({date}).',
  'case.unanswered.protection_request': 'Pelapor meminta perlindungan ({date}).',
  'case.unanswered.retaliation': 'Pelapor melaporkan pembalasan ({date}).',
  'case.protection.forms': 'Perlindungan yang diminta',
  'case.protection.from': 'Dari siapa',
  'case.protection.since': 'Sejak kapan',
  'case.retaliation.from': 'Pelaku',
  'case.retaliation.since': 'Waktu kejadian',
  'case.unanswered.reopen': 'Jawab surat ini, atau buka kembali berkasnya bila perlu ditangani lagi.',
  'case.unanswered.ask.closed':
    'Jawab surat ini. Bila perlu ditangani lagi, minta penelaah atau Inspektur membuka kembali berkasnya.',
  'case.unanswered.ask.archived':
    'Jawab surat ini. Bila perlu ditangani lagi, minta Inspektur membuka kembali berkasnya.',
  'case.unanswered.answer': 'Jawab surat ini',
  'case.unanswered.step': 'Ke langkah buka kembali',

  'case.facts.title': 'Pokok berkas',
  'case.facts.number': 'Nomor registrasi',
  'case.facts.stage': 'Tahap',
  'case.facts.since': '{stage}, sejak {date}',
  'case.facts.target': 'Target tahap ini',
  'case.facts.outcome': 'Hasil',
  'case.facts.received': 'Diterima',
  'case.facts.channel': 'Kanal',
  'case.facts.deadline': 'Jawaban pertama',
  'case.facts.answered': 'Dijawab {date}',

  'case.moves.title': 'Langkah berikutnya',
  'case.moves.now': 'Sekarang: {stage}',
  'case.moves.none': 'Tidak ada langkah yang dapat Anda ambil di tahap ini.',
  'case.moves.none.closed':
    'Berkas ini selesai. Penelaah atau Inspektur dapat membukanya kembali. Surat pelapor tetap dapat Anda jawab.',
  'case.moves.none.archived':
    'Berkas ini diarsipkan. Hanya Inspektur yang dapat membukanya kembali. Surat pelapor tetap dapat Anda jawab.',
  'case.moves.back': 'Kembali ke {stage}',
  'case.moves.review': 'Mulai menelaah',
  'case.moves.routing': 'Salurkan kepada tim',
  'case.moves.clarification': 'Minta klarifikasi',
  'case.moves.investigation': 'Mulai pemeriksaan',
  'case.moves.reporting': 'Tulis hasil',
  'case.moves.follow_up': 'Tindak lanjuti',
  'case.moves.closed': 'Selesaikan',
  'case.moves.archived': 'Arsipkan',
  'case.moves.reopen': 'Buka kembali',

  'case.move.title': 'Pindahkan ke tahap {stage}?',
  'case.move.consequence':
    'Pelapor langsung melihat tahap baru dan jawaban di bawah ini. Keduanya tidak dapat ditarik.',
  'case.move.consequence.closed':
    'Pelapor langsung melihat hasil dan jawaban penutup. Berkas hanya dapat dibuka kembali dengan alasan, dan pembukaan itu terlihat oleh pelapor.',
  'case.move.consequence.archived':
    'Pelapor melihat bahwa berkas diarsipkan. Suratnya tetap sampai ke kantor ini dan dapat dijawab. Berkas hanya dapat dibuka kembali oleh Inspektur, dengan alasan.',
  'case.move.consequence.false_report':
    'Hasil “Laporan palsu” berat akibatnya bagi pelapor yang mungkin hanya keliru. Pastikan alasan dan buktinya tertulis.',
  'case.move.text': 'Jawaban kepada pelapor',
  'case.move.text.hint': 'Jangan menyebut nama pelapor atau hal yang menunjuk kepadanya.',
  'case.move.text.standard': 'Pakai teks baku',
  'case.move.text.empty': 'Tulis jawaban kepada pelapor.',
  'case.move.text.question': 'Tulis pertanyaannya di bawah kalimat pembuka.',
  'case.move.answer': 'Ini jawaban',
  'case.move.answer.standard': 'Teks baku tidak dihitung sebagai jawaban. Ubah teksnya agar dapat dicentang.',
  'case.move.answer.closing': 'Jawaban penutup selalu dihitung sebagai jawaban.',
  'case.move.outcome': 'Hasil',
  'case.move.outcome.empty': 'Pilih hasilnya.',
  'case.move.passed': 'Diteruskan kepada instansi',
  'case.move.passed.hint': 'Pelapor membaca nama instansi ini.',
  'case.move.passed.empty': 'Sebutkan instansi tujuannya.',
  'case.move.reason': 'Alasan internal',
  'case.move.reason.add': 'Tambah alasan internal',
  'case.move.reason.hint': 'Hanya dibaca petugas, tidak pernah oleh pelapor.',
  'case.move.reason.empty': 'Langkah ini memerlukan alasan tertulis.',
  'case.move.overtaken':
    'Berkas ini sekarang di tahap {stage}, sehingga langkah ini tidak dapat diambil lagi. Salin tulisan Anda bila masih diperlukan, misalnya ke dalam surat, lalu batalkan.',
  'case.move.done': 'Berkas sekarang di tahap {stage}. Pelapor melihatnya saat membuka halamannya.',

  'case.text.review':
    'Pengaduan Anda sedang kami telaah. Kami memeriksa kelengkapan uraian dan bukti awalnya. Kabar berikutnya dapat Anda baca di halaman ini.',
  'case.text.routing':
    'Pengaduan Anda sudah ditelaah dan kami salurkan kepada tim yang akan menanganinya. Kabar berikutnya dapat Anda baca di halaman ini.',
  'case.text.clarification':
    'Kami memerlukan penjelasan dari Anda. Mohon jawab pertanyaan berikut di halaman ini, tanpa perlu menyebut nama.',
  'case.text.investigation':
    'Pengaduan Anda sedang kami periksa. Selama pemeriksaan, Anda tetap dapat menambah keterangan dan bukti di halaman ini.',
  'case.text.reporting': 'Pemeriksaan sudah selesai. Kami sedang menulis hasilnya.',
  'case.text.follow_up': 'Hasil pemeriksaan sedang kami tindak lanjuti sesuai ketentuan.',
  'case.text.archived':
    'Berkas pengaduan ini kami simpan dalam arsip. Bila ada hal baru, misalnya Anda mengalami tekanan, tulislah kepada kami di halaman ini. Terima kasih atas kepedulian Anda.',
  'case.text.back': 'Terima kasih atas penjelasan Anda. Penanganan pengaduan ini kami lanjutkan.',
  'case.text.reopen': 'Pengaduan Anda kami buka kembali dan kami telaah lagi.',
  'case.text.closed.substantiated':
    'Penanganan pengaduan Anda selesai. Hal yang Anda laporkan terbukti dan sudah kami tindak lanjuti sesuai ketentuan. Terima kasih atas kepedulian Anda.',
  'case.text.closed.unsubstantiated':
    'Penanganan pengaduan Anda selesai. Dari bukti yang ada, hal yang Anda laporkan tidak terbukti. Bila ada bukti baru, silakan tulis pengaduan baru.',
  'case.text.closed.incomplete':
    'Pengaduan ini belum memenuhi kriteria sehingga tidak dapat kami lanjutkan. Bila ada keterangan atau bukti tambahan, silakan tulis pengaduan baru.',
  'case.text.closed.out_of_scope':
    'Hal yang Anda laporkan bukan kewenangan kami. Pengaduan Anda kami teruskan kepada instansi yang berwenang.',
  'case.text.closed.duplicate':
    'Hal yang sama sudah kami tangani dalam pengaduan lain. Karena itu pengaduan ini kami selesaikan.',
  'case.text.closed.false_report':
    'Dari pemeriksaan kami, hal yang dilaporkan tidak sesuai dengan kenyataan. Penanganan pengaduan ini kami selesaikan.',
  'case.text.closed.withdrawn':
    'Sesuai permintaan Anda, pengaduan ini kami selesaikan. Anda dapat menulis pengaduan baru kapan saja.',

  'case.team.title': 'Tim',
  'case.team.nobody': 'Belum ada pemeriksa yang ditugaskan.',
  'case.team.assign': 'Atur tim',
  'case.team.dialog.title': 'Siapa yang menangani berkas ini?',
  'case.team.dialog.consequence':
    'Pemeriksa yang dipilih dapat membaca seluruh berkas, termasuk catatan internal. Yang dilepas kehilangan akses, tetapi tetap mengetahui apa yang sudah dibacanya.',
  'case.team.dialog.who': 'Pemeriksa',
  'case.team.dialog.none': 'Belum ada pemeriksa dalam pernyataan kunci. Undang pemeriksa lebih dahulu.',
  'case.team.dialog.reason': 'Alasan penugasan',
  'case.team.dialog.reason.hint': 'Dicatat dalam berkas, hanya dibaca petugas.',
  'case.team.dialog.confirm': 'Simpan penugasan',
  'case.team.unchanged': 'Belum ada yang berubah pada tim.',
  'case.team.done': 'Penugasan tersimpan.',

  'case.type.title': 'Jenis pelanggaran',
  'case.type.label': 'Jenis menurut petugas',
  'case.type.hint':
    'Jenis ini tidak dienkripsi karena dipakai untuk statistik. Begitu disimpan, pelapor dapat membacanya di halamannya.',
  'case.type.none': 'Belum ditentukan',
  'case.type.save': 'Simpan jenis',
  'case.type.saved': 'Jenis tersimpan.',
  'case.type.signed': 'Ditandatangani {name} pada {date}.',
  'case.type.removed': 'Jenis dihapus oleh {name} pada {date}.',
  'case.type.unsigned':
    'Jenis ini belum ditandatangani siapa pun. Mungkin ditetapkan sebelum jenis mulai ditandatangani, atau diubah langsung di server.',
  'case.type.unsigned.save': 'Simpan jenis yang benar untuk menandatanganinya.',
  'case.type.differs':
    'Data di server berbeda: {row}. Yang ditandatangani: {signed}. Antrean dan statistik memakai data di server. Beri tahu pengelola server.',
  'case.type.differs.save': 'Lalu simpan jenis yang benar sekali lagi.',

  'case.discard.title': 'Bukan pengaduan?',
  'case.discard.text':
    'Kiriman yang jelas bukan pengaduan, misalnya iklan atau tulisan acak, dapat Anda buang. Bila ragu, telaahlah seperti biasa.',
  'case.discard.action': 'Buang sebagai spam',
  'case.discard.classified':
    'Berkas ini tidak dapat dibuang sebagai spam karena jenis pelanggarannya sudah pernah ditetapkan. Bila memang perlu diakhiri, selesaikan dengan langkah biasa.',
  'case.discard.alone':
    'Berkas ini tidak dapat dibuang sebagai spam karena saat ini hanya Anda yang dapat membuka kanalnya. Harus ada rekan yang dapat mengambilnya kembali.',
  'case.discard.dialog.title': 'Buang berkas ini sebagai spam?',
  'case.discard.dialog.files':
    'Semua bukti dari pelapor dihapus saat itu juga dan tidak dapat dikembalikan, termasuk yang belum dirilis.',
  'case.discard.dialog.kept':
    'Isi laporan, surat-surat, dan brankas identitas disimpan sampai {date}, lalu dimusnahkan. Sampai hari itu {names}, atau petugas lain yang dapat membuka kanal ini, dapat mengambil berkas ini kembali. Anda sendiri tidak dapat.',
  'case.discard.dialog.reporter':
    'Pelapor langsung membaca alasan Anda, dan masih dapat menulis surat sampai hari itu bila menurutnya ini keliru.',
  'case.discard.dialog.counted': 'Dalam statistik publik, kiriman ini tetap dihitung: diterima, lalu dibuang.',
  'case.discard.reason': 'Alasan, yang dibaca pelapor',
  'case.discard.reason.hint':
    'Tulis dengan santun: pelapor mungkin hanya keliru mengirim. Jangan menyebut nama pelapor atau hal yang menunjuk kepadanya.',
  'case.discard.reason.empty': 'Tulis alasannya.',
  'case.discard.overtaken':
    'Berkas ini sudah berubah, sehingga tidak dapat dibuang lagi. Salin tulisan Anda bila masih diperlukan, lalu batalkan.',

  'case.discarded.tag': 'Dibuang',
  'case.discarded.title': 'Berkas ini dibuang sebagai spam',
  'case.discarded.by': 'Dibuang oleh {name} pada {date}, dengan alasan yang juga dibaca pelapor:',
  'case.discarded.kept':
    'Buktinya sudah dihapus. Isi laporan, surat-surat, dan brankas identitas disimpan sampai {date}, lalu dimusnahkan. Selama itu tidak ada yang dapat ditulis di berkas ini, kecuali diambil kembali.',
  'case.discarded.passed': 'Berkas ini tidak lagi dapat diambil kembali. Isinya segera dimusnahkan.',
  'case.discarded.own':
    'Karena Anda yang membuangnya, hanya orang lain yang dapat mengambilnya kembali: {names}, atau petugas lain yang dapat membuka kanal ini. Bila ternyata keliru, beri tahu mereka sebelum {date}.',
  'case.discarded.own.alone':
    'Karena Anda yang membuangnya, hanya orang lain yang dapat mengambilnya kembali, dan saat ini tidak ada orang lain yang dapat membuka kanal ini. Bila ternyata keliru, buka kanal ini bagi seorang rekan sebelum {date}.',
  'case.discarded.letter': 'Bacalah dahulu: mungkin kiriman ini keliru dibuang.',
  'case.discarded.unsent':
    'Surat yang sedang Anda tulis belum terkirim. Teksnya disimpan di sini, dan kembali ke kolom surat bila berkas diambil kembali.',
  'case.discarded.letter.read': 'Baca surat pelapor',
  'case.discarded.unsigned':
    'Data di server mencatat berkas ini dibuang pada {date}, tetapi tidak ada Inspektur yang menandatanganinya. Karena itu berkas ini tidak tampil di antrean. Beri tahu pengelola server.',
  'case.discarded.differs':
    'Data di server berbeda: menurut server berkas ini tidak dibuang, atau dibuang pada hari lain. Yang ditandatangani Inspektur adalah yang tertulis di sini. Beri tahu pengelola server.',
  'case.discarded.day': 'Dibuang',

  'case.take_back.action': 'Ambil kembali',
  'case.take_back.dialog.title': 'Ambil kembali berkas ini?',
  'case.take_back.dialog.consequence':
    'Berkas kembali ke antrean di tahap {stage} dan ditangani seperti biasa, tanpa bukti yang sudah dihapus. Batas waktu jawaban pertamanya tidak berubah.',
  'case.take_back.dialog.reporter':
    'Pelapor langsung membaca tulisan Anda di bawah ini, dan dapat menambahkan buktinya lagi.',
  'case.take_back.reason': 'Alasan, yang dibaca pelapor',
  'case.take_back.reason.hint': 'Jangan menyebut nama pelapor atau hal yang menunjuk kepadanya.',
  'case.take_back.done': 'Berkas sudah diambil kembali dan tampil lagi di antrean. Pelapor membacanya di halamannya.',

  'case.vault.title': 'Brankas identitas',
  'case.vault.some':
    'Berkas ini memiliki brankas identitas. Isinya mungkin kosong, mungkin data pelapor; Anda tidak dapat membacanya. Brankas hanya dibuka oleh penjaga identitas.',
  'case.vault.none': 'Berkas ini tidak lagi memiliki brankas identitas.',

  'case.dossier.title': 'Catatan internal',
  'case.dossier.none': 'Belum ada catatan internal. Catatan dienkripsi dan tidak pernah terlihat oleh pelapor.',
  'case.dossier.some': { other: '{count} catatan internal. Tidak pernah terlihat oleh pelapor.' },
  'case.dossier.write': 'Tulis catatan',
  'case.dossier.dialog.title': 'Catatan internal',
  'case.dossier.dialog.consequence': 'Dibaca oleh semua petugas berkas ini. Tidak dapat dihapus.',
  'case.dossier.dialog.text': 'Isi catatan',
  'case.dossier.dialog.empty': 'Tulis catatannya lebih dahulu.',
  'case.dossier.dialog.confirm': 'Simpan catatan',
  'case.dossier.done': 'Catatan tersimpan.',
} as const
