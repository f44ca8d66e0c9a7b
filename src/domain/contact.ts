// Decides where a contact of an office leads: only to addresses of its own kind, so that no other scheme gets on a page.
import type { Contact } from './names/site.ts'

/** Where an account is found from its name. Some networks have names of pages that are no part of an address. */
const NETWORKS = {
  instagram: { host: 'instagram.com', account: (name: string) => `https://www.instagram.com/${name}/` },
  facebook: { host: 'facebook.com', account: (name: string) => `https://www.facebook.com/${name}` },
  x: { host: 'x.com', account: (name: string) => `https://x.com/${name}` },
  youtube: { host: 'youtube.com', account: (name: string) => `https://www.youtube.com/@${name}` },
  tiktok: { host: 'tiktok.com', account: (name: string) => `https://www.tiktok.com/@${name}` },
} as const

const EMAIL = /^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i
const PHONE = /^\+?[\d\s()./-]*$/
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i
const ACCOUNT = /^@?[a-z0-9._-]+$/i

/** The address to which a contact leads; null for one that is only read. */
export function contactAddress({ kind, value }: Contact): string | null {
  switch (kind) {
    case 'address':
    case 'hours':
      return null
    case 'email':
      return EMAIL.test(value) ? `mailto:${value}` : null
    case 'phone': {
      const digits = value.replace(/[^\d+]/g, '')
      return PHONE.test(value) && digits.length >= 3 ? `tel:${digits}` : null
    }
    case 'web':
      return webAddress(HOST.test(value) ? `https://${value}` : value)
    default:
      return networkAddress(NETWORKS[kind], value)
  }
}

/** Whether an office may store this contact. A page's name on a social network is text, so it needs no address. */
export function isContact({ kind, value }: Contact): boolean {
  if (kind === 'address' || kind === 'hours') return true
  if (contactAddress({ kind, value }) !== null) return true
  return kind in NETWORKS && !/[:/\\@]/.test(value)
}

function networkAddress({ host, account }: (typeof NETWORKS)[keyof typeof NETWORKS], value: string): string | null {
  if (ACCOUNT.test(value)) return account(value.replace('@', ''))
  const address = webAddress(value)
  if (address === null || !address.startsWith('https:')) return null
  const found = new URL(address).hostname
  return found === host || found.endsWith(`.${host}`) ? address : null
}

/** An address on the web as it was written, without a user name, which could look like a host; else null. */
function webAddress(text: string): string | null {
  if (!/^https?:\/\/[a-z0-9]/i.test(text) || /[\s\\\p{Cc}]/u.test(text)) return null
  try {
    const { username, password } = new URL(text)
    return username === '' && password === '' ? text : null
  } catch {
    return null
  }
}
