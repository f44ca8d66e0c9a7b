// Reads an amount of rupiah as people write it, in Indonesian or English, and writes it in words.
import type { Language } from '../../../locales/translator.ts'

/** Amounts above this many digits are not money. */
export const MOST_DIGITS = 15

/** The power of ten that a word after a number stands for. */
const POWERS: Readonly<Record<string, number>> = {
  rb: 3,
  ribu: 3,
  k: 3,
  thousand: 3,
  jt: 6,
  juta: 6,
  m: 9,
  million: 6,
  miliar: 9,
  milyar: 9,
  mlr: 9,
  billion: 9,
  t: 12,
  tn: 12,
  triliun: 12,
  trilyun: 12,
  trillion: 12,
}

/**
 * The whole rupiah of a typed amount, as digits: 'Rp1.500.000,00', '1,5 juta', '2 miliar 300 juta', '1,500,000.50'. Sen
 * are cut off. '' for an empty text, null for one that is not an amount or could be read in two ways.
 */
export function readAmount(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/(^|[\s\d.,-])(rupiah|rp|idr)\.?(?![a-z])/g, '$1 ')
    .replace(/[.,]-+/g, ' ')
    .trim()
    .replace(/^(±|~|sekitar|kira-kira|kurang lebih|about)\s*/, '')
  if (plain === '') return ''
  const parts = [...plain.matchAll(/(\d[\d.,]*(?:\s\d{3})*(?![\d.,]))\s*([a-z]+)?\s*/g)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== plain) return null
  let sum = 0n
  let before = Infinity
  for (const [, number = '', word] of parts) {
    // '2 miliar 300' may mean 300 million, and '300 juta 2 miliar' may be a slip.
    if (word === undefined && parts.length > 1) return null
    const power = word === undefined ? 0 : POWERS[word]
    if (power === undefined || power >= before) return null
    const value = readNumber(number.replaceAll(/\s/g, ''), power)
    if (value === null) return null
    sum += value
    before = power
  }
  const digits = String(sum)
  return digits.length > MOST_DIGITS ? null : digits
}

/** One number times a power of ten, without what is smaller than a rupiah; null if its signs can mean two things. */
function readNumber(text: string, power: number): bigint | null {
  const number = text.replace(/[.,]+$/, '')
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,](\d+))?$/.exec(number)
  const [whole = '', fraction = ''] = grouped
    ? [
        number.slice(0, grouped[2] === undefined ? undefined : -grouped[2].length - 1).replaceAll(/[.,]/g, ''),
        grouped[2],
      ]
    : number.split(/[.,]/)
  if (!grouped && !/^\d+(?:[.,]\d+)?$/.test(number)) return null
  // '1.500 juta' is 1.5 thousand million or 1.5 million.
  if (grouped && power > 0 && grouped[2] === undefined && number.split(/[.,]/).length === 2) return null
  // Without a word only the sen of a larger amount can follow: '1,5' may be the beginning of '1,5 juta'.
  if (power === 0 && fraction !== '' && (fraction.length > 2 || whole.length < 4)) return null
  return BigInt(whole + fraction.padEnd(power, '0').slice(0, power))
}

const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun']
const TO_NINETEEN =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ENGLISH_SCALES = ['', 'thousand', 'million', 'billion', 'trillion']

/** '150000000' → 'seratus lima puluh juta rupiah'. */
export function amountInWords(digits: string, language: Language): string {
  if (/^0*$/.test(digits)) return language === 'en' ? 'zero rupiah' : 'nol rupiah'
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = (padded.match(/\d{3}/g) ?? []).map(Number)
  const words = groups.flatMap((group, at) => {
    const scale = groups.length - 1 - at
    if (group === 0) return []
    if (language === 'en') return [underThousand(group), ENGLISH_SCALES[scale]]
    return group === 1 && scale === 1 ? ['seribu'] : [ratus(group), SCALES[scale]]
  })
  return [...words, 'rupiah'].filter(Boolean).join(' ')
}

function ratus(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${ONES[hundreds]} ratus`
  return `${head} ${puluh(rest)}`.trim()
}

function puluh(number: number): string {
  if (number < 10) return ONES[number] ?? ''
  if (number === 10) return 'sepuluh'
  if (number === 11) return 'sebelas'
  if (number < 20) return `${ONES[number - 10]} belas`
  return `${ONES[Math.floor(number / 10)]} puluh ${ONES[number % 10]}`.trim()
}

function underThousand(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const small =
    rest < 20 ? TO_NINETEEN[rest] : [TENS[Math.floor(rest / 10)], TO_NINETEEN[rest % 10]].filter(Boolean).join('-')
  return [hundreds > 0 && `${TO_NINETEEN[hundreds]} hundred`, small].filter(Boolean).join(' ')
}
