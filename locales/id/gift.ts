/** What the form says instead, under the same keys after `gift.`, when it asks about a gift and not about an offence. */
export const gift = {
  'gift.reporter.office.title': 'Apakah Anda bekerja di Inspektorat ini?',
  'gift.reporter.office.why': 'Laporan pegawai {office} sebaiknya tidak dibaca oleh rekan mereka sendiri.',
  'gift.reporter.office.no': 'Tidak',
  'gift.reporter.office.yes': 'Ya, saya pegawai Inspektorat',
  'gift.reporter.elsewhere.text':
    'Supaya tidak dibaca rekan Anda sendiri, laporan pegawai Inspektorat diterima instansi lain, dengan petugas dan kunci sendiri.',
  'gift.reporter.elsewhere.none.text':
    'Instansi ini belum menunjuk penerima lain untuk laporan pegawainya sendiri. Sampaikan kepada Inspektorat provinsi atau KPK.',
  'gift.reporter.caution.self':
    'Data diri Anda hanya diisi di langkah Identitas, yang masuk ke brankas terpisah. Jangan menulisnya di langkah lain.',
  'gift.reporter.people.name': 'Nama pemberi',
  'gift.reporter.people.position': 'Jabatan atau pekerjaannya',
  'gift.reporter.people.unit': 'Lembaga atau perusahaannya',
  'gift.reporter.people.one': 'Pemberi {number}',
  'gift.reporter.people.add': 'Tambah Pemberi',
  'gift.reporter.people.remove': 'Hapus pemberi {number}',
  'gift.reporter.date.from': 'Tanggal diterima',
  'gift.reporter.date.period': 'Diterima lebih dari sekali',
  'gift.reporter.date.to': 'Terakhir diterima',
  'gift.reporter.date.note_hint': 'Misalnya: menjelang Lebaran, setelah serah terima pekerjaan.',
  'gift.reporter.evidence.title': 'Apakah ada foto atau dokumennya?',
  'gift.reporter.identity.title': 'Data Anda sebagai penerima',
  'gift.reporter.identity.text':
    'Laporan gratifikasi memuat data penerimanya. Datanya masuk ke brankas terpisah, yang tidak dapat dibaca petugas yang menangani laporan tanpa izin penjaga identitas. Boleh juga diisi nanti.',
  'gift.reporter.check.text': 'Beginilah laporan akan dibaca. Setelah dikirim, isinya tidak dapat diubah.',
  'gift.reporter.check.no_evidence':
    'Belum ada berkas. Foto pemberiannya sangat membantu; boleh juga disusulkan nanti.',
  'gift.reporter.check.identity_filled': 'Masuk ke brankas identitas, terpisah dari laporan.',
  'gift.reporter.sending.title': 'Mengirim laporan',
  'gift.reporter.receipt.title': 'Laporan Anda diterima',
  'gift.action.send_report': 'Kirim Laporan',
  'gift.element.what.question': 'Apa yang Anda terima?',
  'gift.element.who.question': 'Siapa yang memberikannya?',
  'gift.element.where.question': 'Di mana Anda menerimanya?',
  'gift.element.when.question': 'Kapan Anda menerimanya?',
  'gift.element.why.question': 'Dalam hubungan apa itu diberikan?',
  'gift.element.how.question': 'Bagaimana itu diserahkan?',
} as const
