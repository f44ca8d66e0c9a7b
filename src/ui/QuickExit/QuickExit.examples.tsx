import type { Examples } from '../examples.ts'
import { QuickExit } from './QuickExit.tsx'

export const examples: Examples = {
  'always top right': () => <QuickExit />,
}
