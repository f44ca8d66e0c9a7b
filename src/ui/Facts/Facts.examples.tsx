import type { Examples } from '../examples.ts'
import { Facts } from './Facts.tsx'

export const examples: Examples = {
  'a receipt': () => (
    <Facts
      facts={[
        { label: 'Nomor registrasi', value: <strong>2026-0041</strong> },
        { label: 'Diterima', value: '3 November 2026' },
        { label: 'Jawaban paling lambat', value: '3 Desember 2026' },
      ]}
    />
  ),
}
