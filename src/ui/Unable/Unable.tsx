import { unable as english } from '../../../locales/en/unable.ts'
import { unable as indonesian } from '../../../locales/id/unable.ts'
import { languages, makeTranslator } from '../../../locales/translator.ts'
import { ButtonLink } from '../Button/Button.tsx'

export interface UnableProps {
  /** What is missing: https, Tor Browser at an onion address, a newer browser. */
  lack: 'insecure' | 'onion' | 'old'
  /** The address of this page with https. */
  address: string
  /** Whether the page is for reporters, whom an office can also reach in other ways. */
  contacts: boolean
}

const words = {
  id: makeTranslator<typeof indonesian>(indonesian, 'id'),
  en: makeTranslator<typeof indonesian>(english, 'en'),
}

/** The section of the home page with the office's addresses, in each language. */
const CONTACTS = { id: '/#kontak', en: '/en#kontak' } as const

/**
 * Replaces everything else: nothing can be sealed or opened here, and what to do. In both languages at once, and with
 * plain elements only, because an old browser may draw them without any style.
 */
export function Unable({ lack, address, contacts }: UnableProps) {
  return (
    <>
      {languages.map((language) => {
        const t = words[language]
        return (
          <div key={language} class="stack" data-gap="large" lang={language}>
            <h1>{t(`unable.${lack}.title`)}</h1>
            <p>{t(`unable.${lack}.text`)}</p>
            {lack === 'insecure' && (
              <div>
                <ButtonLink look="primary" href={address}>
                  {t('unable.insecure.open')}
                </ButtonLink>
              </div>
            )}
            {contacts && (
              <p>
                <a href={CONTACTS[language]}>{t('unable.contacts')}</a>
              </p>
            )}
          </div>
        )
      })}
    </>
  )
}
