// The writer's own bank account: the number of anybody else's may be evidence.
import { type Span, spansOf } from './kinds.ts'

const own = 'saya|sy|aku|kami|ulun|abdi|tiang|kula'
const account = new RegExp(
  `(?:(?:nomor|no|nmr)\\.? ?)?(?:rekening|norek|rek|atm)(?:ku(?![\\p{L}])|\\.?[^\\n.!?\\d]{0,25}? (?:${own})(?![\\p{L}]))(?:(?!rp)[^\\d\\n]){0,30}\\d[\\d .-]{5,26}\\d`,
  'giu',
)

/** "Rekening BRI saya 0987-01-012345-53-1", also of the writer's family. */
export function findAccounts(text: string): Span[] {
  return spansOf('account', text, account).filter(({ start }) => !/[\p{L}\d]/u.test(text[start - 1] ?? ' '))
}
