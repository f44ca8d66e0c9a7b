import type { Examples } from '../examples.ts'
import { Tick } from './Tick.tsx'

export const examples: Examples = {
  'a statement to agree to': () => (
    <Tick
      id="affirmed"
      label="Saya menyatakan bahwa yang saya sampaikan benar sepanjang pengetahuan saya."
      hint="Tombol Kirim Pengaduan muncul setelah dicentang."
      checked
    />
  ),
  'with an error': () => (
    <Tick
      id="affirmed-wrong"
      label="Kode sudah saya simpan di tempat aman."
      error="Centang setelah kode Anda simpan."
    />
  ),
}
