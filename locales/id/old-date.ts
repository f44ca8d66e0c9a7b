// Warning about a date that lies too far back. Only in the form, and only where the office set a limit.
import type { Catalogue } from '../translator.ts'

export const oldDate = {
  'old_date.title': 'Sudah lewat {days} hari kerja',
  'old_date.text':
    'Batas melaporkannya {days} hari kerja sejak tanggal ini. Tetaplah melapor, dan tuliskan mengapa baru sekarang. Akhir pekan, hari libur nasional, dan cuti bersama tidak dihitung.',
} as const satisfies Catalogue
