import type { Breach } from '../../protocol/errors.ts'
import { Button, IconBack, IconRetry, Notice, Steps, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'

interface Props {
  breach: Breach
  /** The case's id, which means something only in the server's database. */
  id: string
  onRetry: () => void
}

/** A check failed: what was found and what to do, but nothing of the case. There is no "continue anyway". */
export function BreachPage({ breach, id, onRetry }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <div class="stack case-breach">
      <p>
        <a class="case-back" href={href('/antrean')}>
          <IconBack /> {t('case.back')}
        </a>
      </p>
      <h1>{t('case.breach.title')}</h1>
      <p class="lead">{t('case.breach.lead')}</p>
      <Notice tone="danger" title={t('case.breach.found')} announce>
        <p>{t(`case.breach.${breach}`)}</p>
      </Notice>
      <h2>{t('case.breach.todo')}</h2>
      <Steps
        steps={(['stop', 'call', 'tell'] as const).map((step) => ({
          title: t(`case.breach.${step}`),
          text: t(`case.breach.${step}.text`),
        }))}
      />
      <p>
        {t('case.breach.code')}: <code class="case-code">{`${breach} ${id}`}</code>
      </p>
      <p>
        <Button icon={<IconRetry />} onClick={onRetry}>
          {t('case.reload')}
        </Button>
      </p>
    </div>
  )
}
