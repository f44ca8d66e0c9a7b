import type { Examples } from '../examples.ts'
import { Steps } from './Steps.tsx'

export const examples: Examples = {
  'how to report': () => (
    <Steps
      steps={[
        { title: 'Periksa kelengkapan', text: 'Siapkan jawaban atas unsur pengaduan dan bukti awal.' },
        { title: 'Tulis Pengaduan', text: 'Satu pertanyaan setiap layar. Anda dapat berhenti dan menyimpan draf.' },
        { title: 'Simpan kode akun', text: 'Delapan kata yang membuka halaman Anda. Kode menggantikan nama.' },
      ]}
    />
  ),
}
