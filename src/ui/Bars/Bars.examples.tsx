import type { Examples } from '../examples.ts'
import { Bars } from './Bars.tsx'

export const examples: Examples = {
  'by month': () => (
    <Bars
      label="Pengaduan per bulan, 2025"
      bars={[
        { id: '1', label: 'Januari', value: 5, text: '5' },
        { id: '2', label: 'Februari', value: 0, text: '0' },
        { id: '3', label: 'Maret', value: 15, text: '15' },
      ]}
    />
  ),
  'long names and numbers': () => (
    <Bars
      label="Menurut jenis"
      bars={[
        { id: 'a', label: 'Kepegawaian (jual beli jabatan, mutasi tidak wajar)', value: 1250, text: '1.250' },
        { id: 'b', label: 'Suap', value: 35, text: '35' },
      ]}
    />
  ),
}
