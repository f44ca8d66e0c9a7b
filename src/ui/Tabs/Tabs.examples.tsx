import type { Examples } from '../examples.ts'
import { Tabs } from './Tabs.tsx'

export const examples: Examples = {
  'the parts of a queue': () => (
    <Tabs
      label="Antrean"
      tabs={[
        { href: '#hari-ini', label: 'Hari ini', current: true, count: 4 },
        { href: '#semua', label: 'Semua', count: 128 },
        { href: '#arsip', label: 'Arsip' },
      ]}
    />
  ),
}
