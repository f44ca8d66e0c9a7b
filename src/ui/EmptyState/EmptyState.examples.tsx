import { Button } from '../Button/Button.tsx'
import type { Examples } from '../examples.ts'
import { IconLetter } from '../Icon/Icon.tsx'
import { EmptyState } from './EmptyState.tsx'

export const examples: Examples = {
  'a queue on its first day': () => (
    <EmptyState icon={<IconLetter />} title="Belum ada pengaduan" action={<Button>Catat pengaduan dari surat</Button>}>
      <p>Pengaduan baru muncul di sini setiap pagi, setelah rilis harian.</p>
    </EmptyState>
  ),
}
