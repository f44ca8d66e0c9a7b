import type { Examples } from '../examples.ts'
import { RadioGroup } from './RadioGroup.tsx'

const options = [
  { value: 'ongoing', label: 'Masih berlangsung' },
  { value: 'past', label: 'Sudah terjadi' },
  { value: 'planned', label: 'Akan terjadi', hint: 'Misalnya Anda mendengar rencananya.' },
]

export const examples: Examples = {
  'one of few': () => <RadioGroup id="time" label="Apakah masih terjadi?" options={options} value="past" required />,
  'with an error': () => (
    <RadioGroup id="time-wrong" label="Apakah masih terjadi?" options={options} error="Pilih salah satu jawaban." />
  ),
}
