import { describe, expect, test } from 'vitest'
import { amountInWords, readAmount } from './read.ts'

test.each([
  ['1500000', '1500000'],
  ['1.500.000', '1500000'],
  ['1,500,000', '1500000'],
  ['1 500 000', '1500000'],
  ['Rp1.500.000,00', '1500000'],
  ['Rp 1.500.000,-', '1500000'],
  ['Rp. 1.500.000,--', '1500000'],
  ['IDR 1,500,000.50', '1500000'],
  ['1.500.000,50', '1500000'],
  ['1.500.000,5', '1500000'],
  ['1500000,00', '1500000'],
  ['1.500.000 rupiah', '1500000'],
  ['1,5 juta', '1500000'],
  ['1.5 juta', '1500000'],
  ['1,5jt', '1500000'],
  ['Rp1,5 juta,-', '1500000'],
  ['sekitar 1,5 juta', '1500000'],
  ['1.500.000.', '1500000'],
  ['500 ribu', '500000'],
  ['500rb', '500000'],
  ['2 miliar', '2000000000'],
  ['2,35 M', '2350000000'],
  ['2 miliar 300 juta', '2300000000'],
  ['2 milyar 300 juta 50 ribu', '2300050000'],
  ['1,2 triliun', '1200000000000'],
  ['1.500,5 juta', '1500500000'],
  ['3 million', '3000000'],
  ['１５０．０００', '150000'],
  ['1\u00ad.500\u200b.000', '1500000'],
  ['750', '750'],
  ['0', '0'],
  ['', ''],
  ['Rp ', ''],
])('%s is read as %s', (text, digits) => expect(readAmount(text)).toBe(digits))

test.each([
  '1,5',
  '1,50',
  '1.50.000',
  '1.500 juta',
  '1,500 miliar',
  '2 miliar 300',
  '300 juta 2 miliar',
  '2 juta 3 juta',
  '1.500.000,500',
  '1.500,000.00.1',
  'banyak',
  'seratus juta',
  '10 kali',
  '5 atau 6 juta',
  '1-2 juta',
  '9999 triliun',
])('%s could mean several amounts or none, so it is not guessed', (text) => expect(readAmount(text)).toBeNull())

describe('in words', () => {
  test.each([
    ['0', 'nol rupiah', 'zero rupiah'],
    ['15', 'lima belas rupiah', 'fifteen rupiah'],
    ['110', 'seratus sepuluh rupiah', 'one hundred ten rupiah'],
    ['211', 'dua ratus sebelas rupiah', 'two hundred eleven rupiah'],
    ['1000', 'seribu rupiah', 'one thousand rupiah'],
    ['1001', 'seribu satu rupiah', 'one thousand one rupiah'],
    ['21000', 'dua puluh satu ribu rupiah', 'twenty-one thousand rupiah'],
    ['101000', 'seratus satu ribu rupiah', 'one hundred one thousand rupiah'],
    ['1001000', 'satu juta seribu rupiah', 'one million one thousand rupiah'],
    ['150000000', 'seratus lima puluh juta rupiah', 'one hundred fifty million rupiah'],
    [
      '2350000040',
      'dua miliar tiga ratus lima puluh juta empat puluh rupiah',
      'two billion three hundred fifty million forty rupiah',
    ],
    ['1000000000000', 'satu triliun rupiah', 'one trillion rupiah'],
  ])('%s', (digits, indonesian, english) => {
    expect(amountInWords(digits, 'id')).toBe(indonesian)
    expect(amountInWords(digits, 'en')).toBe(english)
  })
})
