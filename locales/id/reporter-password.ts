/** The texts about user names and passwords; they are loaded with those screens. */
export const reporterPassword = {
  'reporter.doors.register_hint': 'Pilih nama samaran dan kata sandi, lalu langsung menulis. Tanpa data diri.',
  'reporter.doors.login_hint': 'Dengan nama pengguna dan kata sandi, untuk melihat jawaban atau menulis lagi.',
  'reporter.doors.code_hint': 'Bila Anda menyimpan kode delapan kata.',
  'reporter.offer.text':
    'Lain kali Anda dapat masuk tanpa kode. Satu nama pengguna berlaku untuk semua pengaduan Anda di sini.',
  'reporter.offer.create': 'Buat Sekarang',
  'reporter.offer.skip': 'Cukup Kode Saja',
  'reporter.register.title_new': 'Daftar dengan nama samaran',
  'reporter.register.title_add': 'Buat nama pengguna dan kata sandi',
  'reporter.register.title_change': 'Ubah nama pengguna atau kata sandi',
  'reporter.register.text_new':
    'Keduanya Anda karang sendiri dan tidak pernah dikirim: perangkat ini hanya mengirim hasil hitungannya.',
  'reporter.register.text_add':
    'Keduanya membuka halaman Anda seperti kode, dan tidak pernah dikirim. Kode tetap berlaku.',
  'reporter.register.text_change': 'Yang lama berhenti berlaku setelah yang baru tersimpan. Kode tetap berlaku.',
  'reporter.register.name': 'Nama pengguna (samaran)',
  'reporter.register.name_hint':
    'Jangan memakai nama, jabatan, kantor, tanggal lahir, atau nama akun Anda di tempat lain.',
  'reporter.register.password_hint':
    'Paling sedikit {count} karakter. Tiga atau empat kata yang tidak berhubungan mudah diingat dan sulit ditebak.',
  'reporter.register.weaker':
    'Kata sandi lebih lemah daripada kode: pengelola server dapat mencoba menebaknya. Bila lupa, hanya kode yang membuka halaman Anda.',
  'reporter.register.trace':
    'Bila peramban menawarkan untuk menyimpan kata sandi, tolaklah. Simpanan itu menjadi jejak di perangkat ini.',
  'reporter.register.submit': 'Daftar',
  'reporter.register.busy': 'Menyiapkan kunci. Di ponsel mungkin perlu beberapa detik.',
  'reporter.register.problem.empty': 'Isi nama pengguna.',
  'reporter.register.problem.own_name': 'Nama ini Anda isikan ke brankas identitas. Pilih nama samaran.',
  'reporter.register.problem.email': 'Ini alamat surel. Pilih nama samaran yang tidak menunjuk kepada Anda.',
  'reporter.register.problem.phone': 'Ini nomor telepon. Pilih nama samaran yang tidak menunjuk kepada Anda.',
  'reporter.register.problem.nik': 'Angka ini mirip NIK. Pilih nama samaran yang tidak menunjuk kepada Anda.',
  'reporter.register.problem.nip': 'Angka ini mirip NIP. Pilih nama samaran yang tidak menunjuk kepada Anda.',
  'reporter.register.problem.short': 'Kata sandi terlalu pendek. Pakai paling sedikit {count} karakter.',
  'reporter.register.problem.common': 'Kata sandi ini mudah ditebak. Pilih yang lain.',
  'reporter.register.problem.like_name': 'Kata sandi sama dengan nama pengguna. Pilih yang lain.',
  'reporter.registered.title': 'Anda sudah masuk',
  'reporter.registered.text':
    'Nama pengguna dan kata sandi tersimpan. Catat juga kode di bawah: bila kata sandi terlupa, hanya kode yang membuka halaman Anda.',
  'reporter.registered.later': 'Nanti Saja',
  'reporter.login.title_open': 'Masuk',
  'reporter.login.title_recall': 'Nama pengguna yang sudah ada',
  'reporter.login.text_open':
    'Nama pengguna dan kata sandi menjadi kunci di perangkat ini. Keduanya tidak pernah dikirim.',
  'reporter.login.text_recall':
    'Masukkan nama pengguna dan kata sandi halaman ini. Setelah itu keduanya dapat diubah atau dihapus.',
  'reporter.login.name': 'Nama pengguna',
  'reporter.login.password': 'Kata sandi',
  'reporter.login.show': 'Perlihatkan kata sandi',
  'reporter.login.no_password': 'Isi kata sandi.',
  'reporter.login.busy': 'Menghitung kunci. Di ponsel mungkin perlu beberapa detik.',
  'reporter.login.wrong_open':
    'Nama pengguna dan kata sandi ini tidak cocok. Periksa ejaan keduanya, atau buka dengan kode.',
  'reporter.login.wrong_recall': 'Nama pengguna dan kata sandi ini tidak membuka halaman ini.',
} as const
