/** The remarks beside a text that reveals who wrote it. */
export const adviser = {
  'adviser.title': 'Kalimat ini dapat mengungkap siapa Anda',
  'adviser.titles': 'Bagian yang dapat mengungkap siapa Anda',
  'adviser.name':
    'Ini nama yang Anda isikan untuk brankas identitas. Dalam laporan, nama itu terbaca oleh setiap petugas yang menanganinya.',
  'adviser.self':
    'Di sini Anda tampaknya menyebut nama sendiri, dan setiap petugas yang menangani laporan ini membacanya. Laporan dapat dikirim tanpa nama.',
  'adviser.phone':
    'Nomor telepon menunjukkan pemiliknya. Bila ini nomor Anda, hapuslah: petugas bertanya melalui halaman Anda, tanpa nomor.',
  'adviser.email':
    'Alamat surel menunjukkan pemiliknya. Bila ini alamat Anda, hapuslah: petugas bertanya melalui halaman Anda.',
  'adviser.nik': 'Ini mirip nomor KTP. Nomor itu milik satu orang saja; bila milik Anda, hapuslah.',
  'adviser.nip': 'Ini mirip NIP. Nomor itu milik satu pegawai saja; bila milik Anda, hapuslah.',
  'adviser.plate': 'Pelat nomor menunjukkan pemilik kendaraan. Bila ini kendaraan Anda, hapuslah.',
  'adviser.account': 'Nomor rekening menunjukkan pemiliknya. Bila ini rekening Anda atau keluarga Anda, hapuslah.',
  'adviser.role':
    'Jabatan, tugas, tempat kerja, atau alamat Anda mempersempit dugaan siapa penulisnya. Tulislah perbuatannya, bukan kedudukan Anda.',
  'adviser.colleague':
    'Hubungan kerja dengan orang lain menunjukkan siapa Anda. Sebutlah jabatannya saja, misalnya “kepala bidang”, bukan “atasan saya”.',
  'adviser.family':
    'Hubungan keluarga menunjukkan siapa Anda. Sebutlah orangnya tanpa hubungan itu, misalnya “seorang pegawai”.',
  'adviser.unique':
    'Hal yang hanya berlaku bagi satu orang, atau perbuatan yang diingat orang lain, mengungkap siapa Anda. Tulislah lebih umum, atau hapuslah.',
  'adviser.free':
    'Anda boleh membiarkannya. Pemeriksaan ini hanya berjalan di perangkat Anda dan tidak menemukan semuanya.',
  'adviser.keep': 'Biarkan',
  'adviser.keep.label': 'Biarkan “{words}”',
  'adviser.go': 'Ubah di langkah “{step}”',
} as const
