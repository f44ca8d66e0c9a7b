/** The console's frame: session, ceremonies, organisation, administration. */
export const console = {
  'refusal.storage_full':
    'Ruang di server hampir habis, jadi ini belum tersimpan. Isian Anda masih ada di layar ini. Beri tahu pengelola server.',
  'refusal.too_large': 'Isinya terlalu besar untuk disimpan. Persingkat, lalu coba lagi.',

  'console.place': 'Ruang petugas',
  'console.navigation': 'Bagian ruang petugas',
  'console.nothing': 'Halaman tidak ada',
  'console.replaced': 'Ruang petugas sudah diperbarui',
  'console.replaced.text':
    'Muat ulang halaman untuk melanjutkan. Tulisan yang belum terkirim disimpan lebih dahulu, lalu muncul lagi setelah Anda memasukkan kata sandi.',
  'console.replaced.reload': 'Muat Ulang Halaman',

  'place.queue': 'Antrean',
  'place.case': 'Berkas perkara',
  'place.discarded': 'Berkas yang dibuang',
  'place.organization': 'Instansi',
  'place.members': 'Anggota',
  'place.channels': 'Kanal',
  'place.signing': 'Kunci',
  'place.poster': 'Poster',
  'place.custody': 'Brankas identitas',
  'place.people': 'Orang',
  'place.oversight': 'Pengawasan',
  'place.account': 'Akun saya',

  'breach.title': 'Pemeriksaan kunci gagal',
  'breach.form': 'Bentuk data dari server tidak sebagaimana mestinya.',
  'breach.signature': 'Ada tanda tangan yang tidak sah pada data dari server.',
  'breach.key': 'Server menyodorkan kunci yang tidak disebut dalam pernyataan kunci instansi.',
  'breach.purpose': 'Server mengirim kunci yang dibuat untuk keperluan lain.',
  'breach.stale':
    'Pernyataan kunci lebih lama daripada yang pernah dilihat, atau sudah kedaluwarsa. Yang kedaluwarsa berlaku lagi sesudah Inspektur masuk.',
  'breach.stale.known':
    'Nomor seri terbaru yang diingat meja kerja Anda: {serial}. Sebutkan nomor ini bila Inspektur menanyakannya.',
  'breach.chain': 'Ada data yang hilang, terulang, atau tidak pada urutannya.',
  'breach.role': 'Ada langkah yang dilakukan tanpa wewenang.',
  'breach.content': 'Ada data yang rusak atau diubah sehingga tidak dapat dibuka dengan kunci Anda.',
  'breach.what_now':
    'Pekerjaan dihentikan di sini supaya tidak ada tulisan yang jatuh ke tangan yang salah. Jangan memasukkan kata sandi lagi. Beri tahu Inspektur dan pengelola server.',

  'clock.title': 'Belum ditandatangani: tanggal perangkat ini dan tanggal server berbeda',
  'clock.days':
    'Perangkat ini menunjukkan {device}, sedangkan server menunjukkan {server}. Isian Anda masih ada di layar ini.',
  'clock.set':
    'Bila tanggal perangkat yang keliru: buka setelan perangkat, pilih Tanggal dan Waktu, nyalakan pengaturan otomatis. Lalu kembali ke sini dan coba lagi.',
  'clock.server':
    'Bila tanggal perangkat sudah benar, jangan diubah. Beri tahu pengelola server: tanggal di server keliru.',

  'words.office': 'Enam kata kunci instansi',
  'words.own': 'Enam kata kunci Anda',

  'login.title': 'Masuk',
  'login.ended': 'Sesi Anda sudah berakhir. Jawaban yang belum terkirim tetap tersimpan dan muncul lagi setelah masuk.',
  'login.left': 'Anda sudah keluar. Kunci Anda sudah dihapus dari layar ini.',
  'login.name': 'Nama pengguna',
  'login.name.missing': 'Tulis nama pengguna Anda.',
  'login.password': 'Kata sandi',
  'login.password.missing': 'Tulis kata sandi Anda.',
  'login.code': 'Kode perangkat',
  'login.code.hint':
    'Delapan kata dari kertas Anda, dipisah spasi. Ditanyakan karena peramban ini belum mengenal Anda.',
  'login.keep': 'Ingat peramban ini',
  'login.keep.hint':
    'Peramban menyimpan kunci perangkat Anda, sehingga lain kali kertas tidak diperlukan; kata sandi tidak pernah disimpan.',
  'login.totp': 'Kode autentikator',
  'login.totp.hint': 'Enam angka di aplikasi autentikator. Satu kode hanya berlaku satu kali.',
  'login.totp.missing': 'Tulis enam angka dari aplikasi autentikator.',
  'login.opening': 'Membuka kunci Anda',
  'login.working': 'Karena ada percobaan masuk yang gagal, peramban ini menghitung sebentar sebelum mencoba lagi',
  'login.refused': 'Belum berhasil masuk',
  'login.refused.text':
    'Nama pengguna, kata sandi, kode perangkat, atau kode autentikator tidak cocok. Periksa semuanya, tunggu kode autentikator berikutnya, lalu coba lagi. Bila tetap ditolak, mungkin jam ponsel yang berisi aplikasi autentikator tidak tepat: setel tanggal dan jamnya secara otomatis.',
  'login.unfounded':
    'Instansi ini belum aktif. Inspektur mengaktifkannya dengan tautan undangan dari pengelola server.',
  'login.trouble': 'Tidak dapat masuk?',
  'login.trouble.text':
    'Kata sandi dan kode perangkat tidak dapat dipulihkan oleh siapa pun. Mintalah undangan baru kepada administrator: Anda bergabung kembali dengan kunci baru, dan rekan Anda membukakan lagi berkas perkara untuk Anda.',

  'code.problem.count': 'Kode perangkat terdiri atas delapan kata.',
  'code.problem.unknown_word': 'Kata ke-{number} tidak ada dalam daftar: {word}. Periksa ejaannya pada kertas Anda.',
  'code.problem.near': 'Kata ke-{number} tidak ada dalam daftar: {word}. Maksud Anda {words}?',
  'code.problem.check': 'Kedelapan kata ini tidak saling cocok. Periksa urutan dan setiap katanya.',

  'demo.title': 'Masuk sebagai tokoh peragaan',
  'demo.text':
    'Instansi ini hanya peragaan: semua orang dan pengaduan di dalamnya rekaan. Pilih seseorang; semua isian dilengkapi untuk Anda, lewat halaman masuk yang sebenarnya.',

  'lock.action': 'Kunci layar',
  'lock.title': 'Layar terkunci',
  'lock.why.idle':
    'Layar dikunci karena 15 menit tidak dipakai. Jawaban yang belum terkirim tersimpan, terkunci untuk Anda.',
  'lock.why.reload': 'Halaman dimuat ulang, jadi kunci Anda sudah dihapus dari memori. Kata sandi membukanya lagi.',
  'lock.why.asked': 'Layar ini Anda kunci sendiri. Jawaban yang belum terkirim tersimpan, terkunci untuk Anda.',
  'lock.why.desk':
    'Server tidak lagi memberikan meja kerja Anda yang terbaru, jadi layar dikunci. Setelah layar dibuka, akan ditunjukkan apa yang berbeda.',
  'lock.why.desk_texts':
    'Server tidak lagi memberikan meja kerja Anda yang terbaru, jadi layar dikunci. Tulisan Anda masih ada di halaman ini, terkunci untuk Anda: jangan tutup halaman ini. Setelah layar dibuka, akan ditunjukkan apa yang berbeda.',
  'lock.who': 'Sesi milik {name} masih berjalan.',
  'lock.refused': 'Kata sandi tidak cocok',
  'lock.refused.text':
    'Periksa huruf besar dan kecil, lalu coba lagi. Setelah beberapa kali gagal, sesi berakhir dan Anda masuk dari awal.',
  'lock.unlock': 'Buka layar',
  'lock.someone_else': 'Keluar dan masuk sebagai orang lain',

  'desk.name': 'Meja kerja',
  'desk.version': 'Versi {counter}, ditulis {day}',
  'desk.none': 'Belum tersimpan.',
  'desk.what':
    'Meja kerja mengingat apa yang sudah Anda baca di tiap berkas, dan tulisan yang belum terkirim. Meja itu disimpan server, terkunci untuk Anda. Dari ingatan itu konsol tahu bila ada catatan berkas yang hilang.',
  'desk.room':
    'Meja itu memuat sekitar 2.700 berkas. Bila penuh, berkas yang paling lama tidak Anda buka dilupakan lebih dulu; berkas itu lalu diperiksa seperti belum pernah Anda baca.',
  'desk.kept': 'Peramban ini mengingat versi yang terbaru. Bila server memberikan yang lebih lama, Anda diberi tahu.',
  'desk.not_kept': 'Peramban ini mengingat versi yang terbaru sampai tab ditutup.',
  'desk.new_browser':
    'Peramban baru belum mengenal satu versi pun: di sana meja mana pun yang pernah Anda tulis diterima, begitu pula bila server tidak memberikan meja sama sekali. Bandingkan versi dan tanggalnya dengan peramban Anda yang lain.',
  'desk.lost.title': 'Meja kerja Anda tidak seperti terakhir kali',
  'desk.lost.older': 'Server memberikan meja kerja yang lebih lama',
  'desk.lost.missing': 'Server tidak memberikan meja kerja Anda',
  'desk.lost.forged': 'Server memberikan meja kerja yang bukan tulisan Anda',
  'desk.lost.here': 'Yang diingat peramban ini',
  'desk.lost.here.none': 'Belum ada',
  'desk.lost.server': 'Yang diberikan server',
  'desk.lost.server.older': 'Versi lain',
  'desk.lost.server.missing': 'Tidak ada',
  'desk.lost.server.forged': 'Isi tanpa bukti bahwa Anda yang menulisnya. Isi itu tidak dipakai.',
  'desk.lost.cause':
    'Ini terjadi bila server dipulihkan dari cadangan yang lebih lama. Ini juga terjadi bila seseorang yang menguasai server ingin menyembunyikan catatan yang sudah Anda baca.',
  'desk.lost.tell':
    'Tanyakan kepada pengelola server apakah ada pemulihan, dan beri tahu Inspektur sendiri: sistem ini tidak mengirim kabar itu untuk Anda.',
  'desk.lost.way_on':
    'Anda dapat terus bekerja dengan meja kerja yang kosong. Tulisan di meja lama tidak dipakai. Setiap berkas tetap diperiksa: tanda tangan, urutan, dan wewenangnya. Hanya satu hal yang tidak dapat diketahui: apakah catatan terbaru yang pernah Anda baca sudah dibuang.',
  'desk.lost.without': 'Lanjutkan tanpa meja lama',
  'desk.lost.consequence':
    'Meja kerja yang kosong menggantikan yang ada di server. Semua pengaduan tampak belum dibaca, dan tulisan yang belum terkirim di meja lama hilang. Bila Anda ingat jumlah surat di suatu berkas, cocokkan.',
  'desk.former.title': 'Anda mulai dengan meja kerja yang kosong',
  'desk.former.text':
    'Meja kerja Anda yang lama belum punya bukti bahwa Anda yang menulisnya, jadi isinya tidak dipakai. Semua pengaduan tampak belum dibaca, dan tulisan lama yang belum terkirim tidak kembali. Mulai sekarang meja kerja Anda punya bukti itu.',
  'desk.former.again': 'Anda membaca ini satu kali saja. Bila muncul lagi, beri tahu Inspektur.',
  'desk.former.close': 'Mengerti',
  'desk.full.title': 'Meja kerja Anda penuh',
  'desk.full.text':
    'Tulisan terakhir Anda hanya ada di halaman ini: jangan tutup halaman ini. Kirim atau kosongkan tulisan lain yang belum terkirim, maka tempatnya cukup lagi dan tulisan ini tersimpan sendiri.',
  'desk.newer.title': 'Ruang petugas sudah lebih baru daripada halaman ini',
  'desk.newer.text':
    'Meja kerja Anda ditulis oleh program yang lebih baru. Halaman ini tidak dapat membacanya dan tidak menimpanya. Salin dahulu tulisan yang belum terkirim, lalu muat ulang halaman. Bila pesan ini muncul lagi setelah dimuat ulang, beri tahu Inspektur.',

  'expired.title': 'Pernyataan kunci sudah kedaluwarsa',
  'expired.since': 'Pernyataan kunci terakhir ditandatangani pada {day}, lebih dari 90 hari yang lalu.',
  'expired.unknown':
    'Peramban ini tidak mengingat nomor serinya, jadi tidak dapat tahu apakah server memberikan pernyataan yang terbaru. Bila pernyataan lama ditandatangani lagi, orang yang sudah keluar dapat membaca pengaduan baru.',
  'expired.ask':
    'Mintalah seorang rekan masuk dari peramban yang biasa ia pakai, atau masuklah dari peramban Anda yang lain. Layarnya menyebut nomor seri yang diingat meja kerjanya. Nomor yang pernah dicatat di kertas juga boleh. Ketik nomor itu di sini. Jangan mengambilnya dari situs ini.',
  'expired.number': 'Nomor seri dari layar rekan atau dari kertas',
  'expired.number.hint': 'Angka saja.',
  'expired.number.missing': 'Ketik nomor seri dari rekan Anda atau dari kertas.',
  'expired.number.differs':
    'Server memberikan pernyataan dengan nomor lain, jadi tidak ada yang ditandatangani. Tanyakan kepada rekan yang masuk paling akhir. Bila nomornya tetap lain, beri tahu pengelola server.',
  'expired.people': 'Orang dalam pernyataan ini',
  'expired.person': 'Nomor {number}, {name}: {roles}',
  'expired.people.tick': 'Tidak seorang pun dalam daftar ini sudah keluar atau melepas perannya',
  'expired.people.hint': 'Nomor dan peran ditandatangani. Nama berasal dari server.',
  'expired.people.missing': 'Baca daftar orangnya, lalu beri tanda.',
  'expired.sign': 'Tandatangani lagi',

  'waiting.title': 'Menunggu tanda tangan Inspektur',
  'waiting.compare': 'Bandingkan enam kata ini bersama Inspektur',
  'waiting.text':
    'Temui Inspektur secara langsung dan bacakan enam kata ini. Inspektur melihat kata yang sama di layarnya, lalu menandatangani kunci Anda. Tanpa itu, tidak ada berkas yang dapat terbuka untuk Anda.',
  'waiting.polling': 'Halaman ini berganti sendiri begitu Inspektur menandatangani.',

  'account.number': 'Nomor anggota',
  'account.roles': 'Peran',
  'account.channels': 'Kanal',
  'account.no_channels': 'Tidak membuka kanal mana pun',
  'account.words.text':
    'Keenam kata ini mewakili kunci Anda. Siapa pun dapat mencocokkannya bersama Anda untuk memastikan kuncinya tidak tertukar.',
  'account.browser': 'Peramban ini',
  'account.browser.kept':
    'Peramban ini menyimpan kunci perangkat Anda. Untuk masuk, Anda memerlukan nama pengguna, kata sandi, dan kode autentikator.',
  'account.browser.not_kept':
    'Peramban ini tidak menyimpan kunci perangkat Anda setelah tab ditutup. Lain kali kode perangkat dari kertas ditanyakan lagi.',
  'account.session': 'Sesi berakhir paling lama 12 jam setelah masuk. Layar terkunci setelah 15 menit tidak dipakai.',
  'account.forget': 'Lupakan peramban ini',
  'account.forget.consequence':
    'Anda keluar, dan kunci perangkat Anda dihapus dari peramban ini. Untuk masuk lagi di sini Anda memerlukan delapan kata dari kertas.',
  'account.name': 'Nama lengkap',
  'account.name.hint': 'Nama ini dilihat rekan Anda di ruang petugas. Pelapor tidak pernah melihatnya.',
  'account.name.missing': 'Tulis nama lengkap Anda.',
  'account.email': 'Surel',
  'account.email.hint': 'Terlihat oleh administrator dan Inspektur. Sistem ini tidak mengirim surel.',
  'account.email.wrong': 'Alamat surel ini belum lengkap. Contoh bentuknya: nama@instansi.go.id',
  'account.user_name.hint': 'Paling sedikit tiga huruf. Huruf besar dan kecil tidak dibedakan.',
  'account.user_name.short': 'Nama pengguna paling sedikit tiga huruf.',
  'account.password.short': 'Kata sandi paling sedikit 12 karakter.',
  'account.password.name': 'Kata sandi tidak boleh memuat nama pengguna.',
  'account.password.monotonous':
    'Kata sandi ini mengulang karakter yang sama. Pakai beberapa kata yang tidak berhubungan.',
  'account.password.advice':
    'Paling sedikit 12 karakter. Empat kata yang tidak berhubungan mudah diingat dan sulit ditebak.',
  'account.password.advice.short': 'Masih terlalu pendek: paling sedikit 12 karakter.',
  'account.password.advice.fair': 'Cukup. Satu kata lagi membuatnya kuat.',
  'account.password.advice.good': 'Kuat.',
  'account.again': 'Kata sandi sekali lagi',
  'account.again.different': 'Kedua kata sandi tidak sama. Tulis sekali lagi.',

  'oversight.title': 'Yang dapat Anda lihat di sini sekarang',
  'oversight.text':
    'Angka resmi: jumlah pengaduan, kecepatan menjawab, dan hasilnya. Isi pengaduan dan nama pelapor tidak terbuka bagi peran Anda.',
  'oversight.statistics': 'Buka statistik',

  'invitation.title': 'Undangan',
  'invitation.reading': 'Membaca undangan…',
  'invitation.early': 'Instansi ini belum aktif',
  'invitation.early.text':
    'Inspektur harus mengaktifkan instansi lebih dahulu dengan undangannya sendiri. Setelah itu buka lagi tautan undangan Anda; undangan berlaku 7 hari.',
  'invitation.spent': 'Undangan ini tidak berlaku lagi',
  'invitation.spent.text':
    'Undangan hanya dapat dipakai sekali dan berlaku 7 hari. Bila Anda belum selesai bergabung, mintalah undangan baru kepada administrator.',
  'invitation.to_login': 'Ke halaman masuk',

  'ceremony.founding': 'Aktivasi instansi',
  'ceremony.joining': 'Bergabung',
  'ceremony.custody': 'Kunci penjaga identitas',
  'ceremony.step': 'Langkah {at} dari {of}',
  'ceremony.progress': 'Kemajuan',
  'ceremony.have': 'Siapkan lebih dahulu',
  'ceremony.begin': 'Mulai',
  'ceremony.code.label': 'Kode perangkat, delapan kata',
  'ceremony.code.warning':
    'Jangan difoto dan jangan disimpan di komputer. Simpan kertasnya di tempat terkunci. Kode ini tidak dapat ditampilkan lagi.',
  'ceremony.code.written': 'Sudah saya tulis',
  'ceremony.check.word': 'Kata nomor {number}',
  'ceremony.check.wrong': 'Kata nomor {number} tidak sama dengan yang tadi ditampilkan. Periksa kertas Anda.',
  'ceremony.signing.making': 'Membuat kunci instansi di peramban ini…',
  'ceremony.signing.words':
    'Keenam kata ini tampil di bagian bawah formulir pengaduan, di poster kantor, dan pada setiap undangan. Siapa pun dapat memastikan bahwa kuncinya sungguh milik instansi Anda.',
  'ceremony.sheet.print': 'Cetak lembar ini',
  'ceremony.sheet.warning':
    'Cetak ke kertas, jangan ke berkas PDF. Kunci ini tidak disimpan di mana pun selain di kertas.',
  'ceremony.sheet.by_hand': 'Tidak ada pencetak? Salin dengan tangan',
  'ceremony.sheet.by_hand.text':
    'Tulis setiap karakter persis seperti ini, dengan huruf besar. Pastikan tidak ada orang atau kamera yang melihat layar.',
  'ceremony.sheet.check': '12 karakter terakhir di lembar itu',
  'ceremony.sheet.check.hint':
    'Baca dari kertas, pada baris terakhir kunci. Dengan begitu terbukti bahwa cetakannya terbaca.',
  'ceremony.sheet.wrong': 'Tidak sama dengan kunci pada lembar. Periksa baris terakhirnya, lalu tulis lagi.',
  'ceremony.recovery.keep1': 'Lembar pertama: masukkan ke amplop, segel, simpan di brankas kantor.',
  'ceremony.recovery.keep2':
    'Lembar kedua: masukkan ke amplop, segel, simpan di gedung lain, misalnya pada arsip daerah. Cetak sekali lagi; jangan memfotokopi yang pertama.',
  'ceremony.found': 'Aktifkan instansi',
  'ceremony.totp.secret': 'Rahasia autentikator',
  'ceremony.working': 'Peramban ini menghitung sebentar sebelum menyimpan kunci Anda',
  'ceremony.totp.how':
    'Di ponsel, buka aplikasi autentikator (Aegis, Google Authenticator, atau yang lain), lalu pindai kode ini. Bila tidak dapat memindai, pilih memasukkan kunci dengan tangan dan tulis:',
  'ceremony.totp.link': 'Buka langsung di aplikasi autentikator pada perangkat ini',
  'ceremony.totp.settings': 'Jenis: berdasarkan waktu, 6 angka, setiap 30 detik.',
  'ceremony.totp.code': 'Enam angka yang sekarang tampil',
  'ceremony.totp.code.hint': 'Angka berganti setiap 30 detik.',
  'ceremony.totp.refused':
    'Kode ini tidak cocok. Periksa rahasia dan jam di ponsel, tunggu kode berikutnya, lalu coba lagi.',

  'founding.ready': 'Mengaktifkan instansi',
  'founding.ready.why':
    'Anda membuat kunci yang melindungi semua pengaduan. Kunci dibuat di peramban ini; pengelola server tidak pernah memegangnya. Kerjakan sekali, dengan tenang, sampai selesai.',
  'founding.have.time': 'Waktu sekitar 20 menit tanpa gangguan',
  'founding.have.paper': 'Kertas dan pena, dan tempat terkunci untuk menyimpannya',
  'founding.have.printer': 'Pencetak dan dua amplop yang dapat disegel',
  'founding.have.phone': 'Ponsel dengan aplikasi autentikator',
  'founding.have.alone': 'Ruangan tanpa orang lain atau kamera yang dapat melihat layar',
  'founding.account': 'Akun Anda',
  'founding.account.why':
    'Dengan nama pengguna dan kata sandi ini Anda masuk setiap hari. Keduanya tidak pernah dikirim ke server.',
  'founding.code': 'Kode perangkat Anda',
  'founding.code.why':
    'Tulis delapan kata ini dengan tangan. Peramban baru hanya mengenal Anda dengan kode ini; tanpa kode, kata sandi yang bocor pun tidak berguna.',
  'founding.check': 'Periksa tulisan Anda',
  'founding.check.why': 'Baca dua kata dari kertas, agar pasti kodenya tertulis benar.',
  'founding.signing': 'Kunci tanda tangan instansi',
  'founding.signing.why':
    'Peramban ini sudah membuat kunci tanda tangan instansi. Dengan kunci ini Anda menyatakan siapa saja anggota dan kanal yang sah.',
  'founding.sheet1': 'Lembar pemulihan, cetakan pertama',
  'founding.sheet1.why':
    'Bila semua orang kehilangan kuncinya, hanya lembar ini yang membuka kembali pengaduan lama. Siapa pun yang memegangnya dapat membaca semuanya.',
  'founding.sheet2': 'Lembar pemulihan, cetakan kedua',
  'founding.sheet2.why': 'Satu lembar dapat terbakar atau hilang. Lembar kedua disimpan di tempat lain.',
  'founding.totp': 'Faktor kedua',
  'founding.totp.why':
    'Setiap kali masuk, ponsel Anda membuktikan bahwa itu sungguh Anda. Dengan kode pertama dari ponsel, instansi menjadi aktif.',
  'founding.record': 'Instansi Anda sudah aktif',
  'founding.record.why':
    'Cetak catatan ini, tanda tangani, dan simpan bersama berkas dinas. Catatan ini tidak memuat rahasia.',
  'founding.record.print': 'Cetak catatan',
  'founding.next': 'Selanjutnya',
  'founding.next.login': 'Masuk',
  'founding.next.login.text': 'Peramban ini sudah mengenal Anda. Pakai kode autentikator yang baru muncul.',
  'founding.next.administrator': 'Administrator bergabung',
  'founding.next.administrator.text': 'Pengelola server mengundang administrator; administrator mengundang yang lain.',
  'founding.next.compare': 'Bandingkan enam kata',
  'founding.next.compare.text':
    'Temui setiap anggota baru secara langsung, bandingkan enam katanya, lalu tanda tangani.',
  'founding.next.channel': 'Buka kanal',
  'founding.next.channel.text':
    'Setelah penjaga identitas membuat kuncinya dan dua orang dapat membuka kanal, pengaduan dapat diterima.',

  'joining.ready': 'Bergabung dengan instansi',
  'joining.ready.why':
    'Anda membuat kunci Anda sendiri di peramban ini. Setelah itu Inspektur membandingkan enam kata dengan Anda secara langsung.',
  'joining.as': 'Anda diundang sebagai',
  'joining.office':
    'Cocokkan enam kata instansi ini dengan poster di kantor. Bila berbeda, berhenti dan beri tahu Inspektur.',
  'joining.have.time': 'Waktu sekitar 10 menit tanpa gangguan',
  'joining.have.paper': 'Kertas dan pena, dan tempat terkunci untuk menyimpannya',
  'joining.have.phone': 'Ponsel dengan aplikasi autentikator',
  'joining.have.director': 'Inspektur yang dapat Anda temui hari ini',
  'joining.account': 'Akun Anda',
  'joining.account.why':
    'Dengan nama pengguna dan kata sandi ini Anda masuk setiap hari. Keduanya tidak pernah dikirim ke server.',
  'joining.code': 'Kode perangkat Anda',
  'joining.code.why':
    'Tulis delapan kata ini dengan tangan. Peramban baru hanya mengenal Anda dengan kode ini; tanpa kode, kata sandi yang bocor pun tidak berguna.',
  'joining.check': 'Periksa tulisan Anda',
  'joining.check.why': 'Baca dua kata dari kertas, agar pasti kodenya tertulis benar.',
  'joining.totp': 'Faktor kedua',
  'joining.totp.why': 'Setiap kali masuk, ponsel Anda membuktikan bahwa itu sungguh Anda.',
  'joining.compare': 'Enam kata Anda',
  'joining.compare.why':
    'Akun Anda sudah jadi. Tinggal satu langkah: Inspektur memastikan bahwa kunci ini sungguh milik Anda.',
  'joining.signed_in': 'Inspektur sudah menandatangani kunci Anda',
  'joining.signed_in.text': 'Silakan masuk. Pakai kode autentikator yang baru muncul.',

  'paper.copy': 'Lembar {at} dari {of}',
  'paper.recovery': 'Lembar pemulihan instansi',
  'paper.recovery.purpose':
    'Kunci ini membuka semua kanal dan kunci tanda tangan instansi. Simpan dalam amplop tersegel. Buka hanya bila tidak ada lagi petugas yang dapat membuka pengaduan, di hadapan dua saksi.',
  'paper.custody': 'Lembar pemulihan brankas identitas',
  'paper.custody.purpose':
    'Kunci ini membuka brankas identitas para pelapor. Simpan dalam amplop tersegel di luar Inspektorat. Buka hanya bila penjaga identitas kehilangan kuncinya, di hadapan dua saksi.',
  'paper.how_to_type': 'Untuk memakainya, ketik semua baris bersambung tanpa spasi.',
  'paper.made_on': 'Dibuat pada',
  'paper.kept_at': 'Disimpan di',
  'paper.kept_by': 'Disimpan oleh',
  'paper.signature': 'Tanda tangan',
  'paper.record': 'Catatan aktivasi instansi',
  'paper.record.text':
    'Kunci tanda tangan instansi dan kunci pemulihan dibuat di peramban Inspektur. Lembar pemulihan dicetak dua kali dan masing-masing diperiksa.',
  'paper.organization_id': 'Nomor kunci instansi',
  'paper.statement': 'Pernyataan kunci',
  'paper.statement.first': 'Seri 0: hanya Inspektur',
  'paper.sheet1_at': 'Lembar pemulihan 1 disimpan di',
  'paper.sheet2_at': 'Lembar pemulihan 2 disimpan di',
  'paper.witness': 'Saksi',
  'paper.joining': 'Catatan bergabung',
  'paper.joining.text':
    'Kunci anggota ini dibuat di perambannya sendiri. Inspektur membandingkan enam kata di bawah ini secara langsung, lalu menandatangani kuncinya. Catatan ini tidak memuat rahasia.',
  'paper.joining.member': 'Tanda tangan anggota',
  'paper.joining.director': 'Tanda tangan Inspektur',

  'members.waiting': 'Menunggu enam katanya dibandingkan',
  'members.waiting.text': 'Kuncinya sudah dibuat. Temui secara langsung sebelum menandatangani.',
  'members.nobody_waiting': 'Tidak ada yang menunggu',
  'members.nobody_waiting.text':
    'Administrator mengundang anggota baru. Setelah anggota itu membuat kuncinya, namanya muncul di sini dengan enam kata.',
  'members.compare': 'Bandingkan enam kata',
  'members.signed': 'Anggota dalam pernyataan kunci',
  'members.self': 'Anda',
  'members.unknown': 'Anggota nomor {number}',
  'members.channels': 'Kanal: {channels}',
  'members.signed_in': '{name} sudah ditandatangani. Mulai sekarang ruang petugas terbuka baginya.',
  'members.struck': '{name} sudah dicoret. Kunci kanal yang dahulu terbuka baginya sudah dicabut dari server.',
  'members.strike': 'Coret',
  'members.restored': '{name} dapat masuk lagi.',
  'members.restore.consequence':
    'Ia langsung dapat masuk lagi, dengan peran dan kanal menurut pernyataan kunci. Mungkin administrator membekukannya karena ponsel, kertas, atau kata sandinya hilang. Tanyakan dahulu.',
  'members.strike.title': 'Coret {name}',
  'members.strike.consequence':
    'Anggota ini tidak dapat lagi membuka kanal dan berkas mana pun. Untuk kembali, ia harus diundang dan enam katanya dibandingkan lagi.',
  'members.strike.custodian':
    'Yang sudah dibukanya tetap diketahuinya. Minta penjaga identitas yang lain memperbarui kunci brankas, lalu tanda tangani di bagian Kunci.',
  'members.strike.known':
    'Yang sudah dibacanya tetap diketahuinya. Kunci kanal yang dapat Anda buka diperbarui sekaligus, supaya laporan berikutnya tertutup baginya. Hanya bila bersekongkol dengan pengelola server, ia masih dapat menyodorkan daftar kunci lama kepada pelapor baru, paling lama 90 hari.',

  'compare.title': 'Bandingkan enam kata bersama {name}',
  'compare.how':
    'Minta {name} membacakan enam kata di layarnya, langsung di hadapan Anda. Bukan lewat telepon, pesan, atau orang lain.',
  'compare.gets': 'Dengan tanda tangan Anda, orang ini mendapat:',
  'compare.director':
    'Sebagai Inspektur ia juga mendapat kunci tanda tangan instansi dan dapat menandatangani anggota lain.',
  'compare.incompatible':
    'Peran ini tidak boleh dirangkap satu orang. Jangan ditandatangani; minta administrator mengundang lagi dengan peran yang benar.',
  'compare.done': 'Saya sudah mendengar keenam kata ini langsung dari {name}, dan semuanya sama.',
  'compare.only': 'Orang ini tidak mempunyai nomor petugas lain yang masih berlaku di sini.',
  'compare.only.hint':
    'Keputusan dua orang, misalnya laporan palsu, tidak boleh diambil satu orang dengan dua nomor. Bila ada nomor lamanya, coret dahulu.',
  'compare.sign': 'Tanda tangani',
  'compare.different': 'Ada yang berbeda',
  'compare.stop': 'Jangan ditandatangani',
  'compare.stop.text':
    'Kata yang berbeda berarti kuncinya tertukar atau dipalsukan. Minta administrator membekukan anggota ini dan mengundangnya lagi. Bila terulang, hentikan pemakaian dan periksa server.',

  'channels.text':
    'Kanal menerima pengaduan bila penjaga identitas sudah ada, kuncinya sudah dibuat, dan paling sedikit dua orang dapat membukanya.',
  'channels.none': 'Belum ada kanal',
  'channels.none.text':
    'Kanal berasal dari formulir pengaduan yang disusun administrator di halaman Kanal dan formulir.',
  'channels.status.new': 'Belum berkunci',
  'channels.status.open': 'Menerima pengaduan',
  'channels.status.closed': 'Tertutup',
  'channels.status.paused': 'Ditutup sementara',
  'channels.paused.title': 'Administrator menutup kanal ini untuk sementara',
  'channels.paused.text': 'Pelapor tidak dapat mengirim laporan baru lewat kanal ini sampai dibuka lagi.',
  'channels.pause': 'Tutup sementara',
  'channels.pause.title': 'Tutup kanal {channel} untuk sementara',
  'channels.pause.consequence':
    'Mulai sekarang laporan baru tidak diterima lewat kanal ini, dan situs memberitahukannya. Berkas yang ada tetap berjalan. Anda atau Inspektur dapat membukanya lagi kapan saja.',
  'channels.resume': 'Buka lagi',
  'channels.remove': 'Hapus kanal',
  'channels.remove.title': 'Hapus kanal {channel}',
  'channels.remove.consequence':
    'Kanal ini belum pernah berkunci, jadi tidak ada laporan di dalamnya. Formulirnya ikut terhapus.',
  'channels.openers': '{count} orang dapat membukanya: {names}.',
  'channels.no_openers': 'Belum ada yang dapat membukanya.',
  'channels.obstacles': 'Yang masih diperlukan',
  'channels.obstacle.custody': 'Penjaga identitas membuat kuncinya, lalu Anda menandatanganinya di halaman Kunci.',
  'channels.obstacle.openers':
    'Paling sedikit dua penelaah atau Inspektur harus dapat membuka kanal ini. Pilih penelaah yang sudah bergabung dengan tombol di bawah, atau mintalah administrator mengundang yang baru.',
  'channels.obstacle.key': 'Kunci kanal dibuat di peramban Anda dengan tombol di bawah.',
  'channels.make_key': 'Buat kunci kanal',
  'channels.make_key.text':
    'Kunci langsung dibagikan kepada Anda, kepada penelaah kanal ini, dan kepada lembar pemulihan. Bila semua syarat terpenuhi, kanal langsung terbuka.',
  'channels.open': 'Buka kanal',
  'channels.questionnaire': 'Tanda tangani formulir baru',
  'channels.renew': 'Perbarui kunci',
  'channels.renew.title': 'Perbarui kunci kanal {channel}',
  'channels.renew.consequence':
    'Lakukan bila seseorang yang dapat membuka kanal ini sudah pergi. Pengaduan berikutnya hanya terbuka bagi orang yang terdaftar sekarang; berkas lama juga tetap terbuka bagi mereka.',
  'channels.close': 'Tutup kanal',
  'channels.close.title': 'Tutup kanal {channel}',
  'channels.close.consequence':
    'Pengaduan baru tidak diterima lewat kanal ini; pelapor melihat halaman yang menjelaskannya. Berkas yang ada tetap berjalan.',

  'openers.choose': 'Atur siapa yang membuka',
  'openers.title': 'Siapa yang membuka {channel}?',
  'openers.text':
    'Orang yang Anda pilih dapat membaca setiap pengaduan di kanal ini, termasuk yang sudah ada. Anda sendiri selalu salah satunya.',
  'openers.colleagues': 'Penelaah dan Inspektur lain',
  'openers.nobody':
    'Belum ada penelaah atau Inspektur lain. Mintalah administrator mengundangnya, lalu bandingkan enam katanya di halaman Anggota.',
  'openers.gone':
    'Kunci kanal ini diperbarui: pengaduan berikutnya tidak terbuka bagi {names}. Yang sudah dibaca tetap mereka ketahui.',
  'openers.few': 'Kanal menerima pengaduan bila paling sedikit dua orang dapat membukanya.',

  'elsewhere.title': 'Laporan tentang instansi ini sendiri',
  'elsewhere.text':
    'Pelapor yang menyebut orang di instansi ini diarahkan ke instansi lain, dengan petugas dan kunci yang lain pula. Perubahannya terlihat di situs publik.',
  'elsewhere.none': 'Belum ada instansi lain yang ditunjuk. Formulir hanya menganjurkan melapor di luar kantor ini.',
  'elsewhere.host': 'Alamat situs instansi lain',
  'elsewhere.host.hint': 'Tanpa https://, misalnya wbs.provinsi.go.id',
  'elsewhere.host.wrong': 'Tulis nama situsnya saja, misalnya wbs.provinsi.go.id',
  'elsewhere.id.hint': 'Tertulis di halaman Kunci instansi itu. Mintalah langsung dari Inspekturnya.',
  'elsewhere.id.wrong': 'Nomor kunci terdiri atas 43 huruf dan angka. Salin seluruhnya.',
  'elsewhere.id.own': 'Ini nomor kunci instansi Anda sendiri.',
  'elsewhere.done': 'Sudah ditandatangani dan berlaku di formulir.',
  'elsewhere.remove': 'Hapus rujukan',
  'elsewhere.remove.consequence':
    'Pelapor tidak lagi diarahkan ke instansi lain. Situs publik menyebutkan tanggal penghapusan rujukan ini dan instansi tujuannya.',

  'signing.poster': 'Buat poster',
  'signing.words':
    'Bandingkan kata ini dengan poster di kantor. Bila suatu saat berbeda, ada yang mengganti kunci instansi.',
  'signing.statement': 'Pernyataan kunci',
  'signing.serial': 'Seri',
  'signing.day': 'Ditandatangani',
  'signing.since': 'Kunci dipakai sejak',
  'signing.members': 'Anggota yang disebut',
  'signing.renewal':
    'Pernyataan berlaku 90 hari. Sesudah 30 hari pernyataan diperbarui sendiri saat Inspektur masuk; selama ada perubahan yang menunggu tanda tangan, baru sesudah 60 hari.',
  'signing.custody': 'Kunci penjaga identitas',
  'signing.custody.missing':
    'Belum ada. Penjaga identitas membuatnya setelah masuk pertama kali; lalu tanda tangan Anda diminta di sini.',
  'signing.custody.offered':
    '{name} sudah membuat kunci brankas identitas dan menyimpan lembar pemulihannya di luar Inspektorat. Saat Anda menandatangani, peramban ini memeriksa tanda tangan penjaga.',
  'signing.custody.renewed':
    '{name} mengajukan kunci brankas identitas yang baru. Sesudah Anda menandatangani, identitas pelapor berikutnya disimpan dengan kunci baru; yang lama tetap terbuka bagi pemegangnya.',
  'signing.custody.left':
    'Seorang penjaga identitas yang sudah pergi masih mengetahui kunci ini. Minta penjaga identitas memperbaruinya di halaman Brankas identitas.',
  'signing.custody.accept': 'Tanda tangani kunci penjaga',
  'signing.custody.signed':
    'Sudah ditandatangani. Identitas pelapor hanya dapat dibuka oleh penjaga identitas, dan pelapor melihat setiap pembukaannya.',

  'poster.text':
    'Cetak dan tempel di tempat yang dilihat pegawai. Pelapor membandingkan enam kata di poster dengan yang ada di bagian bawah formulir.',
  'poster.print': 'Cetak poster',
  'poster.title': 'Melihat pelanggaran? Laporkan dengan aman.',
  'poster.promise': 'Tanpa nama. Hanya petugas pemegang kunci yang dapat membaca; pengelola server tidak dapat.',
  'poster.compare': 'Sebelum mengirim, pastikan enam kata ini sama dengan yang tampil di bagian bawah formulir:',
  'poster.link': 'Kode dan tautan ini memeriksa keenam kata untuk Anda:',

  'custody.ready': 'Membuat kunci brankas identitas',
  'custody.ready.why':
    'Identitas pelapor tersimpan dalam brankas tersendiri. Kuncinya dibuat di sini, di peramban Anda. Petugas lain dan Inspektur tidak memegangnya.',
  'custody.ready.why_renew':
    'Identitas yang dikirim sesudah ini disimpan dengan kunci baru. Brankas lama tetap dapat dibuka: kunci lama disimpan terkunci dengan kunci baru.',
  'custody.have.printer': 'Pencetak dan satu amplop yang dapat disegel',
  'custody.have.place': 'Tempat menyimpan di luar Inspektorat, misalnya Sekretariat Daerah',
  'custody.have.director': 'Inspektur, untuk menandatangani kunci ini sesudahnya',
  'custody.have.sheet': 'Lembar pemulihan brankas yang lama, dari tempat penyimpanannya di luar Inspektorat',
  'custody.old': 'Lembar pemulihan yang lama',
  'custody.old.why':
    'Tidak ada lagi penjaga identitas yang memegang kunci lama. Kunci itu diambil dari lembarnya, lalu disimpan terkunci dengan kunci baru, supaya brankas lama tetap dapat dibuka.',
  'custody.old.label': 'Kunci pada lembar lama',
  'custody.old.hint': 'Ketik semuanya, mulai dari AGE-SECRET-KEY-PQ-1. Spasi dan baris baru boleh.',
  'custody.old.wrong': 'Ini bukan kunci dari lembar pemulihan brankas yang berlaku. Periksa setiap huruf dan angkanya.',
  'custody.old.none': 'Lembarnya tidak ada',
  'custody.old.consequence':
    'Identitas dalam brankas yang dikirim sebelum hari ini tidak akan pernah dapat dibuka lagi oleh siapa pun. Laporannya tetap terbaca.',
  'custody.old.go_on': 'Lanjut tanpa lembar lama',
  'custody.sheet': 'Lembar pemulihan brankas',
  'custody.sheet.why':
    'Bila Anda kehilangan kunci, hanya lembar ini yang membuka brankas. Siapa pun yang memegangnya dapat mengetahui nama pelapor.',
  'custody.sheet.keep':
    'Masukkan ke amplop, segel, dan titipkan di luar Inspektorat. Jangan simpan di kantor Anda. Bila layar terkunci sebelum kunci diajukan, musnahkan lembar ini dan mulai lagi.',
  'custody.sheet.replaces': 'Sesudah Inspektur menandatangani, lembar yang lama tidak diperlukan lagi: musnahkan.',
  'custody.offer': 'Ajukan kepada Inspektur',
  'custody.offered': 'Menunggu tanda tangan Inspektur',
  'custody.offered.text': 'Kunci sudah diajukan. Inspektur menandatanganinya di halaman Instansi, bagian Kunci.',
  'custody.not_mine': 'Kunci brankas belum dibagikan kepada Anda',
  'custody.not_mine.text': 'Minta {names} membuka halaman Brankas identitas dan menekan Bagikan kunci.',
  'custody.not_mine.polling': 'Halaman ini berganti sendiri begitu kuncinya dibagikan.',
  'custody.lost': 'Tidak ada lagi yang memegang kunci brankas',
  'custody.lost.text':
    'Penjaga identitas sebelum Anda sudah pergi. Buat kunci baru; kunci lama diambil dari lembar pemulihan yang disimpan di luar Inspektorat.',
  'custody.waiting': '{names} menunggu kunci brankas',
  'custody.waiting.text':
    'Inspektur sudah membandingkan enam katanya dan menandatanganinya sebagai penjaga identitas. Peramban ini mengunci kunci brankas untuknya; server tidak dapat membacanya.',
  'custody.share': 'Bagikan kunci',
  'custody.shared': 'Kunci brankas sudah dibagikan kepada {names}.',
  'custody.left': 'Seorang penjaga identitas pergi pada {day}',
  'custody.left.text':
    'Ia masih mengetahui kunci brankas yang sekarang. Buat kunci baru, supaya identitas yang dikirim sesudah ini tidak terbuka baginya.',
  'custody.renew': 'Perbarui kunci brankas',
  'custody.renew.title': 'Perbarui kunci brankas?',
  'custody.renew.consequence':
    'Anda mencetak lembar pemulihan baru dan Inspektur menandatangani kuncinya. Brankas lama tetap dapat dibuka.',
  'custody.duty': 'Tugas Anda',
  'custody.duty.text':
    'Anda memutuskan boleh tidaknya identitas seorang pelapor diketahui. Setiap permintaan dan keputusannya tercatat di register. Pelapor membaca tanggal, peran yang meminta, tujuan, dan kalimat Anda, juga bila Anda menolak.',
  'custody.duty.sheet': 'Pastikan lembar pemulihan tetap tersegel di luar Inspektorat.',

  'people.promise':
    'Sebagai administrator Anda mengatur orang dan undangan. Pengaduan, jumlahnya, dan isinya tidak terbuka bagi Anda.',
  'people.members': 'Anggota',
  'people.invitations': 'Undangan yang belum dipakai',
  'people.no_invitations': 'Tidak ada undangan terbuka',
  'people.expires': 'Berlaku sampai {date}',
  'people.withdraw': 'Tarik undangan',
  'people.withdraw.title': 'Tarik undangan {name}',
  'people.state.joined': 'Menunggu Inspektur',
  'people.state.member': 'Aktif',
  'people.state.suspended': 'Dibekukan',
  'people.state.left': 'Sudah keluar',
  'people.suspend': 'Bekukan',
  'people.suspend.title': 'Bekukan {name}',
  'people.suspend.consequence':
    'Sesinya berakhir saat ini juga dan ia tidak dapat masuk sampai Anda atau Inspektur memulihkannya. Pakai bila ponsel, kertas, atau kata sandi hilang, atau ada yang mencurigakan.',
  'people.suspend.last': 'Tidak dibekukan: instansi akan terkunci',
  'people.suspend.last.text':
    'Ini satu-satunya Inspektur atau administrator yang masih dapat masuk. Pulihkan atau undang dahulu orang lain untuk peran itu. Setelah Inspektur menandatanganinya, Anda dapat mencoba lagi.',
  'people.lifted': 'Pembekuan dicabut oleh pengelola server pada {date}',
  'people.restore': 'Pulihkan',
  'people.restore.title': 'Pulihkan {name}',
  'people.channels': 'Keadaan kanal',
  'people.openers': '{count} orang dapat membuka',
  'people.invite': 'Undang orang',
  'people.invite.submit': 'Buat undangan',
  'people.name': 'Nama lengkap',
  'people.name.missing': 'Tulis nama orang yang diundang.',
  'people.roles': 'Peran',
  'people.roles.missing': 'Pilih paling sedikit satu peran.',
  'people.roles.incompatible':
    'Peran ini tidak boleh dirangkap. Administrator tidak merangkap peran lain; penjaga identitas tidak merangkap peran yang membaca perkara.',
  'people.role.administrator': 'mengatur orang dan halaman; tidak membaca pengaduan',
  'people.role.reviewer': 'menerima dan menelaah pengaduan kanalnya',
  'people.role.director': 'menyalurkan, memutuskan hasil, menandatangani anggota',
  'people.role.investigator': 'memeriksa perkara yang ditugaskan',
  'people.role.custodian': 'memutuskan pembukaan identitas pelapor',
  'people.role.observer': 'melihat statistik',
  'people.channels_of': 'Kanal yang dibukanya',
  'people.channels_of.hint': 'Penelaah dan Inspektur membaca semua pengaduan kanal ini.',
  'people.link': 'Undangan untuk {name}',
  'people.link.text':
    'Tautan ini hanya tampil sekali dan berlaku sampai {date}. Berikan langsung kepada orangnya, lewat saluran yang hanya dapat dibaca olehnya.',
  'people.link.copy': 'Salin tautan',
  'people.link.copied': 'Tautan tersalin.',
  'people.link.not_copied': 'Peramban tidak mengizinkan penyalinan. Pilih teks tautan di atas, lalu salin sendiri.',
  'people.link.done': 'Sudah saya berikan',
  'people.link.words': 'Sertakan enam kata instansi, agar yang diundang dapat mencocokkannya:',
} as const
