import { expect, test } from 'vitest'
import { nameProblem, passwordProblem } from './naming.ts'

test.each([
  ['  ', 'empty'],
  ['siti@contoh.go.id', 'email'],
  ['0812-3456-7890', 'phone'],
  ['+62 812 3456 7890', 'phone'],
  ['19800101 200501 1 002', 'nip'],
  ['3301.0101.8000.0001', 'nik'],
])('a user name like "%s" is refused: %s', (name, problem) => {
  expect(nameProblem(name)).toBe(problem)
})

test('the name that was given for the vault is refused in any spelling', () => {
  expect(nameProblem('siti_AMINAH', ['Siti Aminah'])).toBe('own_name')
  expect(nameProblem('siti', ['Siti Aminah', ''])).toBeNull()
})

test.each(['elang-laut', 'Bunga Desa 77', 'x', '2026', 'ibu@rumah tangga', '1001 malam'])('"%s" is allowed', (name) => {
  expect(nameProblem(name, ['Siti'])).toBeNull()
})

test.each([
  ['pendek123', 'short'],
  ['          ', 'short'],
  ['Elang.Laut.2026', 'like_name'],
  ['Password123!', 'common'],
  ['rahasia2026', 'common'],
  ['1234567890', 'common'],
  ['aaaaaaaaaaaa', 'common'],
])('the password "%s" is refused: %s', (password, problem) => {
  expect(passwordProblem(password, 'elang laut')).toBe(problem)
})

test.each(['sendok biru berlari', 'gunung-tiga-kancil', '7301948265'])('"%s" is allowed', (password) => {
  expect(passwordProblem(password, 'elang laut')).toBeNull()
})
