import type { Examples } from '../examples.ts'
import { FileRow } from './FileRow.tsx'

const nothing = () => {}

export const examples: Examples = {
  'files on their way': () => (
    <ul class="files">
      <FileRow
        name="IMG_20261103_papan_proyek_jalan_desa_sebelah_utara_pasar.jpg"
        size={2_400_000}
        type="image/jpeg"
        state="stored"
        note="Lokasi dan waktu pemotretan sudah dihapus."
        onRemove={nothing}
      />
      <FileRow name="rekaman.m4a" size={18_200_000} type="audio/mp4" state="sending" share={0.45} onRemove={nothing} />
      <FileRow
        name="kuitansi.pdf"
        size={640_000}
        type="application/pdf"
        state="failed"
        note="Sambungan terputus. Coba lagi setelah jaringan kembali."
        onRetry={nothing}
        onRemove={nothing}
      />
    </ul>
  ),
}
