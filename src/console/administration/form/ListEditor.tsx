import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button, IconPlus, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { moved, replaced } from './fields.ts'
import { focusRow, MoveButtons } from './MoveButtons.tsx'

interface Props<Item> {
  /** Place in the stored data; the list takes the focus if an error concerns all of it. */
  id: string
  label: string
  items: readonly Item[]
  onChange: (items: Item[]) => void
  /** The item's name for screen readers at the buttons; empty while it has no text. */
  nameOf: (item: Item) => string
  make: () => Item
  add: string
  max: number
  error?: string | undefined
  children: (item: Item, change: (item: Item) => void, id: string) => ComponentChildren
}

/** A list whose items are added, ordered and removed with buttons, so the keyboard suffices. */
export function ListEditor<Item>({ id, label, items, onChange, nameOf, make, add, max, error, children }: Props<Item>) {
  const t = useT<ConsoleWords>()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const called = (at: number) => nameOf(items[at] as Item) || t('admin.list.nameless', { place: at + 1 })

  function move(at: number, by: -1 | 1) {
    onChange(moved(items, at, by))
    setSaid(t('admin.list.moved', { name: called(at), place: at + by + 1, total: items.length }))
    // The button moved along with its item, so the next press moves the same one.
    focusRow(() => list.current?.children[at + by], by === -1 ? 'up' : 'down')
  }
  function remove(at: number) {
    setSaid(t('admin.list.removed', { name: called(at) }))
    onChange(items.filter((_, place) => place !== at))
    focusRow(() => list.current?.children[Math.max(0, at - 1)], 'remove')
  }
  return (
    <fieldset class="list-editor stack" id={id} tabIndex={-1} data-invalid={!!error}>
      <legend class="visually-hidden">{label}</legend>
      {error && <p class="field-error">{error}</p>}
      {items.length === 0 && <p class="muted">{t('admin.list.nothing')}</p>}
      <ol class="list-rows" ref={list}>
        {items.map((item, at) => (
          <li key={at} class="list-row">
            <div class="stack">{children(item, (next) => onChange(replaced(items, at, next)), `${id}-${at}`)}</div>
            <MoveButtons
              name={called(at)}
              first={at === 0}
              last={at === items.length - 1}
              onMove={(by) => move(at, by)}
              onRemove={() => remove(at)}
            />
          </li>
        ))}
      </ol>
      <div class="row">
        {items.length < max ? (
          <Button icon={<IconPlus />} onClick={() => onChange([...items, make()])}>
            {add}
          </Button>
        ) : (
          <p class="muted">{t('admin.list.full')}</p>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  )
}
