/** What a limit in working days says, below the date from which it is counted. */
export const limit = {
  'limit.on_time': 'Laporkan paling lambat {date}',
  'limit.left': { other: 'Sesudah hari ini masih ada {count} hari kerja.' },
  'limit.last': 'Hari ini hari terakhir.',
  'limit.late': 'Batas pelaporan sudah lewat: {date}',
  'limit.late.text': {
    other: 'Batasnya {count} hari kerja. Tetaplah melapor, dan ceritakan mengapa baru sekarang.',
  },
  'limit.counted': 'Dihitung di perangkat Anda, tanpa Sabtu, Minggu, hari libur nasional, dan cuti bersama.',
  'limit.unlisted':
    'Daftar hari libur tahun {years} belum tersedia di sini, jadi batas yang sebenarnya dapat lebih lambat.',
} as const
