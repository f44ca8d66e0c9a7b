import type { Examples } from '../examples.ts'
import { QuickExit } from '../QuickExit/QuickExit.tsx'
import { Tabs } from '../Tabs/Tabs.tsx'
import { LanguageSwitch, PageHeader } from './PageHeader.tsx'

export const examples: Examples = {
  'the head of every page': () => (
    <PageHeader
      office="Inspektorat Kabupaten Mojokerto"
      place="Sistem Pelaporan Pelanggaran"
      corner={<QuickExit />}
      nav={
        <Tabs
          label="Halaman"
          tabs={[
            { href: '#beranda', label: 'Beranda', current: true },
            { href: '#alur', label: 'Alur' },
            { href: '#statistik', label: 'Statistik' },
          ]}
        />
      }
    />
  ),
  languages: () => (
    <LanguageSwitch label="Bahasa" hrefs={{ id: '#id', en: '#en' }} names={{ id: 'Bahasa Indonesia', en: 'English' }} />
  ),
}
