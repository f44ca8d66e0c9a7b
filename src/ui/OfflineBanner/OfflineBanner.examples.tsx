import type { Examples } from '../examples.ts'
import { OfflineBanner } from './OfflineBanner.tsx'

export const examples: Examples = {
  'the network is gone': () => <OfflineBanner online={false} />,
}
