import type { Examples } from '../examples.ts'
import { Field } from './Field.tsx'

export const examples: Examples = {
  'a field around any control': () => (
    <Field id="office" label="Nama instansi" hint="Seperti pada papan nama kantor." optional>
      {(described) => <input class="input" id="office" {...described} />}
    </Field>
  ),
}
