import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  id: string
  label: ComponentChildren
  cell: (row: Row) => ComponentChildren
  /** Numbers: aligned to the end of the line, all digits equally wide. */
  numeric?: boolean | undefined
  /** The cell that names the row. */
  heading?: boolean | undefined
}

export interface TableProps<Row> {
  caption: ComponentChildren
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** For a page whose heading already says the same. */
  hideCaption?: boolean | undefined
}

/** Rows and columns. On a narrow screen it scrolls within its own box, also by keyboard. */
export function Table<Row>({ caption, columns, rows, rowKey, hideCaption }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable without a mouse
    <div class="table" tabIndex={0}>
      <table>
        <caption class={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={column.numeric}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heading ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-numeric={column.numeric}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
