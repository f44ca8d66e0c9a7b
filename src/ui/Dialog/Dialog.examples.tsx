import { useState } from 'preact/hooks'
import { Button } from '../Button/Button.tsx'
import type { Examples } from '../examples.ts'
import { ConfirmDialog } from './Dialog.tsx'

export const examples: Examples = {
  'before something that cannot be undone': () => <Asking />,
}

function Asking() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        Musnahkan berkas
      </Button>
      <ConfirmDialog
        id="destroy"
        open={open}
        danger
        title="Musnahkan berkas 2026-0041?"
        consequence="Berkas dan semua buktinya hilang untuk selamanya. Tidak seorang pun dapat mengembalikannya."
        confirm="Musnahkan berkas"
        onConfirm={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      />
    </>
  )
}
