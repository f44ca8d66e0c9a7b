/** The public page on confidentiality: advice, how the promises are kept, what is stored, the six words. */
export const confidentiality = {
  'confidentiality.title': 'Kerahasiaan',
  'confidentiality.lead':
    'Di sini dijelaskan bagaimana laporan Anda dijaga, apa yang disimpan, dan bagaimana Anda dapat memeriksanya sendiri.',

  'advice.heading': 'Tiga nasihat sebelum menulis',
  'advice.self.title': 'Jangan menyebut diri sendiri',
  'advice.self.text': 'Jangan menulis nama Anda atau hubungan Anda dengan terlapor, misalnya “atasan saya”.',
  'advice.hint.title': 'Jangan memberi petunjuk ke arah Anda',
  'advice.hint.text':
    'Hindari hal yang hanya diketahui segelintir orang. Periksa apakah bukti memuat nama, paraf, atau tanda air milik Anda.',
  'advice.secret.title': 'Rahasiakan kode Anda',
  'advice.secret.text':
    'Jangan memperlihatkan {code}, nama pengguna, kata sandi, atau nomor registrasi kepada siapa pun, termasuk orang yang mengaku petugas.',

  'locked.heading': 'Bagaimana laporan dikunci',
  'locked.device': 'Perangkat Anda',
  'locked.device.text': 'menulis dan mengunci',
  'locked.server': 'Server',
  'locked.server.text': 'menyimpan, tanpa kunci',
  'locked.office': 'Petugas',
  'locked.office.text': 'membuka dan menjawab',
  'locked.text':
    'Laporan, bukti, dan pesan dikunci di perangkat Anda sebelum dikirim. Server menyimpan kotak terkunci itu dan tidak pernah memegang kuncinya. Dalam cadangan datanya pun kunci itu tidak ada.',
  'locked.openers': {
    other:
      'Laporan baru di kanal “{title}” saat ini dapat dibuka oleh {count} orang: penelaah dan Inspektur kanal itu.',
  },
  'locked.assigned':
    'Pemeriksa hanya dapat membuka berkas yang ditugaskan kepadanya. Administrator tidak dapat membuka laporan apa pun. Untuk keadaan darurat, kantor menyimpan lembar pemulihan dalam amplop tersegel. Lembar itu juga dapat membuka laporan.',
  'locked.method':
    'Setiap kotak adalah berkas dengan format baku age dan kunci gabungan ML-KEM-768 dan X25519, dirancang supaya yang direkam hari ini tetap tertutup bagi komputer kuantum kelak.',
  'locked.limit': 'Batas dari sisi server',

  'nameless.heading': 'Bagaimana nama dipisahkan',
  'nameless.text':
    'Laporan tidak memerlukan nama, nomor telepon, atau surel. Bila Anda mengisinya, data itu masuk ke brankas identitas dengan kunci lain, yang tidak dipegang petugas yang menangani laporan.',
  'nameless.opening':
    'Brankas hanya dibuka oleh penjaga identitas, atas permintaan tertulis beserta alasannya. Keputusannya tercatat, dan Anda melihat tanggal, peran peminta, serta alasannya di halaman Anda.',
  'nameless.later':
    'Identitas juga dapat diisi belakangan, misalnya ketika Anda memerlukan perlindungan. Sampai izin membukanya berlaku, isinya dapat Anda ganti atau kosongkan; izin itu lalu gugur.',
  'nameless.limit': 'Yang tetap dapat membuka jati diri',

  'answer.heading': 'Bagaimana batas waktu dihitung',
  'answer.text': {
    other:
      'Jawaban pertama harus Anda terima paling lambat {count} hari setelah tanggal laporan diterima. Yang dihitung hanya tulisan yang ditandai petugas sebagai jawaban, atau jawaban penutup. Kalimat baku tidak dihitung.',
  },
  'answer.limit': 'Yang tidak dapat dipaksakan',

  'kept.heading': 'Apa yang disimpan, apa yang tidak',
  'kept.stored': 'Disimpan di server',
  'kept.stored.sealed': 'Laporan, bukti, pesan, dan catatan petugas, semuanya terkunci.',
  'kept.stored.register': 'Nomor registrasi, kanal, dan tanggal laporan diterima.',
  'kept.stored.stage':
    'Tahap dan hasil penanganan, serta tanggal setiap perubahan, jawaban pertama, dan pembuangan sebagai spam.',
  'kept.stored.type': 'Jenis pelanggaran yang ditetapkan petugas, dan siapa yang ditugaskan.',
  'kept.stored.size': 'Jumlah kotak, dan ukurannya setelah dibulatkan ke atas.',
  'kept.stored.vault':
    'Permintaan membuka brankas identitas: petugas yang meminta, keputusannya, dan tanggal-tanggalnya. Tujuan dan alasannya terkunci.',
  'kept.absent': 'Tidak disimpan',
  'kept.absent.content': 'Isi laporan, bukti, dan pesan dalam bentuk yang dapat dibaca.',
  'kept.absent.code': '{code}, kata sandi, dan kunci Anda.',
  'kept.absent.address': 'Alamat IP, jenis ponsel, dan jenis peramban pelapor.',
  'kept.absent.hour': 'Jam pengiriman: setelah diteruskan kepada petugas, yang tersisa hanya tanggalnya.',
  'kept.absent.relation': 'Hubungan antara laporan-laporan dari kode yang sama.',
  'kept.absent.device': 'Kuki atau tanda pengenal di perangkat pelapor.',

  'words.heading': 'Enam kata kunci instansi',
  'words.text':
    'Enam kata ini mewakili kunci yang menandatangani daftar kunci instansi. Dengan mencocokkannya, Anda memastikan bahwa laporan dikunci untuk instansi ini, bukan untuk orang lain.',
  'words.steps.poster': 'Lihat poster di kantor, atau mintalah orang yang Anda percaya membacakannya.',
  'words.steps.compare':
    'Bandingkan kata demi kata, menurut urutannya, dengan enam kata di bagian bawah formulir. Tautan pada poster memeriksanya secara otomatis.',
  'words.steps.differ':
    'Bila satu kata saja berbeda, jangan menulis apa pun. Beri tahu kantor, bila itu aman bagi Anda.',
  'words.since':
    'Kunci ini berlaku sejak {date} dan belum pernah diganti. Daftar kunci terbaru: nomor {serial}, {day}.',
  'words.changed.title': 'Kunci diganti pada {date}',
  'words.changed.text':
    'Enam katanya ikut berubah. Cocokkan lagi dengan poster yang baru sebelum menulis. Daftar kunci terbaru: nomor {serial}, {day}.',
  'words.none': 'Kunci instansi belum dibuat, jadi belum ada yang dapat dicocokkan.',

  'inspectorate.heading': 'Bila terlapor bekerja di Inspektorat',
  'inspectorate.elsewhere':
    'Laporan tentang orang di Inspektorat tidak dikirim ke sini. Ada kanal di instansi lain, dengan kunci dan petugas sendiri:',
  'inspectorate.here':
    'Instansi ini belum menautkan kanal lain. Laporan yang dikirim ke sini dibaca oleh petugas Inspektorat, jadi laporan tentang mereka sebaiknya disampaikan kepada lembaga lain, misalnya Inspektorat provinsi, Ombudsman, atau KPK.',
  'inspectorate.changed': 'Tautan ini diubah pada {date}.',
  'inspectorate.removed.title': 'Tautan ke kanal lain dihapus pada {date}',
  'inspectorate.removed.text': 'Sebelumnya laporan tentang Inspektorat diarahkan ke {host}.',
} as const
