import { Button } from '../core/components.ts'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'

/** After the receipt: offers a user name and password in addition to the code. */
export function Offer() {
  const t = useWords()
  return (
    <section class="stack">
      <h2>{t('reporter.register.title_add')}</h2>
      <p>{t('reporter.offer.text')}</p>
      <Button look="primary" wide onClick={() => go({ at: 'register' })}>
        {t('reporter.offer.create')}
      </Button>
      <Button wide onClick={() => go({ at: 'account' })}>
        {t('reporter.offer.skip')}
      </Button>
    </section>
  )
}
