import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { ConfirmDialog } from './Dialog.tsx'

test('a confirmation names the act and its consequence', () => {
  const html = renderIn(
    'id',
    <ConfirmDialog
      id="hapus"
      open
      danger
      title="Hapus?"
      consequence="Hilang untuk selamanya."
      confirm="Hapus berkas"
      onConfirm={() => {}}
      onCancel={() => {}}
    />,
  )
  expect(html).toContain('aria-labelledby="hapus"')
  expect(html).toContain('Hilang untuk selamanya.')
  expect(html).toMatch(/data-look="danger"[^>]*>Hapus berkas/)
})
