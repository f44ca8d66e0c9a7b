import type { Examples } from '../examples.ts'
import { TextArea } from './TextArea.tsx'

const story =
  'Dana pemeliharaan jalan tahun ini dicairkan penuh, tetapi tidak ada pekerjaan di lapangan. Papan proyek dipasang satu hari lalu dicabut.'

export const examples: Examples = {
  'a story': () => (
    <TextArea
      id="what"
      label="Perbuatan apa yang terjadi?"
      hint="Tulis dengan kata-kata Anda sendiri. Tidak perlu menyebut diri Anda."
      required
      value={story}
    />
  ),
  'with an error': () => (
    <TextArea id="how" label="Bagaimana caranya?" required error="Tuliskan sedikitnya satu kalimat." />
  ),
}
