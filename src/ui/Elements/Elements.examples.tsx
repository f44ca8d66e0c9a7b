import type { Examples } from '../examples.ts'
import { Elements } from './Elements.tsx'

export const examples: Examples = {
  'five W and one H': () => (
    <Elements
      elements={[{ id: 'what' }, { id: 'who' }, { id: 'where' }, { id: 'when' }, { id: 'why' }, { id: 'how' }]}
      caption="Enam unsur pengaduan, ditambah bukti awal: data, dokumen, gambar, atau rekaman."
    />
  ),
}
