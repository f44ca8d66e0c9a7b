import type { Examples } from '../examples.ts'
import { IconArchive } from '../Icon/Icon.tsx'
import { Tag } from './Tag.tsx'

export const examples: Examples = {
  tones: () => (
    <div class="row">
      <Tag>Pungutan liar</Tag>
      <Tag tone="info">Penelaahan</Tag>
      <Tag tone="success">Terbukti</Tag>
      <Tag tone="warning">Menunggu pelapor</Tag>
      <Tag tone="danger">Pembalasan</Tag>
      <Tag icon={<IconArchive />}>Diarsipkan</Tag>
    </div>
  ),
}
