import { expect, test } from 'vitest'
import { plainName, startsSomething } from './fileNames.ts'

test('a name keeps its words and loses hidden characters and paths', () => {
  expect(plainName('Kuitansi März (2).pdf')).toBe('Kuitansi März (2).pdf')
  expect(plainName('gambar\u202Egpj.exe')).toBe('gambargpj.exe')
  expect(plainName('../../etc/passwd')).toBe('_.._etc_passwd')
  expect(plainName('a\u200Bb\n.txt ')).toBe('ab.txt')
  expect(plainName('\u202E..')).toBe('bukti')
})

test('an executable file is recognised by its last extension, whatever stands before it', () => {
  expect(['foto.jpg.exe', 'surat.DOCM', 'halaman.html', 'gambar\u202Egpj.lnk '].map(startsSomething)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['foto.jpg', 'surat.docx', 'exe.pdf', 'rekaman.mp3'].some(startsSomething)).toBe(false)
})
