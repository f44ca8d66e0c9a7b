import { Button } from '../Button/Button.tsx'
import type { Examples } from '../examples.ts'
import { IconLock } from '../Icon/Icon.tsx'
import { Card } from './Card.tsx'

export const examples: Examples = {
  'a promise that links to its proof': () => (
    <Card title="Hanya petugas kanal yang dapat membuka" href="#bukti" icon={<IconLock />}>
      <p>Pengaduan disegel di ponsel Anda. Pengelola server tidak memegang kuncinya.</p>
    </Card>
  ),
  'with actions': () => (
    <Card title="Perlindungan" level={3} actions={<Button>Minta Perlindungan</Button>}>
      <p>Anda berhak atas rasa aman saat memberi keterangan.</p>
    </Card>
  ),
}
