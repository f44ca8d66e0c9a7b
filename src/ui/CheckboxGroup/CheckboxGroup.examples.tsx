import type { Examples } from '../examples.ts'
import { CheckboxGroup } from './CheckboxGroup.tsx'

const options = [
  { value: 'reviewer', label: 'Penelaah', hint: 'Menerima dan menelaah pengaduan.' },
  { value: 'director', label: 'Inspektur', hint: 'Memutuskan penyaluran dan hasil.' },
  { value: 'observer', label: 'Pengawas' },
]

export const examples: Examples = {
  'any of few': () => <CheckboxGroup id="roles" label="Peran" options={options} value={['reviewer', 'observer']} />,
  'with an error': () => (
    <CheckboxGroup id="roles-wrong" label="Peran" options={options} required error="Pilih sedikitnya satu peran." />
  ),
}
