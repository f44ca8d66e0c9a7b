import type { Examples } from '../examples.ts'
import { Unable } from './Unable.tsx'

const address = 'https://wbs.contoh.go.id/lapor'

export const examples: Examples = {
  'without https': () => <Unable lack="insecure" address={address} contacts={true} />,
  'an onion address elsewhere': () => <Unable lack="onion" address={address} contacts={true} />,
  'too old a browser': () => <Unable lack="old" address={address} contacts={false} />,
}
