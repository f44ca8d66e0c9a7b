import type { Examples } from '../examples.ts'
import { FileRow } from '../FileRow/FileRow.tsx'
import { Letter } from './Letter.tsx'

export const examples: Examples = {
  'a conversation': () => (
    <div class="stack">
      <Letter
        from="Petugas"
        day="2026-11-10"
        subject="Satu pertanyaan tentang kuitansi"
        unread
        body={'Terima kasih atas pengaduan Anda.\n\nApakah Anda tahu siapa yang menandatangani kuitansi bulan Agustus?'}
      />
      <Letter
        from="Anda"
        day="2026-11-12"
        side="own"
        body="Bendahara bidang. Fotonya saya lampirkan."
        attachments={<FileRow name="kuitansi-agustus.jpg" size={1_200_000} type="image/jpeg" />}
      />
      <Letter from="Catatan internal" day="2026-11-12" side="internal" body="Bandingkan dengan buku kas umum." />
    </div>
  ),
}
