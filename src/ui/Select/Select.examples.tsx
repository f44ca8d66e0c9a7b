import type { Examples } from '../examples.ts'
import { Select } from './Select.tsx'

const types = [
  { value: 'corruption', label: 'Korupsi atau kerugian keuangan daerah' },
  { value: 'levy', label: 'Pungutan liar' },
  { value: 'authority', label: 'Penyalahgunaan wewenang' },
]

export const examples: Examples = {
  'one of many': () => <Select id="type" label="Jenis pelanggaran" options={types} value="levy" required />,
  'with an error': () => (
    <Select id="unit" label="Perangkat daerah" options={types} error="Pilih salah satu, atau “Lainnya”." />
  ),
}
