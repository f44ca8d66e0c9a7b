import type { Examples } from '../examples.ts'
import { StagePath } from './StagePath.tsx'

export const examples: Examples = {
  'where a case stands': () => (
    <StagePath
      label="Tahap pengaduan"
      stages={[
        { id: '1', label: 'Diterima', state: 'done', day: '2026-11-03', note: 'Nomor registrasi 2026-0041.' },
        { id: '2', label: 'Penelaahan', state: 'done', day: '2026-11-05' },
        { id: '3', label: 'Penyaluran', state: 'skipped' },
        {
          id: '4',
          label: 'Konfirmasi & klarifikasi',
          state: 'current',
          day: '2026-11-10',
          note: 'Petugas menunggu jawaban Anda atas satu pertanyaan.',
        },
        { id: '5', label: 'Pemeriksaan', state: 'upcoming' },
        { id: '6', label: 'Selesai', state: 'upcoming' },
      ]}
    />
  ),
  'what the stages are': () => (
    <StagePath
      stages={[
        { id: '1', label: 'Diterima', note: 'Pengaduan tercatat dan mendapat nomor registrasi.' },
        { id: '2', label: 'Penelaahan', note: 'Petugas memeriksa kelengkapan unsur dan bukti awal.' },
        { id: '3', label: 'Selesai', note: 'Hasil dan jawaban penutup dapat Anda baca.' },
      ]}
    />
  ),
}
