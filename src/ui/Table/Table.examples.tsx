import type { Examples } from '../examples.ts'
import { Table } from './Table.tsx'

const rows = [
  { type: 'Pungutan liar', received: '35', answered: '90%' },
  { type: 'Penyalahgunaan wewenang', received: '20', answered: '85%' },
  { type: 'Korupsi atau kerugian keuangan daerah', received: '10', answered: '95%' },
]

export const examples: Examples = {
  'figures by type': () => (
    <Table
      caption="Pengaduan menurut jenis, 2025"
      rows={rows}
      rowKey={(row) => row.type}
      columns={[
        { id: 'type', label: 'Jenis', cell: (row) => row.type, heading: true },
        { id: 'received', label: 'Diterima', cell: (row) => row.received, numeric: true },
        { id: 'answered', label: 'Dijawab tepat waktu', cell: (row) => row.answered, numeric: true },
      ]}
    />
  ),
}
