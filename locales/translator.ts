/** The translation code: a catalogue is data, a translator is an argument. There is no global current language. */

import { type Language, LANGUAGES as languages } from '../src/domain/names/languages.ts'

export { type Language, languages }

/** The language tags for Intl; English is British because its dates put the day first, as in Indonesia. */
export const localeOf: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }

interface Plural {
  readonly one?: string
  readonly other: string
}
export type Message = string | Plural
export type Catalogue = Readonly<Record<string, Message>>

type Text<M extends Message> = M extends string ? M : M extends { readonly other: infer O } ? O : never
type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
type Names<M extends Message> = NamesIn<Text<M>> | (M extends string ? never : 'count')
type Params<M extends Message> = { readonly [Name in Names<M>]: Name extends 'count' ? number : string | number }

/** The arguments of `t` after the key: none if the message has no {param}, otherwise an object with all of them. */
export type Arguments<M extends Message> = [Names<M>] extends [never] ? [] : [params: Params<M>]

type Meet<U> = (U extends unknown ? (_: U) => void : never) extends (_: infer I) => void ? I : never
type Mentioning<Name extends string> = [Name] extends [never]
  ? string
  : Meet<Name extends string ? `${string}{${Name}}${string}` : never>
type Counted<M extends Message> =
  'count' extends Names<M> ? { readonly one?: string; readonly other: Mentioning<Exclude<Names<M>, 'count'>> } : never

/**
 * The type of another language's catalogue: every key of the Indonesian one, with every {param}. A message with {count}
 * may have plural forms even if Indonesian needs none.
 */
export type Translation<C extends Catalogue> = {
  readonly [Key in keyof C]: Mentioning<Names<C[Key]>> | Counted<C[Key]>
}

/** Looks up a message and fills it in. Knows its language, so that dates and numbers beside it can follow. */
export interface Translator<out C extends Catalogue> {
  <Key extends keyof C & string>(key: Key, ...params: Arguments<C[Key]>): string
  readonly language: Language
}

/** Makes `t` for one language from the areas that an application composed: `{ ...common, ...reporter }`. */
export function makeTranslator<C extends Catalogue>(catalogue: Translation<C>, language: Language): Translator<C>
export function makeTranslator(catalogue: Catalogue, language: Language): Translator<Catalogue> {
  const locale = localeOf[language]
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)

  function translate(key: string, params: Record<string, string | number> = {}): string {
    const message = catalogue[key]
    if (message === undefined) throw new Error(`no message is called ${key}`)
    const text = typeof message === 'string' ? message : choose(message, plural.select(Number(params.count)))
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name]
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value
    })
  }
  return Object.assign(translate, { language }) as Translator<Catalogue>
}

function choose(message: Plural, form: Intl.LDMLPluralRule): string {
  return (form === 'one' ? message.one : undefined) ?? message.other
}

/** The language for the preferences of a browser or request; Indonesian if none of them exists. */
export function pickLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'id'
}
