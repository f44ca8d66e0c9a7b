import { PICTURE, pictureAddress } from '../../../domain/picture.ts'
import { Disclosure, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

/** The pictures that a text may show, each with the line of Markdown that shows it. */
export function Pictures({ names }: { names: readonly string[] }) {
  const t = useT<ConsoleWords>()
  if (names.length === 0) return null
  return (
    <Disclosure summary={t('pages.pictures')}>
      <p>{t('pages.pictures.text')}</p>
      <ul class="picture-list">
        {names.map((name) => (
          <li key={name} class="picture">
            <img src={pictureAddress(name, t.language)} alt="" {...PICTURE} loading="lazy" decoding="async" />
            <code>{`![${t('pages.pictures.alt')}](${name})`}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
