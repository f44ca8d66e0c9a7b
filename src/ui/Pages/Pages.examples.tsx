import type { Examples } from '../examples.ts'
import { Pages } from './Pages.tsx'

export const examples: Examples = {
  'in the middle of a list': () => <Pages previous="#1" next="#3" />,
}
