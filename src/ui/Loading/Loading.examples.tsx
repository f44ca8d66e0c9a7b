import type { Examples } from '../examples.ts'
import { Loading } from './Loading.tsx'

export const examples: Examples = {
  'while a case is opened': () => <Loading text="Membuka segel berkas…" />,
}
