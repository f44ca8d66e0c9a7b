/** Opening an identity vault: what handlers ask, what the custodian decides, and the register. */
export const identity = {
  'identity.purpose.contact': 'Menghubungi pelapor',
  'identity.purpose.verify': 'Memastikan suatu keterangan',
  'identity.purpose.protect': 'Melindungi pelapor',
  'identity.purpose.reward': 'Memberi penghargaan',
  'identity.purpose.court': 'Kewajiban kepada pengadilan',
  'identity.purpose.other': 'Keperluan lain',

  'identity.state.asked': 'Menunggu keputusan',
  'identity.state.questioned': 'Ditanyakan kembali',
  'identity.state.replaced': 'Diganti',
  'identity.state.refused': 'Ditolak',
  'identity.state.granted': 'Diizinkan, belum berlaku',
  'identity.state.ready': 'Siap diteruskan',
  'identity.state.handed_on': 'Sudah diteruskan',
  'identity.state.changed': 'Isi brankas berubah',
  'identity.state.ended': 'Sudah berakhir',

  'identity.title': 'Identitas pelapor',
  'identity.short': 'Identitas',
  'identity.notice.questioned': 'Penjaga identitas bertanya tentang permintaan Anda.',
  'identity.notice.read': 'Baca dan jawab',
  'identity.some':
    'Berkas ini memiliki brankas identitas. Terisi atau kosong, dari sini tidak terlihat. Untuk membacanya, ajukan permintaan kepada penjaga identitas.',
  'identity.none': 'Berkas ini tidak lagi memiliki brankas identitas.',
  'identity.discarded': 'Berkas yang dibuang tidak dapat dimintakan pembukaan identitas.',
  'identity.ask': 'Minta pembukaan identitas',
  'identity.ask.again': 'Ajukan lagi',
  'identity.ask.done':
    'Permintaan sudah sampai kepada penjaga identitas. Keputusannya tampil di sini, dan pelapor juga membacanya.',
  'identity.ask.title': 'Minta pembukaan identitas',
  'identity.ask.readers':
    'Penjaga identitas membaca nomor berkas, nama dan peran Anda, serta yang Anda tulis di sini; bukan isi pengaduan.',
  'identity.ask.colleagues': 'Petugas lain yang menangani berkas ini juga membacanya.',
  'identity.ask.reporter':
    'Pelapor membaca keputusannya: tanggal, peran Anda, tujuan, dan satu kalimat dari penjaga identitas. Alasan Anda tidak ia baca.',
  'identity.ask.purpose': 'Untuk apa identitas diperlukan',
  'identity.ask.purpose.empty': 'Pilih satu tujuan.',
  'identity.ask.needed': 'Apa yang diperlukan',
  'identity.ask.needed.hint': 'Misalnya: nama dan nomor telepon. Yang diteruskan selalu seluruh isi brankas.',
  'identity.ask.needed.empty': 'Tulis apa yang diperlukan.',
  'identity.ask.reason': 'Alasan',
  'identity.ask.reason.hint':
    'Mengapa tidak cukup bertanya kepada pelapor lewat halaman ini? Tulis tanpa menyebut isi pengaduan lebih dari yang perlu.',
  'identity.ask.reason.empty': 'Tulis alasannya.',
  'identity.ask.confirm': 'Kirim permintaan',
  'identity.ask.overtaken':
    'Permintaan Anda yang lain sedang berjalan, atau berkas ini baru berubah. Tutup jendela ini dan lihat keadaannya; yang Anda tulis tetap disimpan.',

  'identity.request.by': 'Diminta oleh {name} pada {date}',
  'identity.request.own': 'Anda memintanya pada {date}',
  'identity.request.purpose': 'Tujuan',
  'identity.request.needed': 'Yang diperlukan',
  'identity.request.reason': 'Alasan',
  'identity.request.asked': 'Penjaga identitas belum memutuskan. Tidak ada yang perlu Anda lakukan sekarang.',
  'identity.request.questioned': 'Penjaga identitas bertanya dahulu:',
  'identity.request.questioned.own': 'Jawab pertanyaan ini. Jawaban Anda menggantikan permintaan yang lama.',
  'identity.request.questioned.other': 'Menunggu jawaban {name}.',
  'identity.request.answer': 'Jawab',
  'identity.request.replaced': 'Digantikan oleh permintaan yang lebih baru.',
  'identity.request.refused': 'Penjaga identitas menolaknya pada {date}, dengan kalimat yang juga dibaca pelapor:',
  'identity.request.granted':
    'Diizinkan pada {date}. Izin berlaku sesudah rilis harian berikutnya; sampai saat itu pelapor masih dapat mengubah isi brankas. Sesudah itu penjaga identitas meneruskannya.',
  'identity.request.ready':
    'Diizinkan, dan sudah berlaku. Tinggal menunggu penjaga identitas meneruskannya kepada {name}, paling lambat {date}.',
  'identity.request.handed_on.own': 'Diteruskan kepada Anda saja. Dapat dibuka berulang kali sampai {date}.',
  'identity.request.handed_on.other': 'Diteruskan kepada {name} saja, sampai {date}. Anda tidak dapat membukanya.',
  'identity.request.changed':
    'Pelapor mengubah isi brankas sebelum izin berlaku. Karena itu izinnya tidak berlaku lagi. Ajukan lagi bila masih perlu.',
  'identity.request.ended': 'Izin ini sudah berakhir. Ajukan lagi bila masih perlu.',
  'identity.request.ended.undecided':
    'Permintaan ini berakhir tanpa keputusan, dan tidak lagi menunggu penjaga identitas.',
  'identity.request.earlier': { other: '{count} permintaan sebelumnya' },
  'identity.request.unknown': 'Server tidak menyebut keadaan permintaan ini.',

  'identity.fault.row':
    'Data di server tentang permintaan ini berbeda dari yang ditandatangani. Pegang yang ditandatangani, dan beri tahu pengelola server.',
  'identity.fault.purpose':
    'Tujuan yang dibaca penjaga identitas dan pelapor berbeda dari tujuan yang tertulis di berkas ini. Tanyakan kepada {name}.',
  'identity.fault.terms':
    'Keputusan penjaga identitas menyebut orang atau versi brankas yang lain daripada permintaan ini. Tanyakan kepada penjaga identitas.',
  'identity.fault.unsigned':
    'Server menyebut permintaan pembukaan identitas yang tidak ditandatangani siapa pun. Beri tahu pengelola server.',

  'identity.open': 'Buka identitas',
  'identity.open.title': 'Identitas pelapor, berkas {number}',
  'identity.open.loading': 'Mengambil dan memeriksa isi brankas …',
  'identity.open.empty': 'Brankas ini kosong: pelapor tidak mengisi identitasnya, atau mengosongkannya kembali.',
  'identity.open.limits':
    'Tanda air, penutupan sendiri, dan larangan menyalin mencegah kelalaian, bukan kesengajaan. Siapa yang membacanya dapat mengingat, mencatat, atau memotretnya.',
  'identity.open.left': 'Tertutup sendiri dalam {minutes} menit {seconds} detik',
  'identity.open.until': 'Dapat dibuka lagi sampai {date}. Sesudah itu perlu permintaan baru.',
  'identity.open.copy': 'Izinkan menyalin',
  'identity.open.copying': 'Teks sekarang dapat dipilih dan disalin. Yang Anda salin tidak lagi dijaga Peluit.',
  'identity.open.close': 'Tutup identitas',
  'identity.open.mark': '{name} (petugas\u00a0{number}), {date}, {time}',
  'identity.open.closed.time': 'Identitas ditutup karena sudah terbuka sepuluh menit. Anda dapat membukanya lagi.',
  'identity.open.closed.hidden':
    'Identitas ditutup karena halaman ini tidak lagi terlihat. Anda dapat membukanya lagi.',
  'identity.open.gone':
    'Identitas ini tidak dapat dibuka lagi: waktunya sudah habis, atau hak Anda atas berkas ini berakhir.',

  'identity.letter.granted': 'Pembukaan identitas diizinkan',
  'identity.letter.refused': 'Pembukaan identitas ditolak',
  'identity.letter.unreadable': 'Keputusan tentang identitas pelapor',
  'identity.letter.unreadable.text':
    'Penjaga identitas memutuskan sesuatu tentang identitas pelapor, tetapi isinya tidak dapat dibaca atau tidak sesuai dengan tanda tangannya. Tanyakan kepada penjaga identitas.',
  'identity.letter.for': 'Untuk',
  'identity.letter.for.value': '{name}, sebagai {role}',
  'identity.letter.until': 'Berlaku paling lama sampai',
  'identity.slip.opening': 'Permintaan pembukaan identitas',
  'identity.slip.question': 'Penjaga identitas bertanya dahulu',

  'custody.requests': 'Permintaan pembukaan identitas',
  'custody.requests.loading': 'Mengambil dan memeriksa permintaan …',
  'custody.requests.more': 'Masih ada permintaan lain. Yang berikutnya muncul setelah yang di atas ini selesai.',
  'custody.requests.empty': 'Tidak ada permintaan yang menunggu Anda',
  'custody.requests.empty.text':
    'Bila petugas meminta pembukaan identitas, permintaannya tampil di sini: nomor berkas, siapa yang meminta, untuk apa, dan alasannya. Isi pengaduan tidak pernah tampil. Anda mengizinkan, menolak, atau bertanya dahulu.',
  'custody.requests.stale': 'Daftar ini belum dapat diperbarui. Dicoba lagi sendiri.',
  'custody.request.title': 'Berkas {number}',
  'custody.request.who': 'Yang meminta',
  'custody.request.who.value': '{name}, sebagai {role}',
  'custody.request.since': 'Sejak',
  'custody.request.questioned': 'Anda atau penjaga lain sudah bertanya pada {date}. Menunggu jawaban {name}.',
  'custody.request.questioned.decide': 'Anda tetap dapat memutuskan tanpa menunggu.',
  'custody.request.granted':
    'Diizinkan pada {date}. Izin berlaku sesudah rilis harian berikutnya; sesudah itu Anda meneruskannya dari sini.',
  'custody.request.ready': 'Izin sudah berlaku. Teruskan kepada {name}, paling lambat {date}.',
  'custody.request.other': 'Permintaan ini tidak memerlukan tindakan Anda sekarang.',
  'custody.request.unchecked': 'Permintaan yang tidak dapat diperiksa',
  'custody.request.unchecked.text':
    'Tanda tangan atau isi permintaan dari {date} ini tidak cocok. Jangan menolak dan jangan memutuskan apa pun. Minta petugas yang memintanya mengirim permintaan baru, dan beri tahu Inspektur.',
  'custody.grant': 'Izinkan',
  'custody.refuse': 'Tolak',
  'custody.question': 'Tanyakan dahulu',
  'custody.hand_on': 'Teruskan',
  'custody.hand_on.all': 'Teruskan semua ({number})',
  'custody.hand_on.line': 'Berkas {number}, kepada {name}',
  'custody.hand_on.done':
    'Berkas {number}: hanya {name} yang dapat membukanya, sampai {date}. Anda tidak melihat isinya.',
  'custody.hand_on.failed': 'Berkas {number} belum diteruskan.',
  'custody.grant.title': 'Izinkan pembukaan identitas?',
  'custody.grant.consequence':
    '{name}, sebagai {role}, akan menerima seluruh isi brankas identitas berkas {number}. Tujuannya: {purpose}. Hanya ia yang menerimanya. Keputusan ini tidak dapat ditarik.',
  'custody.grant.next':
    'Izin berlaku sesudah rilis harian berikutnya, atau langsung bila instansi ini merilis seketika. Sesudah itu Anda meneruskannya dari halaman ini. Izin ini berakhir {count} hari sesudah hari ini.',
  'custody.refuse.title': 'Tolak permintaan ini?',
  'custody.refuse.consequence':
    '{name}, sebagai {role}, tidak menerima isi brankas identitas berkas {number}. Keputusan ini tidak dapat ditarik; ia dapat mengajukan permintaan baru.',
  'custody.decide.reporter':
    'Pelapor membaca tanggal, peran yang meminta, tujuan, dan kalimat Anda di bawah ini. Petugas berkas itu juga membacanya.',
  'custody.decide.sentence': 'Kalimat untuk pelapor',
  'custody.decide.sentence.hint': 'Bahasa yang mudah dipahami, tanpa nama. Pilih contoh lalu ubah, atau tulis sendiri.',
  'custody.decide.sentence.empty': 'Tulis kalimat untuk pelapor lebih dahulu.',
  'custody.decide.examples': 'Contoh kalimat',
  'custody.decide.use': 'Pakai contoh {number}',
  'custody.grant.example.1':
    'Identitas Anda dibuka untuk satu orang saja, karena tanpa itu laporan Anda tidak dapat ditangani lebih jauh. Ia wajib menjaga kerahasiaannya.',
  'custody.grant.example.2':
    'Identitas Anda dibuka untuk satu orang saja, supaya Anda dapat dilindungi. Ia wajib menjaga kerahasiaannya.',
  'custody.refuse.example.1':
    'Seorang petugas meminta identitas Anda dibuka. Permintaan itu ditolak, karena penanganan laporan dapat berlanjut tanpa mengetahui siapa Anda.',
  'custody.refuse.example.2':
    'Seorang petugas meminta identitas Anda dibuka. Permintaan itu ditolak, karena alasannya belum cukup. Identitas Anda tetap tertutup.',
  'custody.decide.overtaken':
    'Permintaan ini tidak lagi menunggu keputusan. Mungkin keputusan Anda sudah tersimpan, atau penjaga lain lebih dahulu memutuskan. Lihat register di bawah.',
  'custody.question.overtaken':
    'Permintaan ini tidak lagi dapat ditanyakan. Mungkin sudah diputuskan atau diganti. Lihat register di bawah.',
  'custody.decide.conflict':
    'Berkas ini baru berubah, jadi belum ada yang tersimpan. Keadaannya sudah diambil lagi: periksa, lalu tekan sekali lagi.',
  'custody.decide.unsure':
    'Sambungan terputus, jadi belum pasti apakah ini sudah tersimpan. Daftarnya diambil lagi: bila permintaan masih menunggu, tekan sekali lagi.',
  'custody.question.title': 'Tanyakan dahulu',
  'custody.question.consequence':
    '{name} membaca pertanyaan Anda dan menjawab dengan permintaan baru. Petugas lain di berkas itu juga membacanya; pelapor tidak.',
  'custody.question.text': 'Pertanyaan Anda',
  'custody.question.text.hint': 'Misalnya: apakah pelapor sudah ditanya lewat halamannya?',
  'custody.question.empty': 'Tulis pertanyaannya lebih dahulu.',
  'custody.question.confirm': 'Kirim pertanyaan',
  'custody.grant.done': 'Izin untuk berkas {number} sudah tersimpan. Pelapor membacanya saat berkunjung lagi.',
  'custody.refuse.done': 'Penolakan untuk berkas {number} sudah tersimpan. Pelapor membacanya saat berkunjung lagi.',
  'custody.question.done': 'Pertanyaan sudah dikirim kepada yang meminta.',

  'place.disclosures': 'Pembukaan identitas',

  'register.title': 'Register pembukaan identitas',
  'register.text':
    'Setiap permintaan dan keputusannya, yang terbaru di atas. Isi brankas tidak pernah tercatat di sini.',
  'register.text.observer':
    'Setiap permintaan dan keputusannya, yang terbaru di atas, tanpa nomor berkas. Isi brankas tidak pernah tercatat di sini.',
  'register.loading': 'Mengambil register …',
  'register.why': 'Tujuan',
  'register.why.show': 'Baca permintaan',
  'register.why.loading': 'Sedang membuka permintaan…',
  'register.empty': 'Belum ada permintaan pembukaan identitas',
  'register.empty.text': 'Setiap permintaan tampil di sini, juga yang ditolak.',
  'register.more': 'Tampilkan yang lebih lama',
  'register.number': 'Nomor',
  'register.asked': 'Diminta',
  'register.by': 'Oleh',
  'register.state': 'Keadaan',
  'register.decided': 'Diputuskan',
  'register.decided.value': '{date}, {name}',
  'register.handed': 'Diteruskan',
  'register.handed.value': '{date}, dapat dibuka sampai {until}',
  'register.not_yet': 'belum',
} as const
