import type { Examples } from '../examples.ts'
import { Progress, ProgressBar } from './Progress.tsx'

export const examples: Examples = {
  'sending a report': () => (
    <Progress
      lines={[
        { id: 'seal', label: 'Menyegel pengaduan', state: 'done' },
        { id: 'file', label: 'Berkas 2 dari 3', state: 'running', share: 0.4 },
        { id: 'lost', label: 'Berkas 3 dari 3', state: 'failed' },
        { id: 'store', label: 'Menyimpan', state: 'waiting' },
      ]}
    />
  ),
  'one bar': () => <ProgressBar share={0.7} label="Langkah 5 dari 7" />,
}
