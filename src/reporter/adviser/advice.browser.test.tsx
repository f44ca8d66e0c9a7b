// What a writer sees under a field whose text tells a lot about them.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { LanguageProvider } from '../../ui/language.tsx'
import { translator } from '../core/language.ts'
import { Advice } from './Advice.tsx'

const root = document.body.appendChild(document.createElement('div'))
const text =
  'Saya Siti Rahayu, bendahara di sana. Atasan saya tahu, dan suami saya tahu. Hanya saya yang menolak. Hubungi 081234567890, siti@pos.example, NIK 3304121508850003.'

afterEach(() => render(null, root))

const show = (written: string) =>
  act(() =>
    render(
      <LanguageProvider t={translator.value}>
        <Advice text={written} name="" />
      </LanguageProvider>,
      root,
    ),
  )
const marks = () => [...root.querySelectorAll('mark')].map(({ textContent }) => textContent)

test('everything that was found is shown at once, each place with a way to leave it', async () => {
  await show(text)
  expect(marks()).toEqual([
    'Saya Siti Rahayu',
    'bendahara',
    'Atasan saya',
    'suami saya',
    'Hanya saya',
    '081234567890',
    'siti@pos.example',
    '3304121508850003',
  ])
  expect(root.querySelectorAll('button')).toHaveLength(8)
})

test('leaving one place takes away this place only', async () => {
  await show(text)
  const before = marks()
  const button = [...root.querySelectorAll('button')].find((one) => one.ariaLabel?.includes('suami saya'))
  await act(() => button?.click())
  expect(marks()).toEqual(before.filter((words) => words !== 'suami saya'))
})

test('places of one kind share a notice that says once why they matter', async () => {
  await show('Saya staf di sana. Kantor saya kosong. Saya staf di sana juga waktu itu.')
  expect(root.querySelectorAll('.notice')).toHaveLength(1)
  expect(marks()).toEqual(['Saya staf', 'Kantor saya'])
  expect(root.textContent?.split('Jabatan, tugas, tempat kerja')).toHaveLength(2)
})
