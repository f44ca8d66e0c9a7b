import type { Examples } from '../examples.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

export const examples: Examples = {
  'two problems': () => (
    <ErrorSummary
      problems={[
        { id: 'what', message: 'Tuliskan apa yang terjadi.' },
        { id: 'time', message: 'Pilih apakah masih terjadi.' },
      ]}
    />
  ),
}
