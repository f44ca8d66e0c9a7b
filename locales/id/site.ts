/** The frame of the public pages, and the home page. */
export const site = {
  'site.place': 'Sistem Pelaporan Pelanggaran',
  'site.pages': 'Halaman situs ini',
  'site.page.home': 'Beranda',
  'site.page.guide': 'Cara melapor',
  'site.page.flow': 'Alur',
  'site.page.criteria': 'Kriteria',
  'site.page.confidentiality': 'Kerahasiaan',
  'site.page.limits': 'Batas perlindungan',
  'site.page.questions': 'Tanya jawab',
  'site.page.accessibility': 'Aksesibilitas',
  'site.menu': 'Menu',
  'site.pages.more': 'Halaman lain',
  'site.description': 'Kanal {office} untuk melaporkan pelanggaran di lingkungan {region}, tanpa harus menyebut nama.',
  'site.description.guide':
    'Langkah demi langkah: menyiapkan, menulis, menambah bukti, mengirim, dan mengikuti laporan.',
  'site.description.flow':
    'Siapa melakukan apa, dari laporan yang ditulis sampai jawaban penutup, dalam delapan tahap.',
  'site.description.criteria': 'Unsur dan kriteria yang membuat sebuah laporan mudah diperiksa.',
  'site.description.confidentiality':
    'Bagaimana laporan dikunci, bagaimana nama dipisahkan, dan apa yang tidak disimpan.',
  'site.description.limits': 'Yang tidak dapat dicegah oleh situs ini, dan apa yang dapat Anda lakukan.',
  'site.description.questions': 'Pertanyaan yang sering diajukan sebelum melapor, beserta jawabannya.',
  'site.description.accessibility': 'Apa yang diupayakan supaya siapa pun dapat melapor, dan apa yang masih kurang.',
  'site.demo.title': 'Situs peragaan',
  'site.demo.text': 'Hanya untuk dicoba; jangan menulis laporan sungguhan.',
  'site.key': 'Enam kata kunci instansi ini',
  'site.key.how': 'Cara mencocokkannya',
  'site.software': 'Dijalankan dengan Peluit, perangkat lunak bebas berlisensi AGPL-3.0.',

  'site.not_found.title': 'Halaman ini tidak ada',
  'site.not_found.text': 'Periksa kembali alamatnya, atau mulailah dari beranda.',
  'site.failed.title': 'Halaman ini belum dapat ditampilkan',
  'site.failed.text': 'Server sedang bermasalah. Tunggu beberapa menit, lalu coba lagi.',
  'site.go_home': 'Ke beranda',

  'home.title': 'Sampaikan yang Anda ketahui, tanpa harus menyebut nama.',
  'home.lead':
    'Ini kanal {office} untuk menerima laporan pelanggaran di lingkungan {region}. Laporan dikunci di perangkat Anda sendiri sebelum dikirim.',
  'home.own_device': 'Sebaiknya pakai ponsel sendiri dan jaringan yang bukan milik kantor.',
  'home.same_page':
    'Semua tombol ini membuka halaman yang sama, dan di sana Anda memilih sekali lagi. Dengan begitu riwayat peramban tidak menunjukkan apa yang Anda lakukan.',
  'home.noscript': 'Formulirnya memerlukan JavaScript. Di Tor Browser, pilih tingkat keamanan “Safer”, bukan “Safest”.',
  'home.drawing': 'Gambar: sebuah rumah beratap limas; pintunya berbentuk lubang kunci.',
  'home.closed.title': 'Kanal ini sedang tidak menerima laporan baru',
  'home.closed.text':
    'Laporan yang sudah terkirim tetap ditangani dan tetap dapat dibuka. Untuk menyampaikan hal baru, kembalilah lain hari, atau hubungi kantor bila itu aman bagi Anda.',
  'home.closing.title': 'Formulir ini menerima laporan sampai dengan {date}',
  'home.closing.text':
    'Daftar kunci kantor ini harus ditandatangani ulang sebelum lewat tanggal itu. Bila tidak, formulir tertutup sampai daftar itu ditandatangani. Laporan yang sudah terkirim tetap dapat dibaca, tetapi surat dan bukti belum dapat ditambahkan.',
  'home.expired.text':
    'Daftar kunci kantor ini sudah lebih dari 90 hari dan harus ditandatangani ulang. Sampai itu terjadi, perangkat Anda tidak mengirim apa pun ke sini. Laporan yang sudah terkirim tidak hilang dan tetap dapat dibaca dengan kode Anda.',
  'home.closing.ways':
    'Cara lain menghubungi {office}, bila itu aman bagi Anda (telepon, surel, dan media sosial tidak menyembunyikan siapa Anda):',
  'home.preparing.title': 'Kanal ini sedang disiapkan',
  'home.preparing.text':
    'Laporan belum dapat diterima karena kunci-kuncinya belum dibuat. Kembalilah lain hari, atau hubungi kantor bila itu aman bagi Anda.',
  'home.channels': 'Yang dapat disampaikan di sini',
  'home.channel.closed': '{title}: sedang tidak menerima laporan baru',

  'home.promises': 'Tiga janji, beserta batasnya',
  'promise.locked.title': 'Server tidak dapat membuka laporan Anda',
  'promise.locked.text':
    'Laporan dan bukti hanya terbuka dengan kunci petugas kanal ini. Pengelola server menyimpan kotak terkunci, tanpa kuncinya.',
  'promise.locked.how': 'Bagaimana laporan dikunci',
  'promise.locked.limit': 'Batas dari sisi server',
  'promise.nameless.title': 'Nama tidak diperlukan',
  'promise.nameless.text.code':
    'Delapan kata yang dibuat di perangkat Anda menggantikan nama. Bila Anda tetap ingin menitipkan nama, nama itu disimpan terpisah dari laporan.',
  'promise.nameless.text.pseudonym':
    'Nama samaran yang Anda pilih sendiri menggantikan nama. Bila Anda tetap ingin menitipkan nama, nama itu disimpan terpisah dari laporan.',
  'promise.nameless.how': 'Bagaimana nama dipisahkan',
  'promise.nameless.limit': 'Yang tetap dapat membuka jati diri',
  'promise.answer.title': { other: 'Jawaban paling lambat {count} hari' },
  'promise.answer.text':
    'Tanggal batasnya tertulis di halaman Anda sejak laporan terkirim. Di antrean petugas, laporan yang melewati batas ditandai terlambat.',
  'promise.answer.how': 'Bagaimana batas waktu dihitung',
  'promise.answer.limit': 'Yang tidak dapat dipaksakan',

  'home.register': 'Daftar',
  'home.steps': 'Langkah melapor',
  'home.steps.guide': 'Cara melapor, langkah demi langkah',
  'home.advice.more': 'Bagaimana kerahasiaan dijaga',

  'home.elements': 'Unsur pengaduan',
  'home.elements.text':
    'Makin banyak pertanyaan ini terjawab, makin mudah laporan diperiksa. Tulis yang Anda ketahui; selebihnya dapat ditanyakan petugas kepada Anda. Sertakan bukti awal bila ada: foto, dokumen, atau rekaman.',
  'home.elements.drawing': 'Diagram: satu lembar laporan dikelilingi unsur-unsurnya, yaitu {list}.',
  'home.elements.sheet': 'Laporan',

  'home.stages': 'Delapan tahap penanganan',
  'home.stages.text': 'Kapan saja Anda dapat melihat di halaman Anda sampai tahap mana laporan Anda.',
  'home.stage.last': 'Selesai dan diarsipkan',
  'home.stage.last.meaning':
    'Hasil dan jawaban penutup dapat Anda baca. Berkas lalu disimpan sampai masa simpannya berakhir.',

  'home.figures': 'Angka yang kami terbitkan',
  'home.figures.all': 'Semua angka, per bulan dan per tahap',
  'home.questions': 'Yang sering ditanyakan',
  'question.traced': 'Apakah saya dapat ketahuan?',
  'question.traced.answer':
    'Sistem ini tidak meminta nama dan tidak mencatat alamat jaringan Anda. Yang paling sering membuka jati diri justru isi laporan: hal yang hanya Anda ketahui, atau hubungan Anda dengan terlapor. Pakailah perangkat sendiri, hindari jaringan kantor, dan baca halaman Batas perlindungan sebelum menulis.',
  'question.proof': 'Apakah bukti harus lengkap?',
  'question.proof.answer':
    'Tidak. Sertakan bukti yang memang dapat Anda akses. Jangan mengambil risiko untuk mencari tambahan; bukti dapat disusulkan melalui halaman Anda.',
  'question.follow': 'Bagaimana saya tahu laporan saya ditangani?',
  'question.follow.answer':
    'Buka halaman Anda. Di sana ada tahap dengan tanggalnya, pertanyaan dan jawaban petugas, serta tanggal batas jawaban.',
  'question.lost': 'Bagaimana bila kode saya hilang?',
  'question.lost.answer':
    'Tidak ada yang dapat memulihkannya, termasuk kantor ini. Laporan tetap ditangani, tetapi halamannya tidak dapat Anda buka lagi. Anda boleh mengirim laporan baru.',
  'question.lost_login': 'Bagaimana bila kata sandi atau kode saya hilang?',
  'question.lost_login.answer':
    'Selama Anda masih memegang salah satunya, kode atau nama pengguna dengan kata sandinya, halaman Anda dapat dibuka. Bila keduanya hilang, tidak ada yang dapat memulihkannya, termasuk kantor ini. Laporan tetap ditangani, dan Anda boleh mengirim laporan baru.',
  'question.change': 'Dapatkah laporan diubah atau dicabut?',
  'question.change.answer':
    'Laporan yang sudah terkirim tidak dapat diubah oleh siapa pun. Anda dapat menambah pesan dan bukti, atau mencabutnya.',
  'question.inspectorate': 'Bagaimana bila terlapor bekerja di Inspektorat?',
  'question.inspectorate.elsewhere':
    'Formulir menanyakannya paling awal, sebelum Anda menulis apa pun, lalu memberi tautan ke kanal di instansi lain yang memegang kunci sendiri.',
  'question.inspectorate.here':
    'Instansi ini belum menautkan kanal lain untuk hal itu, dan laporan yang dikirim ke sini dibaca oleh petugas Inspektorat. Halaman Kerahasiaan menyebutkan pilihan lain.',

  'home.questions.all': 'Semua pertanyaan dan jawaban',
  'home.flow': 'Alur selengkapnya, dengan diagram',
  'home.criteria': 'Kriteria pengaduan selengkapnya',
  'home.others': 'Bila laporan Anda bukan untuk kanal ini',
  'home.others.go': 'Buka kanalnya',

  'home.contacts': 'Alamat dan kontak',
  'home.contacts.text':
    'Telepon, surel, dan media sosial tidak menyembunyikan siapa Anda. Agar tetap tanpa nama, pakailah formulir.',
  'contact.address': 'Alamat',
  'contact.phone': 'Telepon',
  'contact.email': 'Surel',
  'contact.web': 'Situs',
  'contact.instagram': 'Instagram',
  'contact.facebook': 'Facebook',
  'contact.x': 'X',
  'contact.youtube': 'YouTube',
  'contact.tiktok': 'TikTok',
  'contact.hours': 'Jam layanan',
  'home.legal': 'Dasar hukum',
} as const
