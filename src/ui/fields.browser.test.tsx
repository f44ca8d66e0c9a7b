// Each kind of field as a person meets it, by eye, keyboard or screen reader: its name, its state, the texts read with
// it, and the value it returns.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CheckboxGroup } from './CheckboxGroup/CheckboxGroup.tsx'
import { DateField } from './DateField/DateField.tsx'
import { partsOf } from './DateField/parts.ts'
import { ErrorSummary } from './ErrorSummary/ErrorSummary.tsx'
import { RadioGroup } from './RadioGroup/RadioGroup.tsx'
import { Select } from './Select/Select.tsx'
import { TextArea } from './TextArea/TextArea.tsx'
import { TextInput } from './TextInput/TextInput.tsx'
import { Tick } from './Tick/Tick.tsx'
import { show } from './testing.browser.tsx'

afterEach(() => show(null))

const options = [
  { value: 'suap', label: 'Suap' },
  { value: 'pungli', label: 'Pungli' },
  { value: 'aset', label: 'Aset' },
]

describe('a line of text', () => {
  test('has its label as its name, and its hint and error are read with it', async () => {
    show(<TextInput id="what" label="Apa" hint="Singkat saja" error="Tuliskan apa yang terjadi" />)
    const field = page.getByRole('textbox', { name: 'Apa' })
    await expect
      .element(field)
      .toHaveAccessibleDescription(/^Singkat saja .*Perlu diperbaiki: Tuliskan apa yang terjadi$/)
    await expect.element(field).toBeInvalid()
  })

  test('says in words, in the language of the page, that it is required', async () => {
    show(<TextInput id="what" label="Apa" required />)
    await expect.element(page.getByRole('textbox', { name: /Apa.*wajib diisi/ })).toBeRequired()
    show(<TextInput id="what" label="Apa" required />, 'en')
    await expect.element(page.getByRole('textbox', { name: /Apa.*required/ })).toBeRequired()
  })

  test('returns the typed text', async () => {
    const onInput = vi.fn()
    show(<TextInput id="what" label="Apa" onInput={onInput} />)
    await userEvent.type(page.getByRole('textbox', { name: 'Apa' }), 'ya')
    expect(onInput).toHaveBeenLastCalledWith('ya')
  })
})

test('a long text is shown as it was written, and says when the limit is reached', async () => {
  show(<TextArea id="what" label="Apa" value="<b>tebal</b>" maxLength={12} />)
  await expect.element(page.getByRole('textbox', { name: 'Apa' })).toHaveValue('<b>tebal</b>')
  await expect.element(page.getByRole('alert')).toBeVisible()
  show(<TextArea id="what" label="Apa" value="pendek" maxLength={12} />)
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

describe('a list to choose from', () => {
  test('has nothing preselected', async () => {
    show(<Select id="type" label="Jenis" options={options} />)
    await expect.element(page.getByRole('combobox', { name: 'Jenis' })).toHaveValue('')
    await expect.element(page.getByRole('option', { name: /Pilih satu/ })).toBeInTheDocument()
  })

  test('shows the chosen one, and has no empty choice if none is allowed', async () => {
    show(<Select id="type" label="Jenis" options={options} value="pungli" none={false} />)
    await expect.element(page.getByRole('combobox', { name: 'Jenis' })).toHaveDisplayValue('Pungli')
    expect(page.getByRole('option').elements()).toHaveLength(3)
  })

  test('returns the value, not the label', async () => {
    const onChange = vi.fn()
    show(<Select id="type" label="Jenis" options={options} onChange={onChange} />)
    await userEvent.selectOptions(page.getByRole('combobox'), 'Aset')
    expect(onChange).toHaveBeenCalledWith('aset')
  })
})

describe('one of a few choices', () => {
  test('is a group named by its question, and its error is read with it', async () => {
    show(<RadioGroup id="type" label="Jenis" options={options} value="pungli" error="Pilih satu." />)
    const group = page.getByRole('group', { name: 'Jenis' })
    await expect.element(group).toHaveAccessibleDescription(/Pilih satu\./)
    await expect.element(group.getByRole('radio', { name: 'Pungli' })).toBeChecked()
    await expect.element(group.getByRole('radio', { name: 'Suap' })).not.toBeChecked()
  })

  test('the arrow keys move the choice within the group', async () => {
    const onChange = vi.fn()
    show(<RadioGroup id="type" label="Jenis" options={options} value="suap" onChange={onChange} />)
    page.getByRole('radio', { name: 'Suap' }).element().focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(onChange).toHaveBeenCalledWith('pungli')
  })
})

describe('any of a few choices', () => {
  test('ticks the chosen ones, and no single box is required', async () => {
    show(<CheckboxGroup id="type" label="Jenis" options={options} value={['pungli']} required />)
    await expect.element(page.getByRole('group', { name: /Jenis.*wajib diisi/ })).toBeVisible()
    await expect.element(page.getByRole('checkbox', { name: 'Pungli' })).toBeChecked()
    for (const box of page.getByRole('checkbox').elements()) await expect.element(box).not.toBeRequired()
  })

  test('returns the choices in the order of the options, whatever was ticked first', async () => {
    const onChange = vi.fn()
    show(<CheckboxGroup id="type" label="Jenis" options={options} value={['aset']} onChange={onChange} />)
    await page.getByRole('checkbox', { name: 'Suap' }).click()
    expect(onChange).toHaveBeenLastCalledWith(['suap', 'aset'])
    await page.getByRole('checkbox', { name: 'Aset' }).click()
    expect(onChange).toHaveBeenLastCalledWith([])
  })
})

test('one statement to agree to is read with its hint and its error, and a click on its text ticks it', async () => {
  const onChange = vi.fn()
  show(<Tick id="affirmed" label="Data ini benar" hint="Jujur" error="Centang dahulu." onChange={onChange} />)
  const box = page.getByRole('checkbox', { name: 'Data ini benar' })
  await expect.element(box).toHaveAccessibleDescription('Jujur Centang dahulu.')
  await expect.element(box).toBeInvalid()
  await page.getByText('Data ini benar').click()
  expect(onChange).toHaveBeenCalledWith(true)
})

test('a month field has no box for a day, and shows months as words', async () => {
  show(<DateField id="when" label="Kapan" grain="month" value={partsOf('2026-08')} />)
  const group = page.getByRole('group', { name: 'Kapan' })
  await expect.element(group.getByRole('combobox', { name: 'Bulan' })).toHaveDisplayValue('Agustus')
  await expect.element(group.getByRole('textbox', { name: 'Tahun' })).toHaveValue('2026')
  expect(group.getByRole('textbox').elements()).toHaveLength(1)
})

describe('the summary of problems to correct', () => {
  const fields = (problems: { id: string; message: string }[]) => (
    <>
      <ErrorSummary problems={problems} />
      <RadioGroup id="type" label="Jenis" options={options} />
      <DateField id="when" label="Kapan" value={partsOf('')} />
    </>
  )

  test('is announced, takes the focus and gives the number of problems', async () => {
    show(fields([{ id: 'type', message: 'Say which kind.' }]), 'en')
    const summary = page.getByRole('alert')
    await expect.element(summary).toHaveFocus()
    await expect.element(summary.getByRole('heading', { name: 'One thing needs correcting' })).toBeVisible()
  })

  test('leads to the first control of a question, whatever its kind', async () => {
    show(
      fields([
        { id: 'type', message: 'Pilih jenisnya.' },
        { id: 'when', message: 'Isi tanggalnya.' },
      ]),
    )
    await page.getByRole('link', { name: 'Pilih jenisnya.' }).click()
    await expect.element(page.getByRole('radio', { name: 'Suap' })).toHaveFocus()
    await page.getByRole('link', { name: 'Isi tanggalnya.' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Tanggal' })).toHaveFocus()
  })

  test('is absent without problems', async () => {
    show(fields([]))
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })
})
