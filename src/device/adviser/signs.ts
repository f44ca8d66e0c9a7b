// E-mail addresses, number plates, and the writer's own name.
import { isWhole } from './around.ts'
import { type Span, spansOf } from './kinds.ts'

const email =
  /[\p{L}\d][\p{L}\d._%+-]{0,63}(?:@|\s?[[(](?:at|et)[\])]\s?)[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/giu

export function findEmails(text: string): Span[] {
  return spansOf('email', text, email)
}

const regions = 'A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[ABGS]?|R|S|T|W|Z'
const plate = new RegExp(`(?:${regions})[ .-]?\\d{1,4}[ .-]?[A-Z]{1,3}`, 'g')
const spelled = new RegExp(`(?:${regions})[ .-]?\\d{1,4}(?:[ .-]?[A-Z]{1,3}(?![A-Z]))?`, 'gi')
const vehicle = /(?:plat|pelat|nopol|polisi|mobil|motor|kendaraan|truk|avanza|innova)(?: \p{L}{1,20}){0,3}[ :]{0,3}$/iu

/** How far before a plate the word for the vehicle may stand. */
const nearby = 40

/**
 * A plate in capitals is found anywhere; one in small letters, or without its last letters, only after a vehicle word.
 */
export function findPlates(text: string): Span[] {
  const plain = spansOf('plate', text, plate).filter(({ start, end }) => !isPaper(text, start, text.slice(start, end)))
  const named = spansOf('plate', text, spelled).filter(({ start }) =>
    vehicle.test(text.slice(Math.max(0, start - nearby), start)),
  )
  return [...plain, ...named].filter(({ start, end }) => isWhole(text, start, end))
}

/** Paper sizes, sorts of timber and the like: one letter with one digit, or part of a file's number. */
function isPaper(text: string, start: number, found: string): boolean {
  return (
    /^[A-Z][ .-]?\d[ .-]?[A-Z]?$/.test(found) ||
    /[/\d.-]/.test(text[start - 1] ?? '') ||
    text[start + found.length] === '/'
  )
}

/** Titles and particles that are part of many names. */
const particles = [
  'bin',
  'binti',
  'bint',
  'dan',
  'van',
  'der',
  'moh',
  'muh',
  'muhammad',
  'haji',
  'hajah',
  'raden',
  'nur',
  'dewi',
  'sri',
]
const shortest = 3

/** The writer's own name: as a whole, or any part of it that is more than a title. */
export function findName(text: string, name: string): Span[] {
  const parts = partsOf(name)
  if (parts.length === 0) return []
  const telling = parts.filter((part) => !particles.includes(part.toLowerCase()))
  const words = (telling.length > 0 ? telling : parts).map(escaped)
  const any = parts.map(escaped).join('|')
  const pattern = new RegExp(
    `(?:(?:${any})[\\s.]{1,3}){0,5}(?:${words.join('|')})(?:[\\s.]{1,3}(?:${any})){0,5}`,
    'giu',
  )
  return spansOf('name', text, pattern).filter(({ start, end }) => isWhole(text, start, end))
}

/** The parts of a name without academic titles, which follow a comma, and without initials. */
function partsOf(name: string): string[] {
  const [own = ''] = name.split(',')
  return own.split(/[\s.]/).filter((part) => part.length >= shortest && !/^(?:drs?|dra|ir|prof|apt|hj?)$/i.test(part))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
