import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Table } from './Table.tsx'

test('rows and columns have headings, and the table says what it shows', () => {
  const html = render(
    <Table
      caption="Per jenis"
      rows={[{ type: 'Suap', count: 3 }]}
      rowKey={(row) => row.type}
      columns={[
        { id: 'type', label: 'Jenis', cell: (row) => row.type, heading: true },
        { id: 'count', label: 'Jumlah', cell: (row) => row.count, numeric: true },
      ]}
    />,
  )
  expect(html).toContain('<caption>Per jenis</caption>')
  expect(html).toContain('<th scope="row">Suap</th>')
  expect(html).toContain('<td data-numeric="true">3</td>')
})
