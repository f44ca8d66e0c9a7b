import type { Examples } from '../examples.ts'
import { Chips } from './Chips.tsx'

const items = ['Apa', 'Siapa', 'Di mana', 'Kapan', 'Mengapa', 'Bagaimana'].map((label, at) => ({
  id: label,
  label,
  filled: at < 3,
  begun: at === 4,
  active: at === 3,
}))

export const examples: Examples = {
  'the completeness meter': () => <Chips items={items} onPick={() => {}} />,
  'without script': () => <Chips items={items.map((item) => ({ ...item, active: false }))} />,
}
