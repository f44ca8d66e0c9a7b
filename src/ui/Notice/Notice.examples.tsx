import type { Examples } from '../examples.ts'
import { Notice } from './Notice.tsx'

export const examples: Examples = {
  'four tones': () => (
    <div class="stack">
      <Notice title="Apa yang terjadi berikutnya">
        <p>Petugas menelaah pengaduan Anda. Jawaban pertama paling lambat 3 Desember 2026.</p>
      </Notice>
      <Notice tone="warning" title="Kalimat ini dapat mengungkap siapa Anda">
        <p>“Atasan saya” memberi tahu siapa Anda. Tulislah “Kepala bidang”.</p>
      </Notice>
      <Notice tone="danger">
        <p>Tanpa kode ini pengaduan tidak dapat dibuka lagi oleh siapa pun.</p>
      </Notice>
      <Notice tone="success" title="Draf tersimpan" announce />
    </div>
  ),
}
