import { expect, test } from 'vitest'
import '../../../ui/ui.css'
import './pages.css'

test('a menu that is longer than its panel shades its lower edge until its last entry is reached', () => {
  const list = document.body.appendChild(document.createElement('ul'))
  list.className = 'menu-list'
  const { backgroundAttachment, backgroundImage } = getComputedStyle(list)
  list.remove()
  // The cover moves with the entries, the shade below it stays at the edge.
  expect(backgroundAttachment.split(', ').slice(0, 2)).toEqual(['local', 'scroll'])
  expect(backgroundImage.match(/linear-gradient/g)).toHaveLength(2)
})
