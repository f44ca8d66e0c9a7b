import type { Examples } from '../examples.ts'
import { CodeWords, SixWords } from './CodeWords.tsx'

export const examples: Examples = {
  'an account code': () => (
    <CodeWords words={['gelombang', 'kunci', 'sawah', 'beringin', 'payung', 'jendela', 'rembulan', 'tikar']} />
  ),
  'a fingerprint to compare': () => <SixWords words={['perahu', 'anggrek', 'kompas', 'sendok', 'lereng', 'batik']} />,
}
