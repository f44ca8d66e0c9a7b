import type { Examples } from '../examples.ts'
import { Markdown } from './Markdown.tsx'

const text = `## Yang perlu disiapkan

Siapkan **tiga hal** sebelum menulis, *sebisanya*:

1. Nama kegiatan dan tahun anggaran
2. Bukti awal, misalnya:
   - foto
   - salinan kuitansi
3. Waktu sekitar lima belas menit

| Unsur | Contoh |
|---|---|
| Apa | Pembelian yang tidak pernah ada |
| Kapan | Maret sampai Mei 2026 |

Pengaduan layanan disampaikan lewat [SP4N-LAPOR!](https://www.lapor.go.id).`

export const examples: Examples = {
  'what an office wrote': () => (
    <div class="stack">
      <Markdown text={text} />
    </div>
  ),
}
