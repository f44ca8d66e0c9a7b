import type { Examples } from '../examples.ts'
import { DateField } from './DateField.tsx'
import { partsOf } from './parts.ts'

export const examples: Examples = {
  'a day, as far as known': () => (
    <DateField
      id="when"
      label="Kapan terjadinya?"
      hint="Isi sejauh yang Anda tahu. Tahun saja sudah cukup."
      value={partsOf('2026-08-17')}
      required
    />
  ),
  'a month, with an error': () => (
    <DateField
      id="month"
      label="Sejak bulan apa?"
      grain="month"
      value={{ day: '', month: '8', year: '20' }}
      error="Tuliskan tahun dengan empat angka."
    />
  ),
}
