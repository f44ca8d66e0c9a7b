import type { Block, Inline } from '../../protocol/wire/markdown.ts'
import type { Examples } from '../examples.ts'
import { Markdown } from './Markdown.tsx'

const says = (text: string): Inline[] => [{ kind: 'text', text }]
const paragraph = (...text: Inline[]): Block => ({ kind: 'paragraph', text })
const list = (ordered: boolean, ...items: { text: Inline[]; inner: Block[] }[]): Block => ({
  kind: 'list',
  ordered,
  start: 1,
  items,
})
const item = (text: string, ...inner: Block[]) => ({ text: says(text), inner })

const blocks: Block[] = [
  { kind: 'heading', level: 2, text: says('Yang perlu disiapkan') },
  paragraph(
    ...says('Siapkan '),
    { kind: 'strong', children: says('tiga hal') },
    ...says(' sebelum menulis, '),
    { kind: 'em', children: says('sebisanya') },
    ...says(':'),
  ),
  list(
    true,
    item('Nama kegiatan dan tahun anggaran'),
    item('Bukti awal, misalnya:', list(false, item('foto'), item('salinan kuitansi'))),
    item('Waktu sekitar lima belas menit'),
  ),
  {
    kind: 'table',
    head: [says('Unsur'), says('Contoh')],
    rows: [
      [says('Apa'), says('Pembelian yang tidak pernah ada')],
      [says('Kapan'), says('Maret sampai Mei 2026')],
    ],
  },
  { kind: 'quote', inner: [paragraph(...says('Setiap pelapor dilindungi.'))] },
  paragraph(...says('Nama berkas bukti: '), { kind: 'code', text: 'kuitansi-2026.pdf' }),
  { kind: 'code', text: 'Perihal: Pengaduan\nKepada: Inspektorat' },
  paragraph(
    ...says('Pengaduan layanan disampaikan lewat '),
    { kind: 'link', href: 'https://www.lapor.go.id', children: says('SP4N-LAPOR!') },
    ...says('.'),
  ),
]

export const examples: Examples = {
  'what an office wrote': () => (
    <div class="stack">
      <Markdown blocks={blocks} />
    </div>
  ),
}
