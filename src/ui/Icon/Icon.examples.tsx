import type { Examples } from '../examples.ts'
import * as icons from './Icon.tsx'

export const examples: Examples = {
  'the whole set': () => (
    <ul class="row">
      {Object.entries(icons).map(([name, Icon]) => (
        <li key={name} class="row">
          <Icon /> {name.replace('Icon', '')}
        </li>
      ))}
    </ul>
  ),
}
