// An office that uses every field of a profile, with texts that try to break out of the page.
import type { Profile } from '../../../../domain/profile.ts'

export const wordyProfile: Pick<Profile, 'flow' | 'pages' | 'questions' | 'criteria' | 'others'> = {
  flow: {
    account: 'register_first',
    criteriaFirst: true,
    sendAfterAffirmation: true,
    words: { write: { id: 'Tambah Pengaduan', en: 'Add a report' }, code: { id: 'Kode pengaduan' } },
  },
  pages: [
    {
      slug: 'tentang',
      title: { id: 'Tentang kanal ini', en: 'About this channel' },
      body: {
        id: '# Kanal\n\nIni **kanal** [provinsi](https://www.provinsi.example/wbs).\n\n### Lanjut\n\n- satu\n  - dua\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script> & <img src=x onerror=y> [x](javascript:y)',
        en: '## Channel\n\nThis is the [way](/en/flow).',
      },
      inMenu: true,
    },
    { slug: 'perlindungan', title: { id: 'Perlindungan' }, body: { id: 'Hanya bahasa Indonesia.' }, inMenu: false },
    { slug: 'alur', title: { id: 'Catatan alur' }, body: { id: '## Loket\n\nDatanglah ke loket.' }, inMenu: true },
    { slug: 'lapor', title: { id: 'Palsu' }, body: { id: 'Tidak pernah tampil.' }, inMenu: true },
  ],
  questions: Array.from({ length: 9 }, (_, at) => ({
    question: { id: `Pertanyaan ${at + 1}?`, en: `Question ${at + 1}?` },
    answer: { id: `Jawaban *${at + 1}*.`, en: `Answer *${at + 1}*.` },
  })),
  criteria: { id: '## Syarat\n\n1. Apa\n2. Siapa', en: '## Conditions\n\n1. What\n2. Who' },
  others: {
    text: { id: 'Warga melapor di tempat lain.', en: 'Citizens report elsewhere.' },
    link: 'https://lapor.example/',
  },
}
