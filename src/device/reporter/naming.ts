// Which user names and passwords a reporter must not choose. Checked on the device, before anything is computed or
// sent.
import { LEAST_PASSWORD } from '../../domain/password.ts'
import { normalizeName } from '../../protocol/account/password.ts'

export type NameProblem = 'empty' | 'own_name' | 'email' | 'nik' | 'nip' | 'phone'
export type PasswordProblem = 'short' | 'common' | 'like_name'

const FORMS: readonly (readonly [NameProblem, RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+$/],
  ['nip', /^\d{18}$/],
  ['nik', /^\d{16}$/],
  ['phone', /^(\+|0|62|8)\d{7,15}$/],
]

/**
 * Why a user name would reveal who this is, or null. `given`: names that the same person entered for the identity
 * vault. A merely unwise name is not refused: the software cannot know what people are called.
 */
export function nameProblem(name: string, given: readonly string[] = []): NameProblem | null {
  const normal = normalizeName(name)
  if (normal === '') return 'empty'
  if (given.some((own) => sameName(own, normal))) return 'own_name'
  // People write numbers with spaces, dots and slashes.
  const digits = normal.replace(/[\s.\-/()]/g, '')
  const form = FORMS.find(([kind, pattern]) => pattern.test(kind === 'email' ? normal : digits))
  return form?.[0] ?? null
}

/** Why a password is too easy to guess, or null. */
export function passwordProblem(password: string, name: string): PasswordProblem | null {
  const normal = password.normalize('NFKC').toLowerCase()
  if ([...normal.trim()].length < LEAST_PASSWORD) return 'short'
  if (lettersOf(normal) === lettersOf(normalizeName(name)) && lettersOf(normal) !== '') return 'like_name'
  return isCommon(normal) ? 'common' : null
}

function sameName(own: string, normal: string): boolean {
  return lettersOf(normalizeName(own)) === lettersOf(normal) && lettersOf(normal) !== ''
}

/** Letters only: `Elang.Laut_77` becomes `elanglaut`. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

/** Beginnings of the most common passwords, in Indonesia and elsewhere; a number after them makes them no better. */
const COMMON = [
  'password',
  'katasandi',
  'sandi',
  'rahasia',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'admin',
  'administrator',
  'indonesia',
  'merdeka',
  'bismillah',
  'alhamdulillah',
  'sayang',
  'akusayangkamu',
  'iloveyou',
  'letmein',
  'welcome',
  'inspektorat',
  'pelapor',
  'pengaduan',
  'lapor',
  'wbs',
]

function isCommon(password: string): boolean {
  if (new Set(password).size <= 3) return true
  if (/^(\d*)$/.test(password)) return isRow(password)
  return COMMON.includes(lettersOf(password))
}

/** Numbers that follow a pattern: 1234567890, 0987654321, 1212121212. */
function isRow(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10)
  return new Set(steps).size <= 2
}
