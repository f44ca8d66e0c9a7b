// User names and passwords: chunks of their own, because the form works without them.
import { addWords } from '../core/language.ts'
import { lazy } from '../core/lazy.tsx'

async function password() {
  const screens = await import('./index.ts')
  addWords(screens.reporterPassword)
  return screens
}

export const LazyDoors = lazy(async () => (await password()).Doors)
export const LazyOffer = lazy(async () => (await password()).Offer)
export const LazyRegister = lazy(async () => (await password()).RegisterScreen)
export const LazyLogin = lazy(async () => (await password()).LoginScreen)
