import type { Examples } from '../examples.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

export const examples: Examples = {
  'two problems': () => (
    <ErrorSummary
      problems={[
        { id: 'apa', message: 'Tuliskan apa yang terjadi.' },
        { id: 'waktu', message: 'Pilih apakah masih terjadi.' },
      ]}
    />
  ),
}
