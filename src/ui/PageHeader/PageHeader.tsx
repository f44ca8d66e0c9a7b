import type { ComponentChildren } from 'preact'
import { type Language, languages } from '../../../locales/translator.ts'
import { IconWhistle } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

export interface PageHeaderProps {
  /** The office: 'Inspektorat Kabupaten Mojokerto'. */
  office: string
  /** What this site is: 'Sistem Pelaporan Pelanggaran'. */
  place?: ComponentChildren
  /** The office's emblem; by default the whistle. */
  emblem?: { src: string; width: number; height: number } | undefined
  home?: string | undefined
  /** Top right: the quick exit, a name. */
  corner?: ComponentChildren
  /** A row of links below the header. */
  nav?: ComponentChildren
  /** The id of the main part, for the link that jumps to it. */
  mainId?: string | undefined
}

/** The header of a page, like an office's letterhead: emblem, name, a double rule. */
export function PageHeader({ office, place, emblem, home = '/', corner, nav, mainId = 'isi' }: PageHeaderProps) {
  const t = useT()
  return (
    <header class="header">
      <a class="skip button" href={`#${mainId}`}>
        {t('ui.header.skip')}
      </a>
      <div class="header-inner">
        <a class="header-office" href={home}>
          {emblem ? <img src={emblem.src} width={emblem.width} height={emblem.height} alt="" /> : <IconWhistle />}
          <span>
            <strong>{office}</strong> {place && <span class="header-place">{place}</span>}
          </span>
        </a>
        {corner && <div class="header-corner">{corner}</div>}
      </div>
      {nav}
    </header>
  )
}

export interface LanguageSwitchProps {
  /** The address of this page in each language; in an application '#' with onPick. */
  hrefs: Readonly<Record<Language, string>>
  onPick?: ((language: Language) => void) | undefined
  names: Readonly<Record<Language, string>>
  label: string
}

/** The languages, each under its own name. */
export function LanguageSwitch({ hrefs, names, label, onPick }: LanguageSwitchProps) {
  const t = useT()
  return (
    <nav class="languages" aria-label={label}>
      {languages.map((language) => (
        <a
          key={language}
          href={hrefs[language]}
          lang={language}
          hreflang={language}
          aria-current={language === t.language ? 'true' : undefined}
          onClick={
            onPick &&
            ((event) => {
              event.preventDefault()
              onPick(language)
            })
          }
        >
          {names[language]}
        </a>
      ))}
    </nav>
  )
}
