// Rows that come and go move neither what somebody looks at nor the focus.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { notePlace, returnTo } from './place.ts'

let list: HTMLElement

beforeEach(() => {
  document.documentElement.style.setProperty('overflow-anchor', 'none')
  document.body.innerHTML = '<h1 style="height: 300px">Antrean</h1><div id="list"></div><p style="height: 2000px"></p>'
  list = document.getElementById('list') as HTMLElement
  draw(range(1, 40))
  window.scrollTo(0, 0)
})

afterEach(() => {
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('style')
})

test('what is seen stays where it is when rows come above it, or leave', () => {
  window.scrollTo(0, 900)
  const before = topOf(20)
  change(['new 1', 'new 2', 'new 3', ...range(4, 40)])
  expect(topOf(20)).toBe(before)
  change(range(10, 40))
  expect(topOf(20)).toBe(before)
})

test('if the first row in view left, the next one stays where it was', () => {
  window.scrollTo(0, 900)
  const first = range(1, 40).find((id) => bottomOf(id) > 0) ?? ''
  const before = topOf(20)
  change(['new', ...range(1, 40).filter((id) => id !== first)])
  expect(topOf(20)).toBe(before)
})

test('at the top, with nobody in the list, new rows simply appear; with the focus in a row, that row stays', () => {
  const before = topOf(3)
  change(['new 1', ...range(1, 40)])
  expect([window.scrollY, topOf(3)]).toEqual([0, before + 40])
  tickOf(3).focus()
  change(['new 2', 'new 1', ...range(1, 40)])
  expect([window.scrollY, topOf(3)]).toEqual([40, before + 40])
})

test('the focus stays on the same control of the same case, also if its row is made anew', () => {
  tickOf(5).focus()
  change(['new', ...range(1, 40)])
  expect(document.activeElement).toBe(tickOf(5))
  linkOf(5).focus()
  change(range(2, 40))
  expect(document.activeElement).toBe(linkOf(5))
})

test('if the focused row left, its neighbour gets the focus: the next, at the end the one before', () => {
  linkOf(5).focus()
  change(range(1, 40).filter((id) => id !== '5' && id !== '6'))
  expect(document.activeElement).toBe(linkOf(7))
  tickOf(40).focus()
  change(range(1, 38))
  expect(document.activeElement).toBe(tickOf(38))
})

test('if no row is left, the caller is told; a focus elsewhere is left alone', () => {
  linkOf(5).focus()
  const place = notePlace(list)
  draw([])
  expect(returnTo(list, place)).toBe(false)
  draw(range(1, 3))
  expect(returnTo(list, notePlace(list))).toBe(true)
  expect(document.activeElement).toBe(document.body)
})

/** Draws every row anew, as the worst that a change can do. */
function change(ids: readonly string[]): void {
  const place = notePlace(list)
  draw(ids)
  returnTo(list, place)
}

function draw(ids: readonly string[]): void {
  list.innerHTML = ids
    .map((id) => `<li data-case="${id}" style="height: 40px"><input type="checkbox"><a href="#${id}">${id}</a></li>`)
    .join('')
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}

const rowOf = (id: number | string) => list.querySelector(`[data-case="${id}"]`) as HTMLElement
const topOf = (id: number | string) => rowOf(id).getBoundingClientRect().top
const bottomOf = (id: number | string) => rowOf(id).getBoundingClientRect().bottom
const linkOf = (id: number) => rowOf(id).querySelector('a') as HTMLElement
const tickOf = (id: number) => rowOf(id).querySelector('input') as HTMLElement
