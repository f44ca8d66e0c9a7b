import type { Examples } from '../examples.ts'
import { TextInput } from './TextInput.tsx'

export const examples: Examples = {
  'one line': () => <TextInput id="place" label="Di mana terjadinya?" required value="Kantor dinas, lantai dua" />,
  'with a hint, sized': () => (
    <TextInput
      id="registration"
      label="Nomor registrasi"
      hint="Tertulis pada tanda terima."
      size={14}
      inputMode="numeric"
    />
  ),
  'with an error': () => (
    <TextInput
      id="email"
      label="Alamat surel"
      type="email"
      value="inspektorat@"
      error="Tuliskan alamat surel lengkap."
    />
  ),
}
